using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Proxies;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>名单筛选: which part of a roll is looked at. Text is a name or its beginning, a number, or a part of a door.</summary>
public sealed record RollFilter(string? Text = null, Id<Body>? Group = null, VoterClass? Class = null, RollList? List = RollList.Voters, bool Struck = false);

/// <summary>名单一页: voters in the order of their numbers.</summary>
public sealed record RollPage(IReadOnlyList<Voter> Voters, bool More);

/// <summary>名单人数: how many stand on the lists of an election.</summary>
public sealed record RollCounts(int Voters, int Households, int Representatives, int Struck, IReadOnlyDictionary<VoterClass, int> Classes, IReadOnlyDictionary<Guid, int> Groups);

/// <summary>选民情况: one voter with everything that happened to their entry.</summary>
public sealed record VoterFile(Voter Voter, string? Group, IReadOnlyList<RollEntry> Entries, IReadOnlyList<VoterCorrection> Corrections, IReadOnlyList<ProxyLine> Proxies);

/// <summary>选民名单查询: for whoever may see the election from within; a single voter is personal data.</summary>
public sealed class RollReader(Session session)
{
    private const int PageSize = 50;

    /// <summary>Whether a meeting votes, for which nobody registers.</summary>
    public static bool IsMeeting(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return RepresentativeInOffice.IsMeeting(election);
    }

    /// <summary>The election of a place with what anybody may know of it.</summary>
    public async Task<Election> Election(Division place, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var election = new Id<Election>(id);
        return await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.DivisionId == place.Id && e.Id == election, stop) ?? throw new NotFoundException("这次选举");
    }

    /// <summary>Other elections of the place whose roll could be taken over.</summary>
    public async Task<IReadOnlyList<Election>> Others(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var voters = session.Db.Voters;
        return await session.Db.Elections.AsNoTracking().Where(e => e.DivisionId == election.DivisionId && e.Id != election.Id && e.State != ElectionState.Cancelled
            && voters.Any(v => v.DivisionId == e.DivisionId && v.ElectionId == e.Id && v.OnRoll)).OrderByDescending(e => e.Day).Take(PageSize).ToListAsync(stop);
    }

    public async Task<RollPage> Page(Election election, RollFilter filter, int after = 0, int size = PageSize, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(filter);
        session.RequireView(election);
        var found = await Of(election, filter).Where(v => v.Number > after).OrderBy(v => v.Number).Take(size + 1).ToListAsync(stop);
        return new([.. found.Take(size)], found.Count > size);
    }

    /// <summary>All of it, for a file or for paper.</summary>
    public async Task<IReadOnlyList<Voter>> All(Election election, RollFilter filter, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(filter);
        session.RequireView(election);
        return await Of(election, filter).OrderBy(v => v.Number).ToListAsync(stop);
    }

    public async Task<RollCounts> Counts(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var rows = await session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id)
            .GroupBy(v => new { v.Class, v.GroupId, v.OnRoll, v.ForHousehold, v.ForGroup }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var on = rows.Where(r => r.Key.OnRoll).ToArray();
        return new(
            on.Sum(r => r.Count), rows.Where(r => r.Key.ForHousehold).Sum(r => r.Count), rows.Where(r => r.Key.ForGroup).Sum(r => r.Count), rows.Where(r => !r.Key.OnRoll).Sum(r => r.Count),
            on.GroupBy(r => r.Key.Class).ToDictionary(g => g.Key, g => g.Sum(r => r.Count)), on.GroupBy(r => r.Key.GroupId?.Value ?? Guid.Empty).ToDictionary(g => g.Key, g => g.Sum(r => r.Count)));
    }

    /// <summary>The residents' groups by name, which anybody may know.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Groups(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return (await RollNotices.Groups(session, election, stop)).OrderBy(g => g.Value, BodyNames.InOrder).ToDictionary(g => g.Key.Value, g => g.Value);
    }

    /// <summary>Whoever bears a number; null where nobody does.</summary>
    public async Task<Voter?> ByNumber(Election election, int number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        return await session.Db.Voters.AsNoTracking().SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Number == number, stop);
    }

    public async Task<VoterFile> One(Election election, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var voter = await session.Voter(election, new(id), stop);
        var entries = await session.Db.RollEntries.AsNoTracking().Where(e => e.DivisionId == election.DivisionId && e.ElectionId == election.Id && e.VoterId == voter.Id)
            .OrderBy(e => e.RecordedAt).ThenBy(e => e.Id).ToListAsync(stop);
        var corrections = await session.Db.VoterCorrections.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.VoterId == voter.Id)
            .OrderBy(c => c.RecordedAt).ToListAsync(stop);
        var group = voter.GroupId is { } known ? await session.Db.Bodies.Where(b => b.DivisionId == election.DivisionId && b.Id == known).Select(b => b.Name).SingleOrDefaultAsync(stop) : null;
        return new(voter, group, entries, corrections, await ProxyReader.Of(session, election, p => p.PrincipalId == voter.Id || p.AgentId == voter.Id, stop));
    }

    private IQueryable<Voter> Of(Election election, RollFilter filter)
    {
        var voters = session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id);
        voters = (filter.Struck, filter.List) switch
        {
            (true, _) => voters.Where(v => !v.OnRoll),
            (_, RollList.HouseholdRepresentatives) => voters.Where(v => v.ForHousehold),
            (_, RollList.ResidentRepresentatives) => voters.Where(v => v.ForGroup),
            _ => voters.Where(v => v.OnRoll),
        };
        voters = filter.Group is not { } group ? voters : group.Value == Guid.Empty ? voters.Where(v => v.GroupId == null) : voters.Where(v => v.GroupId == group);
        voters = filter.Class is { } kind ? voters.Where(v => v.Class == kind) : voters;
        return filter.Text?.Trim() is not { Length: > 0 } text ? voters
            : int.TryParse(text, out var number) ? voters.Where(v => v.Number == number || v.Door!.EndsWith(text))
            : voters.Where(v => v.Name.Contains(text) || v.Door!.Contains(text));
    }
}
