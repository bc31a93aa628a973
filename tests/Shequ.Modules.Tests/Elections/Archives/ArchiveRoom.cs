using System.IO.Compression;
using System.Text;
using Shequ.Elections.Archives;
using Shequ.Tests.Organization.Bodies;

namespace Shequ.Tests.Elections.Archives;

/// <summary>An archive in a stranger's hands: its files can be changed and packed again, with the manifest as it was or made anew.</summary>
internal sealed class ArchiveRoom(IReadOnlyDictionary<string, byte[]> files)
{
    private readonly Dictionary<string, byte[]> files = new(files, StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Paths => [.. files.Keys];

    internal byte[] this[string path]
    {
        get => files[path];
        set => files[path] = value;
    }

    internal static async Task<byte[]> Make(Neighbourhood here, RunningElection election)
    {
        await here.Act<ArchiveElection, ArchiveMade>(a => a.Run(election.Ask<ArchiveElection.Request>(), Neighbourhood.Stop), Officials.Electoral);
        var kept = await election.Loaded(here);
        return await here.Act<ArchiveQueries, byte[]>(q => q.Whole(kept, null, Neighbourhood.Stop), Officials.Electoral);
    }

    internal static ArchiveRoom Of(byte[] zip) => new(ArchiveZip.Read(new MemoryStream(zip)));

    internal static ArchiveReport Verify(byte[] zip) => ArchiveVerification.Of(new MemoryStream(zip));

    internal void Remove(string path) => files.Remove(path);

    internal string Text(string path) => Encoding.UTF8.GetString(files[path]);

    internal void Change(string path, string from, string to)
    {
        var text = Text(path);
        text.ShouldContain(from);
        files[path] = Encoding.UTF8.GetBytes(text.Remove(text.IndexOf(from, StringComparison.Ordinal), from.Length).Insert(text.IndexOf(from, StringComparison.Ordinal), to));
    }

    /// <summary>As whoever wants to deceive would: the manifest agrees with what was changed.</summary>
    internal ArchiveReport VerifyWithNewManifest()
    {
        var old = ArchiveJson.Read<ArchiveManifest>(files[ArchiveManifest.Path]);
        var restricted = old.Files.Where(f => f.Restricted).Select(f => f.Path).ToHashSet();
        var made = ArchiveManifest.Of(files.Where(f => f.Key != ArchiveManifest.Path).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new ArchiveFile(f.Key, f.Value, restricted.Contains(f.Key))));
        files[ArchiveManifest.Path] = ArchiveJson.Write(made);
        return Verify();
    }

    internal ArchiveReport Verify() => Verify(Pack(files.Select(f => (f.Key, f.Value))));

    internal static byte[] Pack(IEnumerable<(string Path, byte[] Content)> entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var stream = zip.CreateEntry(path).Open();
                stream.Write(content);
            }
        }

        return buffer.ToArray();
    }
}
