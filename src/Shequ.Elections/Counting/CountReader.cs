using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Counting;

/// <summary>计票查询: how the count of a poll stands, for whoever works on the election. A single entry of a box is shown to nobody.</summary>
public sealed class CountReader(Session session)
{
    public async Task<CountView> Of(string division, Id<Election> election, int number, CancellationToken stop = default)
    {
        var poll = await Load(session, division, election, number, stop);
        session.RequireView(poll.Election);
        return new(
            poll.Election.Id, poll.Election.Name, poll.Election.Office, poll.Election.Presider == BodyKind.ElectionCommittee, poll.Poll.Number, poll.Poll.Reason, poll.Poll.Day, poll.Poll.State,
            poll.Poll.Mixed, poll.AllAgreed, [.. poll.Contests.Select(Of)], [.. poll.Boxes.Select(b => Of(b, poll))]);
    }

    internal static async Task<CountedPoll> Load(Session session, string division, Id<Election> id, int number, CancellationToken stop)
    {
        var code = division.Trim();
        var election = await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == code && e.Id == id, stop)
            ?? throw new NotFoundException("这次选举");
        return await CountedPoll.Require(session, election, number, stop);
    }

    internal static ContestView Of(BallotContest contest) => new(
        contest.Contest.Id, contest.Contest.Title, contest.OnBallot.Seats, contest.Contest.GroupId is not null, contest.OnBallot.Rule,
        [.. contest.Candidates.Select(c => new BallotNameView(c.Candidate.Id, c.Place.Position, c.Candidate.Name, c.Place.WithdrawnOn is not null))]);

    private BoxView Of(CountedBox box, CountedPoll poll)
    {
        var current = box.Entries.Where(e => e.Attempt == box.Attempt).OrderBy(e => e.Entry).ToArray();
        return new(
            box.Box.Id, box.Box.Name, box.Station.Name, box.Box.Mobile, box.State, box.Attempt, [.. current.Select(e => e.EnteredBy)], box.Agreed?.Papers,
            session.Actor.Person is { } me && box.State == BoxState.EnteredOnce && current[0].EnteredByPerson == me,
            box.Emptied is { } emptied ? poll.Box(emptied.IntoId)?.Box.Name : null, [.. box.Took.Select(t => $"{poll.Box(t.BoxId)?.Box.Name}（{t.Papers} 张）")],
            [.. box.Recounts.Select(r => new RecountView(r.Attempt, r.Reason, r.OrderedBy, r.OrderedAt))],
            [.. box.Pairs.Select(p => new AttemptView(p.First.Attempt, Of(p.First), Of(p.Second), TallyComparison.Of(p.First, p.Second)))]);
    }

    private static EntryView Of(BoxCount count) => new(count.EnteredBy, count.EnteredAt, count.Papers, count.Tallies);
}
