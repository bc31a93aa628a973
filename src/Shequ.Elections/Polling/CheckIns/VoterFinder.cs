using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;

namespace Shequ.Elections.Polling.CheckIns;

/// <summary>Finds voters at the table by number or name, with what the officer must know before giving out a ballot; for whoever may check in.</summary>
public sealed class VoterFinder(Session session)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<FoundVoterView>> Find(string division, Id<Election> id, int poll, string typed, CancellationToken stop = default)
    {
        var election = await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == division && e.Id == id, stop) ?? throw new NotFoundException("这次选举");
        if (!session.Actor.May(ElectionPermissions.CheckIn, election.Path))
        {
            throw new ForbiddenException(ElectionPermissions.CheckIn, election);
        }

        var vote = await session.Db.Polls.AsNoTracking().Include(p => p.Contests).SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == id && p.Number == poll, stop)
            ?? throw PollFinder.NoSuch(poll);
        var all = session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id);
        var text = (typed ?? "").Trim();
        var found = text.Length == 0 ? [] : int.TryParse(text, out var number)
            ? await all.Where(v => v.Number == number).ToListAsync(stop)
            : await all.Where(v => v.Name.StartsWith(text)).OrderBy(v => v.Name).ThenBy(v => v.Number).Take(Most).ToListAsync(stop);
        return await Faces(election, vote, found, stop);
    }

    private async Task<IReadOnlyList<FoundVoterView>> Faces(Election election, Poll poll, List<Voter> found, CancellationToken stop)
    {
        var (db, ids) = (session.Db, found.Select(v => v.Id).ToArray());
        var contests = poll.Contests.Select(c => c.ContestId).ToArray();
        var ballot = await db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && contests.Contains(c.Id)).ToListAsync(stop);
        var listed = (await PollElectorate.Of(session, election, ballot).Where(v => ids.Contains(v.Id)).Select(v => v.Id).ToListAsync(stop)).ToHashSet();
        var away = await db.OfflineVoters.Where(o => o.DivisionId == poll.DivisionId && o.PollId == poll.Id && ids.Contains(o.VoterId))
            .Join(db.OfflineSlices.Where(s => s.DivisionId == poll.DivisionId && s.PollId == poll.Id && s.ReturnedBy == null), o => o.SliceId, s => s.Id, (o, s) => new { o.VoterId, s.StationId })
            .Join(db.PollingStations.Where(s => s.DivisionId == poll.DivisionId), o => o.StationId, s => s.Id, (o, s) => new { o.VoterId, s.Name }).ToDictionaryAsync(o => o.VoterId, o => o.Name, stop);
        var proxies = await db.Proxies.AsNoTracking().Where(p => p.DivisionId == poll.DivisionId && p.ElectionId == election.Id && p.WithdrawnOn == null && (ids.Contains(p.PrincipalId) || ids.Contains(p.AgentId))).ToListAsync(stop);
        var others = proxies.SelectMany(p => new[] { p.PrincipalId, p.AgentId }).Concat(ids).Distinct().ToArray();
        var names = await db.Voters.AsNoTracking().Where(v => v.DivisionId == poll.DivisionId && others.Contains(v.Id)).ToDictionaryAsync(v => v.Id, stop);
        var done = await db.CheckIns.AsNoTracking().Where(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id && others.Contains(c.VoterId)).ToDictionaryAsync(c => c.VoterId, c => c.StationId, stop);
        return
        [
            .. found.Select(v => new FoundVoterView(
                v.Id, v.Number, v.Name, v.Sex, v.BornOn, v.Door, listed.Contains(v.Id), done.TryGetValue(v.Id, out var at) ? at : null, away.GetValueOrDefault(v.Id),
                proxies.Where(p => p.PrincipalId == v.Id).Select(p => names[p.AgentId].Name).FirstOrDefault(),
                [.. proxies.Where(p => p.AgentId == v.Id).Select(p => names[p.PrincipalId]).OrderBy(p => p.Number).Select(p => new PrincipalView(p.Id, p.Number, p.Name, done.ContainsKey(p.Id)))])),
        ];
    }
}

/// <summary>A voter as the officer at the table sees them.</summary>
/// <param name="TakenAt">The station that gave them a ballot; never when.</param>
/// <param name="Away">The table whose offline slice they are in.</param>
/// <param name="Agent">Whom they asked to vote for them.</param>
public sealed record FoundVoterView(
    Id<Voter> Id, int Number, string Name, Sex Sex, DateOnly? BornOn, string? Door, bool Listed, Id<PollingStation>? TakenAt, string? Away, string? Agent, IReadOnlyList<PrincipalView> Principals)
{
    public bool MayTake => Listed && TakenAt is null && Away is null;
}

/// <summary>Somebody who asked the voter to vote for them.</summary>
public sealed record PrincipalView(Id<Voter> Id, int Number, string Name, bool Taken);
