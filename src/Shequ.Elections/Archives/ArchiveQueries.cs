using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Archives;

/// <summary>归档记录: an archive without its bytes.</summary>
public sealed record ArchiveLine(int Number, string Hash, int Files, long Bytes, DateOnly MadeOn, string MadeBy);

/// <summary>Lists and gives out archives: the public version to anybody, the whole to those who may look into the election.</summary>
public sealed class ArchiveQueries(Session session)
{
    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ArchiveLine>> Of(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var rows = await session.Db.ElectionArchives.AsNoTracking().Where(a => a.DivisionId == election.DivisionId && a.ElectionId == election.Id).OrderByDescending(a => a.Number)
            .Select(a => new { a.Number, a.ManifestHash, a.Files, Bytes = a.Content.Length, a.MadeOn, a.MadeBy }).ToListAsync(stop);
        return [.. rows.Select(r => new ArchiveLine(r.Number, Convert.ToHexStringLower(r.ManifestHash), r.Files, r.Bytes, r.MadeOn, r.MadeBy))];
    }

    /// <exception cref="ForbiddenException">Whoever asks may not look into the election.</exception>
    public async Task<byte[]> Whole(Election election, int? number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        return await Content(election, number, stop);
    }

    /// <summary>The same manifest and everything in it that names no voter.</summary>
    public async Task<byte[]> Public(Election election, int? number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return Open(await Content(election, number, stop));
    }

    internal static byte[] Open(byte[] whole)
    {
        var files = ArchiveZip.Read(new MemoryStream(whole));
        var manifest = ArchiveJson.Read<ArchiveManifest>(files[ArchiveManifest.Path]);
        return ArchiveZip.Write(manifest.Files.Where(f => !f.Restricted).Select(f => new ArchiveFile(f.Path, files[f.Path])), files[ArchiveManifest.Path]);
    }

    private async Task<byte[]> Content(Election election, int? number, CancellationToken stop) =>
        await session.Db.ElectionArchives.AsNoTracking().Where(a => a.DivisionId == election.DivisionId && a.ElectionId == election.Id && (number == null || a.Number == number))
            .OrderByDescending(a => a.Number).Select(a => a.Content).FirstOrDefaultAsync(stop) ?? throw new NotFoundException("这次选举的档案");
}
