using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Calling;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;

namespace Shequ.Elections.Plans.Reading;

/// <summary>发起准备: what the form of a call starts with, so that nothing that is known is asked.</summary>
/// <param name="TermEndsOn">The first day after the present term.</param>
/// <param name="Day">The day that is proposed.</param>
/// <param name="Lines">One line for each post, or for each residents' group.</param>
/// <param name="AsksReform">Whether a norm makes the law depend on the reform of collective assets.</param>
/// <param name="Quota">What the norms allow each group, where representatives are elected.</param>
public sealed record CallingOffer(DateOnly? TermEndsOn, DateOnly Day, IReadOnlyList<SeatLine> Lines, bool AsksReform, RepresentativeQuota? Quota);

/// <summary>名额一行: a post as the form offers it.</summary>
public sealed record SeatLine(PostKind Post, string Title, Guid? Group, int Proposed, int? Households);

/// <summary>Prepares the form of a call.</summary>
public sealed class CallingDesk(Session session, NormLibrary library, BodyRosters rosters)
{
    /// <summary>How long an election takes in practice when the term leaves the time.</summary>
    private const int UsualDays = 45;

    /// <exception cref="ForbiddenException">Whoever asks may not call this election.</exception>
    public async Task<CallingOffer> Offer(Division place, ElectedOffice office, ElectionKind kind, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var needed = Callings.Presider(office, kind) == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;
        if (!session.Actor.May(needed, place.Path))
        {
            throw new ForbiddenException(needed, place);
        }

        var all = await rosters.On(session.Today, [place], stop);
        var body = all.FirstOrDefault(r => r.Body.Kind == Callings.Body(office)) ?? throw new RefusedException(
            $"{place.Name}还没有登记{BodyCatalogue.Of(Callings.Body(office)).Chinese}。", remedy: "请先在“组织”中登记这个组织，再发起选举。");
        var (book, _) = await library.Current(session.Db, stop);
        var rules = new ElectionRules(book.InForce(place.Place, session.Today));
        var calling = new CallingPlace(place, body.Body, all, session.Today);
        var quota = office == ElectedOffice.Representatives ? await new RepresentativeSeats(session, rules, calling).Quota(stop) : null;
        var ends = await session.Db.Terms.Where(t => t.DivisionId == place.Id && t.StartsOn <= session.Today).OrderByDescending(t => t.StartsOn).Select(t => (DateOnly?)t.EndsOn).FirstOrDefaultAsync(stop);
        var soonest = session.Today.AddDays(UsualDays);
        return new(
            ends, kind == ElectionKind.General && ends > soonest && office != ElectedOffice.ElectionCommittee ? ends.Value.AddDays(-1) : soonest, [.. Lines(office, kind, calling, quota)],
            office == ElectedOffice.Committee && rules.Holding(ConversionKeys.LawBeforeAssetReform) is not null, quota);
    }

    private static IEnumerable<SeatLine> Lines(ElectedOffice office, ElectionKind kind, CallingPlace place, RepresentativeQuota? quota)
    {
        if (!Callings.OfGroups(office))
        {
            return Callings.Posts(office).Select(p =>
            {
                var post = place.Roster.Posts.FirstOrDefault(r => r.Rule.Kind == p);
                var seats = post?.Seats ?? post?.Holders.Count ?? 0;
                return new SeatLine(p, PostCatalogue.Of(place.Body.Kind, p).Title, null, kind == ElectionKind.ByElection ? post?.Vacant ?? 0 : p == PostKind.Chair ? 1 : seats, null);
            });
        }

        var kindOf = Callings.Posts(office)[0];
        return place.Groups.Select(g =>
        {
            var allowed = quota?.Groups.FirstOrDefault(q => q.Group == g.Body.Id.Value);
            var held = g.Posts.FirstOrDefault(p => p.Rule.Kind == kindOf);
            var proposed = kind == ElectionKind.ByElection ? held?.Vacant ?? 0 : kindOf == PostKind.GroupLeader ? 1 : allowed?.Least ?? held?.Holders.Count ?? 1;
            return new SeatLine(kindOf, g.Body.Name, g.Body.Id.Value, proposed, allowed?.Households);
        });
    }
}
