using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Archives;

/// <summary>Gathers the rolls of an election by voters' numbers: no ids, doors, telephones or birthdays leave with an archive.</summary>
internal sealed class RollCollector(Session session, Election election)
{
    private Dictionary<Id<Voter>, int> numbers = [];

    internal IReadOnlyList<ArchivedVoter> Voters { get; private set; } = [];

    internal IReadOnlyList<ArchivedRollEntry> Entries { get; private set; } = [];

    internal async Task Load(CancellationToken stop)
    {
        var groups = await session.Db.Bodies.AsNoTracking().Where(b => b.DivisionId == election.DivisionId).ToDictionaryAsync(b => b.Id, b => b.Name, stop);
        var voters = await session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id).OrderBy(v => v.Number).ToListAsync(stop);
        numbers = voters.ToDictionary(v => v.Id, v => v.Number);
        Voters = [.. voters.Select(v => new ArchivedVoter(v.Number, v.Name, v.Sex, v.Class, v.GroupId is { } group ? groups.GetValueOrDefault(group) : null))];
        var entries = await session.Db.RollEntries.AsNoTracking().Where(r => r.DivisionId == election.DivisionId && r.ElectionId == election.Id).OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).ToListAsync(stop);
        Entries = [.. entries.Select(r => new ArchivedRollEntry(numbers[r.VoterId], r.List, r.On, r.Joins, r.Reason, r.AfterFreeze, r.RecordedAt, r.RecordedBy))];
    }

    /// <summary>
    /// Who took part, for the whole archive alone and in the order of the numbers. The law's proof is the signed roll on paper; this list lets
    /// anybody who may look into the election count again that each was counted once. Neither station nor time nor proxy stands beside a name.
    /// </summary>
    internal async Task<IReadOnlyList<ArchivedParticipants>> Participants(IReadOnlyList<ArchivedPoll> polls, CancellationToken stop)
    {
        var rows = await (
            from p in session.Db.Polls.AsNoTracking()
            join c in session.Db.CheckIns.AsNoTracking() on new { p.DivisionId, PollId = p.Id } equals new { c.DivisionId, c.PollId }
            where p.DivisionId == election.DivisionId && p.ElectionId == election.Id
            select new { p.Number, c.VoterId }).ToListAsync(stop);
        var byPoll = rows.ToLookup(r => r.Number, r => numbers[r.VoterId]);
        return [.. polls.Where(p => p.OpenedAt is not null).Select(p => new ArchivedParticipants(p.Number, [.. byPoll[p.Number].Order()]))];
    }

    internal async Task<IReadOnlyList<ArchivedProxy>> Proxies(CancellationToken stop)
    {
        var proxies = await session.Db.Proxies.AsNoTracking().Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id).ToListAsync(stop);
        return [.. proxies.Select(p => new ArchivedProxy(numbers[p.PrincipalId], numbers[p.AgentId], p.WrittenOn, p.WithdrawnOn)).OrderBy(p => p.Principal).ThenBy(p => p.WrittenOn).ThenBy(p => p.Agent)];
    }

    /// <summary>What came of each, without whom it was about.</summary>
    internal async Task<IReadOnlyList<ArchivedObjection>> Objections(CancellationToken stop) => await session.Db.RollObjections.AsNoTracking()
        .Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id).OrderBy(o => o.Number)
        .Select(o => new ArchivedObjection(o.Number, o.Kind, o.ReceivedOn, o.DueOn, o.Upheld, o.DecidedOn)).ToListAsync(stop);
}
