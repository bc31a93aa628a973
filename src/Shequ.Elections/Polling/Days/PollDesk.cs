using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Polling.Offline;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Polling.Days;

/// <summary>投票工作台: reads what those who run the day of the vote need; for whoever may look into elections there.</summary>
public sealed class PollDesk(Session session, PollAccounts accounts, TurnoutReader turnouts)
{
    public async Task<Election> Election(string division, Id<Election> id, CancellationToken stop = default)
    {
        var election = await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == division && e.Id == id, stop)
            ?? throw new NotFoundException("这次选举");
        session.RequireView(election);
        return election;
    }

    public async Task<PollDayView> Poll(Election election, int number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var poll = await session.Db.Polls.AsNoTracking().Include(p => p.Contests).ThenInclude(c => c.Candidates).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Number == number, stop) ?? throw PollFinder.NoSuch(number);
        var slices = await session.Db.OfflineSlices.AsNoTracking().Where(s => s.DivisionId == poll.DivisionId && s.PollId == poll.Id).OrderBy(s => s.Number).ToListAsync(stop);
        return new(election, poll, await turnouts.Of(election, poll, stop), await accounts.Of(election, poll, stop), slices);
    }

    public async Task<IReadOnlyList<StationView>> Stations(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var stations = await session.StationsOf(election).AsNoTracking().ToListAsync(stop);
        var ids = stations.Select(s => s.Id).ToArray();
        var boxes = await session.Db.BallotBoxes.AsNoTracking().Where(b => b.DivisionId == election.DivisionId && ids.Contains(b.StationId)).OrderBy(b => b.Mobile).ThenBy(b => b.Name).ToListAsync(stop);
        return [.. stations.Select(s => new StationView(s, [.. boxes.Where(b => b.StationId == s.Id)]))];
    }

    /// <summary>Those who serve now, by role, then the reserves in their order.</summary>
    public async Task<IReadOnlyList<PollingOfficer>> Officers(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        return await session.Db.PollingOfficers.AsNoTracking().Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null)
            .OrderBy(o => o.Role == null).ThenBy(o => o.ReserveOrder).ThenBy(o => o.Role).ThenBy(o => o.Name).ToListAsync(stop);
    }

    public Task<bool> Did(Election election, string step, CancellationToken stop = default) =>
        session.Db.ElectionSteps.AnyAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Step == step, stop);

    public async Task<IReadOnlyList<Body>> Groups(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return await session.Db.Bodies.AsNoTracking().Where(b => b.DivisionId == election.DivisionId && b.Kind == BodyKind.ResidentsGroup && b.EndedOn == null).OrderBy(b => b.Name).ToListAsync(stop);
    }
}

/// <summary>A station with its boxes.</summary>
public sealed record StationView(PollingStation Station, IReadOnlyList<BallotBox> Boxes);

/// <summary>A poll as those see it who run it.</summary>
public sealed record PollDayView(Election Election, Poll Poll, TurnoutView Turnout, IReadOnlyList<StationAccountView> Accounts, IReadOnlyList<OfflineSlice> Slices);
