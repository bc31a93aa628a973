using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Polling.Turnouts;

/// <summary>投票进度: how many have taken part, for everybody to see; sums only.</summary>
public sealed class TurnoutReader(Session session, NormLibrary library)
{
    public async Task<TurnoutView> Of(string division, Id<Election> id, int number, CancellationToken stop = default)
    {
        var election = await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == division && e.Id == id, stop) ?? throw new NotFoundException("这次选举");
        var poll = await session.Db.Polls.AsNoTracking().Include(p => p.Contests).SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == id && p.Number == number, stop)
            ?? throw PollFinder.NoSuch(number);
        return await Of(election, poll, stop);
    }

    internal async Task<TurnoutView> Of(Election election, Poll poll, CancellationToken stop)
    {
        var rules = await ElectionRules.For(session, library, election, poll.Day, stop);
        var threshold = rules.Turnout(election.Office, election.Kind, election.Mode);
        var ids = poll.Contests.Select(c => c.ContestId).ToArray();
        var contests = await session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(stop);
        var electors = poll.Electors ?? await PollElectorate.Of(session, election, contests).CountAsync(stop);
        var stations = await Stations(election, poll, stop);
        return new(
            election, poll, Share(stations.Sum(s => s.Ballots), electors, threshold), stations, await Contests(election, poll, contests, threshold, stop),
            TimeZoneInfo.ConvertTime(session.Now, Session.Zone));
    }

    private static TurnoutShareView Share(int participants, int electors, Threshold? threshold)
    {
        var missing = 0;
        while (threshold is not null && participants + missing < electors && !threshold.Of(participants + missing, electors).Holds)
        {
            missing++;
        }

        return new(participants, electors, threshold?.Of(participants, electors), missing);
    }

    private async Task<IReadOnlyList<StationTurnoutView>> Stations(Election election, Poll poll, CancellationToken stop)
    {
        var stations = await session.StationsOf(election).AsNoTracking().ToListAsync(stop);
        var counts = await session.Db.CheckIns.Where(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id).GroupBy(c => c.StationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var marks = await session.Db.TurnoutMarks.AsNoTracking().Where(m => m.DivisionId == poll.DivisionId && m.PollId == poll.Id).OrderBy(m => m.Slot).ToListAsync(stop);
        return
        [
            .. stations.Select(s => new StationTurnoutView(
                s.Number, s.Name, counts.GetValueOrDefault(s.Id), [.. marks.Where(m => m.StationId == s.Id).Select(m => new TurnoutStepView(TimeZoneInfo.ConvertTime(m.Slot, Session.Zone), m.Ballots))])),
        ];
    }

    /// <summary>Where groups vote on their own, each contest has electors and participants of its own.</summary>
    private async Task<IReadOnlyList<ContestTurnoutView>> Contests(Election election, Poll poll, List<Contest> contests, Threshold? threshold, CancellationToken stop)
    {
        if (contests.All(c => c.GroupId is null))
        {
            return [];
        }

        var voters = session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id);
        var counts = await session.Db.CheckIns.Where(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id).Join(voters, c => c.VoterId, v => v.Id, (_, v) => v.GroupId)
            .GroupBy(g => g).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var views = new List<ContestTurnoutView>();
        foreach (var contest in contests)
        {
            var electors = poll.Contests.First(c => c.ContestId == contest.Id).Electors ?? await Electorate.Of(session, election, contest).CountAsync(stop);
            views.Add(new(contest.Title, Share(counts.Where(c => contest.GroupId is null || c.Key == contest.GroupId).Sum(c => c.Count), electors, threshold)));
        }

        return views;
    }
}
