using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Candidates;

/// <summary>Reads the draws of an election, which anybody may check.</summary>
public sealed class DrawReader(Session session)
{
    /// <summary>By poll, and within one the latest first.</summary>
    public async Task<IReadOnlyList<BallotDraw>> Of(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return await session.Db.BallotDraws.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.ElectionId == election.Id)
            .OrderBy(d => d.PollNumber).ThenByDescending(d => d.Turn).ToListAsync(stop);
    }

    /// <summary>The titles of contests, for tables of a draw.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Titles(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return await session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Position)
            .ToDictionaryAsync(c => c.Id.Value, c => c.Title, stop);
    }

    /// <summary>The numbers of polls that are prepared and can be drawn for.</summary>
    public async Task<IReadOnlyList<int>> Prepared(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return await session.Db.Polls.AsNoTracking().Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.State == Polling.PollState.Prepared)
            .OrderBy(p => p.Number).Select(p => p.Number).ToListAsync(stop);
    }
}
