using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Matches;

/// <summary>疑似重复查询: the proposals of a community, and one of them with both files side by side, for whoever may decide there.</summary>
public sealed class MatchReader(Session session, SealedFacts sealing, ViewLog views)
{
    private const int PageSize = 50;

    /// <param name="decided">Those that were decided lately instead of those that wait.</param>
    public async Task<MatchList> List(Division community, bool decided = false, int page = 1, CancellationToken stop = default)
    {
        Require(community);
        var proposals = session.Db.MatchProposals.AsNoTracking().Where(p => p.DivisionId == community.Id && (p.Decision != null) == decided);
        var rows = await (
            from p in proposals
            join r in session.Db.Residents on new { p.DivisionId, Id = p.ResidentId } equals new { r.DivisionId, r.Id }
            join o in session.Db.Residents on new { DivisionId = p.OtherDivisionId, Id = p.OtherId } equals new { o.DivisionId, o.Id }
            join d in session.Db.Communities on p.OtherDivisionId equals d.Id
            where decided || (r.MergedIntoId == null && o.MergedIntoId == null)
            orderby p.Id descending
            select new MatchLine(p.Id, p.Kind, r.Name, p.OtherDivisionId == p.DivisionId ? null : d.Name, p.FoundAt, p.Decision, p.DecidedBy, p.DecidedAt)).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        return new([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    public async Task<MatchView> One(Division community, Id<MatchProposal> id, CancellationToken stop = default)
    {
        Require(community);
        var proposal = await session.Db.MatchProposals.AsNoTracking().SingleOrDefaultAsync(p => p.DivisionId == community.Id && p.Id == id, stop)
            ?? throw new NotFoundException("这条疑似重复");
        var elsewhere = await session.Db.Communities.AsNoTracking().SingleAsync(d => d.Id == proposal.OtherDivisionId, stop);
        return new(
            proposal.Id, proposal.Kind, proposal.Decision, proposal.Reason, proposal.DecidedBy, proposal.DecidedAt, proposal.OtherDivisionId == proposal.DivisionId,
            await File(community, proposal.ResidentId, PopulationPermissions.DecideMatches, stop),
            session.Actor.May(PopulationPermissions.DecideMatches, elsewhere.Path)
                ? await File(elsewhere, proposal.OtherId, PopulationPermissions.DecideMatches, stop)
                : new(proposal.OtherId, elsewhere.Name, elsewhere.Code, false, [("社区", elsewhere.Name), ("其他情况", "您无权查看那个社区的居民，请与该社区核实。")]));
    }

    private async Task<MatchFileView> File(Division place, Id<Resident> id, Permission by, CancellationToken stop)
    {
        var r = await session.Db.Residents.AsNoTracking().SingleAsync(x => x.DivisionId == place.Id && x.Id == id, stop);
        var home = await (
            from s in session.Db.Stays
            join h in session.Db.Households on new { s.DivisionId, Id = s.HouseholdId } equals new { h.DivisionId, h.Id }
            join w in session.Db.Dwellings on new { h.DivisionId, Id = h.DwellingId } equals new { w.DivisionId, w.Id }
            where s.DivisionId == place.Id && s.ResidentId == id
            orderby s.EndedOn == null descending, s.FromDay descending
            select new { w.Door, s.FromDay, s.EndedOn, s.LivesHere, s.Relation }).FirstOrDefaultAsync(stop);
        await views.Note(place, [id], ViewKind.File, by, "核对疑似重复", stop);
        var (document, phone) = (sealing.DocumentOf(r), sealing.PhoneOf(r));
        return new(r.Id, place.Name, place.Code, true,
        [
            ("社区", place.Name), ("姓名", r.Name), ("性别", r.Sex == Sex.Female ? "女" : "男"), ("出生日期", Day(r.BornOn)),
            ("证件", document is null ? DocumentNumber.Chinese(DocumentKind.None) : $"{DocumentNumber.Chinese(r.DocumentKind)} {DocumentNumber.Masked(document)}"),
            ("电话", phone is null ? "不详" : DocumentNumber.Masked(phone)),
            ("住房", home is null ? "没有住房" : home.Door + (home.EndedOn is null ? "" : "（已离开）")), ("居住情况", home is null ? "不详" : home.LivesHere ? "住在这里" : "户在人不在"),
            ("自", Day(home?.FromDay)), ("与户主关系", home is null ? "不详" : Reading.CellWords.Relations.Chinese(home.Relation)),
            ("户籍", r.RegisteredHere ? "在本社区" : r.RegisteredPlace ?? "不在本社区"), ("职业", r.Occupation ?? "不详"), ("工作单位", r.Workplace ?? "不详"),
            ("登记", $"{TimeZoneInfo.ConvertTime(r.RecordedAt, Session.Zone):yyyy年M月d日} {r.RecordedBy}"),
        ]);
    }

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy年M月d日}" : "不详";

    private void Require(Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.DecideMatches, community);
    }
}

/// <summary>疑似重复一行: one proposal in the list.</summary>
/// <param name="Elsewhere">The other community, where the other file is in another.</param>
public sealed record MatchLine(
    Id<MatchProposal> Id, MatchKind Kind, string Name, string? Elsewhere, DateTimeOffset FoundAt, MatchDecision? Decision, string? DecidedBy, DateTimeOffset? DecidedAt);

/// <summary>疑似重复清单: a page of proposals, and whether there are more.</summary>
public sealed record MatchList(IReadOnlyList<MatchLine> Lines, bool More);

/// <summary>Two files side by side.</summary>
public sealed record MatchView(
    Id<MatchProposal> Id, MatchKind Kind, MatchDecision? Decision, string? Reason, string? DecidedBy, DateTimeOffset? DecidedAt, bool Here, MatchFileView One, MatchFileView Other);

/// <summary>A file as it is compared; of another community's only what whoever looks may see.</summary>
public sealed record MatchFileView(Id<Resident> Resident, string Place, string Code, bool Open, IReadOnlyList<(string Name, string Value)> Facts);
