using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Auditing;

/// <summary>办理记录: some entries of a division's record, the newest first.</summary>
/// <param name="Acts">The acts that stand in the record at all, to choose from.</param>
/// <param name="More">The sequence number before which the next page begins.</param>
public sealed record AuditPage(Division Place, IReadOnlyList<AuditEntry> Entries, IReadOnlyList<string> Acts, long? More);

/// <summary>Which entries somebody looks for.</summary>
/// <param name="Act">The name of a permission.</param>
/// <param name="Refused">Only what was refused.</param>
/// <param name="Before">Only entries with a smaller number: the last of the page before.</param>
public sealed record AuditFilter(string? Act = null, bool Refused = false, long? Before = null);

/// <summary>校验情况: whether the record of one division holds.</summary>
public sealed record DivisionCheck(Division Place, AuditCheck Check);

/// <summary>Reads and verifies the record; only for those whose post lets them.</summary>
public sealed class AuditQueries(Session session)
{
    public const int PageSize = 50;

    /// <exception cref="ForbiddenException">Whoever asks may not read the record there.</exception>
    public async Task<AuditPage> Read(Division place, AuditFilter filter, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Require(OrganizationPermissions.ViewAudit, place);
        var chain = session.Db.Audit.AsNoTracking().Where(a => a.DivisionId == place.Id.Value);
        var wanted = chain.Where(a => (filter.Act == null || a.Act == filter.Act) && (!filter.Refused || a.Refused != null));
        if (filter.Before is { } before)
        {
            wanted = wanted.Where(a => a.Sequence < before);
        }

        var page = await wanted.OrderByDescending(a => a.Sequence).Take(PageSize + 1).ToListAsync(stop);
        var shown = page.Take(PageSize).ToArray();
        return new(place, shown, await chain.Select(a => a.Act).Distinct().OrderBy(a => a).ToListAsync(stop), page.Count > PageSize ? shown[^1].Sequence : null);
    }

    /// <summary>Recomputes the chain of one division.</summary>
    /// <exception cref="ForbiddenException">Whoever asks may not verify it.</exception>
    public async Task<DivisionCheck> Verify(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        Require(OrganizationPermissions.VerifyAudit, place);
        return new(place, await AuditTrail.Verify(session.Db, place.Id.Value, null, stop));
    }

    /// <summary>Recomputes every chain below a place, in the order of the codes.</summary>
    /// <param name="marks">By division, how far its chain went when it was verified before.</param>
    public async IAsyncEnumerable<DivisionCheck> VerifyAll(
        Division below, IReadOnlyDictionary<Guid, AuditMark> marks, IProgress<(int Done, int Total)>? progress = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
    {
        Require(OrganizationPermissions.VerifyAudit, below);
        ArgumentNullException.ThrowIfNull(marks);
        var kept = await KeptBelow(below, [.. marks.Keys]).ToListAsync(stop);
        for (var i = 0; i < kept.Count; i++)
        {
            yield return new(kept[i], await AuditTrail.Verify(session.Db, kept[i].Id.Value, marks.GetValueOrDefault(kept[i].Id.Value), stop));
            progress?.Report((i + 1, kept.Count));
        }
    }

    /// <summary>The divisions in and below one that have a record, or had one when it was verified before.</summary>
    private IQueryable<Division> KeptBelow(Division below, Guid[] marked) => session.Db.Divisions.FromSql(
        $"""
        select d.* from organization_division d
        where ({below.PathText} = '' or d.path_text = {below.PathText} or (d.path_text >= {below.PathText + "/"} and d.path_text < {below.PathText + "0"}))
          and (d.id = any({marked}) or exists (select 1 from kernel_audit a where a.division_id = d.id))
        """).AsNoTracking().OrderBy(d => d.Code);

    private void Require(Permission permission, Division place)
    {
        session.Require(permission, place);
    }
}

/// <summary>What a break in the record is called, said once for page, API and command line.</summary>
public static class AuditWords
{
    /// <summary>The first broken entry in words; what follows it cannot be trusted either.</summary>
    public static string Describe(AuditBreak broken)
    {
        ArgumentNullException.ThrowIfNull(broken);
        return broken.Fault switch
        {
            AuditFault.Missing => $"第 {broken.Sequence} 条缺失：它的位置上没有记录。",
            AuditFault.Altered => $"第 {broken.Sequence} 条被改动：内容与其校验值不符。",
            AuditFault.CutOff => $"第 {broken.Sequence} 条起被截去：上次校验时还在。",
            AuditFault.Rewritten => $"第 {broken.Sequence} 条被重写：与上次校验时不是同一条，整条链可能被重做。",
            _ => $"第 {broken.Sequence} 条接不上前一条：它所记的前一条校验值与实际不符，可能是插入或替换的。",
        };
    }
}

/// <summary>A verification as programs read it.</summary>
/// <param name="Head">The hash of the last entry that holds, to be kept elsewhere and compared later.</param>
public sealed record AuditCheckView(string Division, string Name, bool Holds, long Entries, string Head, long? FirstBroken, string? Because)
{
    public static AuditCheckView Of(DivisionCheck done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var check = done.Check;
        return new(
            done.Place.Code, done.Place.Name, check.Break is null, check.Entries, Convert.ToHexStringLower(check.Head), check.Break?.Sequence,
            check.Break is { } broken ? AuditWords.Describe(broken) : null);
    }
}
