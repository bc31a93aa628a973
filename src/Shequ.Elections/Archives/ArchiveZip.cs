using System.IO.Compression;

namespace Shequ.Elections.Archives;

/// <summary>Writes and reads the zip file of an archive. Reading trusts nothing: not the sizes that it names, nor its paths.</summary>
internal static class ArchiveZip
{
    /// <summary>Product limits: an election of 10,000 voters stays far below all of them.</summary>
    internal const long MostPacked = 64 * Megabyte;
    private const long Megabyte = 1024 * 1024;
    private const long MostUnpacked = 256 * Megabyte;
    private const long MostRatio = 200;
    private const long RatioFrom = Megabyte;
    private const int MostFiles = 2_000;
    private const int LongestPath = 120;

    /// <summary>The earliest time that a zip file knows; the real one is not part of the data.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same bytes for the same files.</summary>
    internal static byte[] Write(IEnumerable<ArchiveFile> files, byte[] manifest)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files.Append(new(ArchiveManifest.Path, manifest)))
            {
                var entry = zip.CreateEntry(file.Path, CompressionLevel.Optimal);
                (entry.LastWriteTime, entry.ExternalAttributes) = (Epoch, 0);
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return buffer.ToArray();
    }

    /// <exception cref="ArchiveException">It is no zip file, or not one that an archive would be.</exception>
    internal static IReadOnlyDictionary<string, byte[]> Read(Stream stream)
    {
        var bytes = Whole(stream);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            Refuse(zip.Entries.Count > MostFiles, $"文件过多（{zip.Entries.Count} 个，上限 {MostFiles} 个）");
            var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
            var left = MostUnpacked;
            foreach (var entry in zip.Entries)
            {
                Refuse(!IsSafe(entry.FullName), $"文件路径不正常：{Shown(entry.FullName)}");
                var content = Content(entry, left);
                left -= content.LongLength;
                Refuse(!files.TryAdd(entry.FullName, content), $"文件重名：{Shown(entry.FullName)}");
            }

            return new Dictionary<string, byte[]>(files, StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new ArchiveException($"压缩包损坏，读不出来（{broken.GetType().Name}）");
        }
    }

    private static byte[] Whole(Stream stream)
    {
        using var buffer = new MemoryStream();
        Copy(stream, buffer, MostPacked, $"压缩包过大（上限 {MostPacked / Megabyte} MB）");
        return buffer.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry, long left)
    {
        Refuse(entry.Length > left, $"解压后过大（上限 {MostUnpacked / Megabyte} MB）");
        Refuse(entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio, $"压缩比异常：{Shown(entry.FullName)}");
        using var content = entry.Open();
        using var buffer = new MemoryStream();

        // The size that the file names may be a lie; what comes out is counted.
        Copy(content, buffer, Math.Min(left, entry.Length), $"大小与所写的不符：{Shown(entry.FullName)}");
        Refuse(buffer.Length != entry.Length, $"大小与所写的不符：{Shown(entry.FullName)}");
        return buffer.ToArray();
    }

    private static void Copy(Stream from, MemoryStream to, long most, string fault)
    {
        var block = new byte[81920];
        int read;
        while ((read = from.Read(block)) > 0)
        {
            Refuse(to.Length + read > most, fault);
            to.Write(block, 0, read);
        }
    }

    /// <summary>Small letters, digits and a few signs; no way up, no root, no empty step.</summary>
    private static bool IsSafe(string path) => path.Length is > 0 and <= LongestPath && path.Split('/').All(s => s.Length > 0 && s[0] != '.')
        && path.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-' or '_' or '.');

    private static string Shown(string path) => path.Length > LongestPath ? path[..LongestPath] + "…" : path;

    private static void Refuse(bool refused, string why)
    {
        if (refused)
        {
            throw new ArchiveException(why);
        }
    }
}

/// <summary>读不出的档案: the file is no archive of an election.</summary>
public sealed class ArchiveException(string message) : Exception(message);
