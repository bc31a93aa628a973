using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>递补人选: one of those not chosen, with the votes of the original vote.</summary>
/// <param name="Blocked">Why they cannot take a seat; null where they can.</param>
public sealed record Successor(Id<Person> Person, string Name, PostKind Post, int Votes, string? Blocked);

/// <summary>递补: who follows in the order of the vote by which the election committee was chosen.</summary>
internal sealed class CommitteeSuccession(Session session)
{
    /// <summary>Those not chosen for each post, most votes first.</summary>
    /// <param name="conflicted">Candidates of the running election and their near relatives.</param>
    internal async Task<IReadOnlyList<Successor>> Order(Body committee, IReadOnlySet<Id<Person>> conflicted, CancellationToken stop)
    {
        if (await Original(committee, stop) is not { } original)
        {
            return [];
        }

        var contests = await session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == committee.DivisionId && c.ElectionId == original.Election).ToDictionaryAsync(c => c.Id, stop);
        var candidates = await session.Db.Candidates.AsNoTracking().Where(c => c.DivisionId == committee.DivisionId && c.ElectionId == original.Election).ToDictionaryAsync(c => c.Id, stop);
        var sitting = await session.Db.Appointments.Where(a => a.DivisionId == committee.DivisionId && a.BodyId == committee.Id && a.FromDay <= session.Today && a.HeldUntil > session.Today)
            .Select(a => a.PersonId).ToListAsync(stop);
        var elected = original.Outcomes.SelectMany(o => o.Elected).Select(e => e.Count.Candidate).ToHashSet();
        var first = original.Outcomes.Where(o => o.Valid).GroupBy(o => o.Count.Contest).Select(g => g.First());
        return [.. from outcome in first
                   let contest = contests[outcome.Count.Contest]
                   orderby contest.Position
                   from one in outcome.Candidates.OrderByDescending(c => c.Count.Votes)
                   where !elected.Contains(one.Count.Candidate) && one.Count.Votes > 0 && one.Fate != CandidateFate.Withdrawn
                   let who = candidates[one.Count.Candidate]
                   select new Successor(who.PersonId, who.Name, contest.Post, one.Count.Votes, Blocked(who.PersonId, sitting, conflicted))];
    }

    /// <summary>The next one for a post; nobody where two have as many votes, because nothing but votes may decide.</summary>
    internal static (Successor? Next, string Why) Next(IReadOnlyList<Successor> order, PostKind post)
    {
        var open = order.Where(s => s.Post == post && s.Blocked is null).ToArray();
        return open switch
        {
            [] => (null, order.Count == 0 ? "本系统没有推选结果可供依次递补，请由居民会议或居民代表会议另行推选。" : "原推选中没有可以递补的人，请由居民会议或居民代表会议另行推选。"),
            [var one, var other, ..] when one.Votes == other.Votes => (null, "下一顺位得票相等，不能确定递补人，请由居民会议或居民代表会议另行推选。"),
            _ => (open[0], ""),
        };
    }

    private static string? Blocked(Id<Person> person, List<Id<Person>> sitting, IReadOnlySet<Id<Person>> conflicted) =>
        sitting.Contains(person) ? "已在任" : conflicted.Contains(person) ? "本人或近亲属是候选人" : null;

    /// <summary>What the last vote about the committee decided, poll by poll.</summary>
    private async Task<(Id<Election> Election, IReadOnlyList<ContestOutcome> Outcomes)?> Original(Body committee, CancellationToken stop)
    {
        var results = await (from e in session.Db.Elections.AsNoTracking()
                             join r in session.Db.PollResults.AsNoTracking() on new { e.DivisionId, ElectionId = e.Id } equals new { r.DivisionId, r.ElectionId }
                             where e.DivisionId == committee.DivisionId && e.BodyId == committee.Id && e.Office == ElectedOffice.ElectionCommittee && e.Kind == ElectionKind.General
                                 && e.State != ElectionState.Void && e.State != ElectionState.Cancelled
                             orderby e.Day descending, r.DeclaredAt
                             select new { e.Id, Kept = r }).ToListAsync(stop);
        return results.Count == 0 ? null : (results[0].Id, [.. results.Where(r => r.Id == results[0].Id).SelectMany(r => r.Kept.Outcome.Contests)]);
    }
}
