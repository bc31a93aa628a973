using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;

namespace Shequ.Elections.Counting;

/// <summary>A contest as it stands on the ballots of a poll, with the names in their order.</summary>
internal sealed record BallotContest(Contest Contest, PollContest OnBallot, IReadOnlyList<(PollCandidate Place, Candidate Candidate)> Candidates);

/// <summary>A poll with its ballots, boxes and whatever was typed of them, as acts and pages of the count need it.</summary>
internal sealed record CountedPoll(Election Election, Poll Poll, IReadOnlyList<BallotContest> Contests, IReadOnlyList<CountedBox> Boxes)
{
    /// <summary>The boxes that are counted by themselves.</summary>
    internal IEnumerable<CountedBox> Counted => Boxes.Where(b => b.Alone);

    internal bool AllAgreed => Counted.Any() && Counted.All(b => b.State == BoxState.Agreed);

    internal string Title => $"第{Poll.Number}次投票（{ElectionWords.Of(Poll.Reason)}）";

    internal CountedBox? Box(Id<BallotBox> id) => Boxes.FirstOrDefault(b => b.Box.Id == id);

    internal static async Task<CountedPoll?> Load(Session session, Election election, int number, CancellationToken stop)
    {
        var (db, division) = (session.Db, election.DivisionId);
        var poll = await db.Polls.Include(p => p.Contests).ThenInclude(c => c.Candidates)
            .SingleOrDefaultAsync(p => p.DivisionId == division && p.ElectionId == election.Id && p.Number == number, stop);
        return poll is null ? null : new(election, poll, await Ballots(db, poll, stop), await LoadBoxes(db, poll, stop));
    }

    internal static async Task<CountedPoll> Require(Session session, Election election, int number, CancellationToken stop) =>
        await Load(session, election, number, stop) ?? throw new NotFoundException($"第 {number} 次投票");

    /// <summary>Refuses where voting has not ended, the papers are not mixed, or the result was declared.</summary>
    internal void RequireCounting(ElectionRules rules)
    {
        if (Poll.State == PollState.Declared)
        {
            throw new RefusedException($"{Title}的结果已经宣布，不能再改计票。", remedy: "对结果有异议的，请提出举报，由有权的单位调查处理。");
        }

        if (Poll.State != PollState.Closed)
        {
            throw new RefusedException($"{Title}还没有结束投票，不能计票。", rules.Citation(VotingActKeys.PublicCount), "请先封箱并登记投票结束。");
        }

        if (!Poll.Mixed)
        {
            throw new RefusedException(
                "票还没有混合，不能计票：按投入的先后计票会让人看出谁投了什么。", rules.Citation(ElectionActKeys.SecretBallot), "请先把流动票箱倒入投票站票箱，混票后登记。");
        }
    }

    private static async Task<IReadOnlyList<BallotContest>> Ballots(PlatformDb db, Poll poll, CancellationToken stop)
    {
        var ids = poll.Contests.Select(c => c.ContestId).ToArray();
        var contests = await db.Contests.Where(c => c.DivisionId == poll.DivisionId && ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(stop);
        var people = await db.Candidates.Where(c => c.DivisionId == poll.DivisionId && c.ElectionId == poll.ElectionId).ToDictionaryAsync(c => c.Id, stop);
        return [.. contests.Select(c => (Contest: c, OnBallot: poll.Contests.Single(o => o.ContestId == c.Id)))
            .Select(c => new BallotContest(c.Contest, c.OnBallot, [.. c.OnBallot.Candidates.OrderBy(p => p.Position).Select(p => (p, people[p.CandidateId]))]))];
    }

    private static async Task<IReadOnlyList<CountedBox>> LoadBoxes(PlatformDb db, Poll poll, CancellationToken stop)
    {
        var division = poll.DivisionId;
        var stations = await db.PollingStations.Where(s => s.DivisionId == division && s.ElectionId == poll.ElectionId).OrderBy(s => s.Number).ToListAsync(stop);
        var ids = stations.Select(s => s.Id).ToArray();
        var boxes = await db.BallotBoxes.Where(b => b.DivisionId == division && ids.Contains(b.StationId)).ToListAsync(stop);
        var counts = (await db.BoxCounts.Where(c => c.DivisionId == division && c.PollId == poll.Id).OrderBy(c => c.Attempt).ThenBy(c => c.Entry).ToListAsync(stop)).ToLookup(c => c.BoxId);
        var recounts = (await db.Recounts.Where(r => r.DivisionId == division && r.PollId == poll.Id).OrderBy(r => r.Attempt).ToListAsync(stop)).ToLookup(r => r.BoxId);
        var emptied = await db.EmptiedBoxes.Where(e => e.DivisionId == division && e.PollId == poll.Id).ToListAsync(stop);
        return [.. stations.SelectMany(s => boxes.Where(b => b.StationId == s.Id).OrderBy(b => b.Mobile).ThenBy(b => b.Name, StringComparer.Ordinal).Select(b => new CountedBox(
            b, s, [.. counts[b.Id]], [.. recounts[b.Id]], emptied.Find(e => e.BoxId == b.Id), [.. emptied.Where(e => e.IntoId == b.Id)])))];
    }
}
