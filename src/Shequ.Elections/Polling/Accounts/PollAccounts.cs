using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Polling.Accounts;

/// <summary>各站选票账: the stations of a poll with what their ballots come to; the count asks here how many papers it may find.</summary>
public sealed class PollAccounts(Session session)
{
    internal async Task<IReadOnlyList<StationAccountView>> Of(Election election, Poll poll, CancellationToken stop)
    {
        var stations = await session.StationsOf(election).AsNoTracking().ToListAsync(stop);
        var accounts = await session.Db.BallotAccounts.AsNoTracking().Where(a => a.DivisionId == poll.DivisionId && a.PollId == poll.Id).ToDictionaryAsync(a => a.StationId, stop);
        var checkIns = await session.Db.CheckIns.Where(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id).GroupBy(c => c.StationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var doubles = await session.Db.DoubleIssues.Where(d => d.DivisionId == poll.DivisionId && d.PollId == poll.Id).GroupBy(d => d.StationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return
        [
            .. stations.Select(s => new StationAccountView(s, accounts.GetValueOrDefault(s.Id), checkIns.GetValueOrDefault(s.Id), doubles.GetValueOrDefault(s.Id))),
        ];
    }
}

/// <summary>The ballots of one station as far as they are known.</summary>
public sealed record StationAccountView(PollingStation Station, BallotAccount? Account, int CheckIns, int Doubles)
{
    public IReadOnlyList<BallotEquation> Equations => Account is null ? [] : BallotEquations.Of(Account, CheckIns, Doubles);
}
