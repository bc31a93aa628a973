using System.Diagnostics;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Workbooks;

/// <summary>An independent spreadsheet program that opens what the product writes.</summary>
internal static class LibreOffice
{
    private const string EverySheetAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    /// <summary>Each sheet as the lines of its CSV, by name.</summary>
    public static async Task<Dictionary<string, string[]>> Sheets(byte[] workbook, CancellationToken stop)
    {
        await using var folder = new TemporaryFolder();
        await Convert(folder.Path, workbook, EverySheetAsCsv, stop);
        return Directory.EnumerateFiles(folder.Path, "in-*.csv").ToDictionary(f => Path.GetFileNameWithoutExtension(f)["in-".Length..], File.ReadAllLines);
    }

    /// <summary>The workbook as this program saves it.</summary>
    public static async Task<byte[]> SavedAgain(byte[] workbook, CancellationToken stop)
    {
        await using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        await Convert(folder.Path, workbook, "xlsx", stop, "out");
        return await File.ReadAllBytesAsync(Path.Combine(folder.Path, "out", "in.xlsx"), stop);
    }

    private static async Task Convert(string folder, byte[] workbook, string format, CancellationToken stop, string to = ".")
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "没有安装 LibreOffice：apt-get install -y --no-install-recommends libreoffice-calc");
        await File.WriteAllBytesAsync(Path.Combine(folder, "in.xlsx"), workbook, stop);
        using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", to, "in.xlsx" },
        })!;
        var said = await office.StandardOutput.ReadToEndAsync(stop) + await office.StandardError.ReadToEndAsync(stop);
        await office.WaitForExitAsync(stop);
        office.ExitCode.ShouldBe(0, said);
    }
}
