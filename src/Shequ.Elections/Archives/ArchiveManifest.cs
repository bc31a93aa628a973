using System.Security.Cryptography;

namespace Shequ.Elections.Archives;

/// <summary>文件清单: every file of an archive with its size and hash; its own hash is posted, so that nobody can change the archive unseen.</summary>
internal sealed record ArchiveManifest(string Format, IReadOnlyList<ManifestLine> Files)
{
    internal const string Path = "manifest.json";
    private const string Version = "shequ-election-archive/1";

    internal bool Known => Format == Version;

    internal static ArchiveManifest Of(IEnumerable<ArchiveFile> files) =>
        new(Version, [.. files.Select(f => new ManifestLine(f.Path, f.Content.LongLength, Hash(f.Content), f.Restricted))]);

    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

/// <summary>清单行.</summary>
/// <param name="Restricted">Left out of the public version.</param>
internal sealed record ManifestLine(string Path, long Bytes, string Sha256, bool Restricted);
