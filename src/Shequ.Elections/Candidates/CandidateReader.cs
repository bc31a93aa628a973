using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>候选人一行: what anybody may read of a candidate; no day of birth.</summary>
/// <param name="Age">On the day of the election.</param>
/// <param name="NominatedBy">The ways in which they were proposed, without names.</param>
/// <param name="Recommended">A role that a norm recommends for the post; null where there is none.</param>
public sealed record CandidateLine(
    Id<Candidate> Id, string Name, Sex Sex, int? Age, CandidateState State, int? ListNumber, int? Position, string? Statement, IReadOnlyList<string> Posts,
    IReadOnlyList<string> NominatedBy, string? Recommended);

/// <summary>竞选项名单: the candidates of one contest as whoever asks may see them.</summary>
/// <param name="Drawn">Whether they stand in the order of the ballot.</param>
public sealed record ContestList(Contest Contest, bool Drawn, IReadOnlyList<CandidateLine> Candidates);

/// <summary>候选人名单: all contests of an election.</summary>
/// <param name="MeetingOn">The day on which candidates met the residents.</param>
public sealed record CandidateLists(Election Election, bool Staff, DateOnly? PublishedOn, DateOnly? MeetingOn, IReadOnlyList<ContestList> Contests);

/// <summary>Reads the candidates of an election: anybody once they are published, whoever conducts it before.</summary>
public sealed class CandidateReader(Session session, NormLibrary library)
{
    private Session Session { get; } = session;

    public async Task<Election> Election(string code, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        var key = new Id<Election>(id);
        return await Session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == code.Trim() && e.Id == key, stop)
            ?? throw new NotFoundException("这次选举");
    }

    public bool IsStaff(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return Session.Actor.May(ElectionPermissions.View, election.Path);
    }

    /// <summary>Whether whoever is here conducts the election.</summary>
    public bool MayAct(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.State == ElectionState.Running
            && Session.Actor.May(election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene, election.Path);
    }

    public async Task<CandidateLists> Lists(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var staff = IsStaff(election);
        var contests = await Session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Position).ToListAsync(stop);
        var candidates = await Session.Db.Candidates.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Id).ToListAsync(stop);
        var seen = candidates.Where(c => staff || c.State == CandidateState.Official || c is { State: CandidateState.Withdrawn, ListNumber: not null }).ToArray();
        var lines = await Lines(election, seen, stop);
        var lots = await Session.Db.BallotDraws.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.ElectionId == election.Id).Select(d => d.Lots).ToListAsync(stop);
        var drawn = lots.SelectMany(l => l).Select(l => l.Candidate).ToHashSet();
        var open = candidates.Where(c => c.State == CandidateState.Official && !drawn.Contains(c.Id)).Select(c => c.ContestId).ToHashSet();
        var steps = await Session.Db.ElectionSteps.AsNoTracking().Where(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id)
            .ToDictionaryAsync(s => s.Step, s => s.DoneOn, stop);
        return new(
            election, staff, steps.TryGetValue(PlanStep.CandidatesPublished, out var on) ? on : null, steps.TryGetValue(PlanStep.CandidateMeeting, out var met) ? met : null,
            [.. contests.Select(k => new ContestList(k, drawn.Count > 0 && !open.Contains(k.Id), [.. seen.Where(c => c.ContestId == k.Id).Select(c => lines[c.Id])
                .OrderBy(l => l.State != CandidateState.Official).ThenBy(l => l.Position ?? l.ListNumber ?? int.MaxValue)]))]);
    }

    /// <summary>Whom a number of the roll means, to be read back before somebody is nominated; null where nobody has it.</summary>
    public async Task<string?> Voter(Election election, int number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        Session.RequireView(election);
        var voter = await Session.Db.Voters.AsNoTracking().SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Number == number, stop);
        return voter is null ? null : $"{voter.Number}号 {voter.Name}，{(voter.Sex == Sex.Female ? "女" : "男")}{(voter.BornOn is { } born ? $"，{Ages.On(born, election.Day)} 岁" : "")}";
    }

    internal async Task<Dictionary<Id<Candidate>, CandidateLine>> Lines(Election election, IReadOnlyCollection<Candidate> candidates, CancellationToken stop)
    {
        var (ids, people) = (candidates.Select(c => c.Id).ToArray(), candidates.Select(c => c.PersonId).ToArray());
        var posts = await HeldPosts.Of(Session, election.DivisionId, people, stop);
        var nominations = (await Session.Db.Nominations.AsNoTracking().Where(n => n.DivisionId == election.DivisionId && n.ElectionId == election.Id && ids.Contains(n.CandidateId))
            .OrderBy(n => n.Id).ToListAsync(stop)).ToLookup(n => n.CandidateId);
        var positions = await Positions(election, stop);
        var prefers = election.Office == ElectedOffice.GroupLeaders
            && (await ElectionRules.For(Session, library, election, Session.Today, stop)).Holding(ElectionActKeys.GroupLeaderRole) is not null;
        return candidates.ToDictionary(c => c.Id, c => new CandidateLine(
            c.Id, c.Name, c.Sex, c.BornOn is { } born ? Ages.On(born, election.Day) : null, c.State, c.ListNumber,
            positions.TryGetValue(c.Id, out var place) ? place : null, c.Statement, [.. posts[c.PersonId].Select(p => p.Title)], [.. nominations[c.Id].Select(Words)],
            prefers && posts[c.PersonId].Any(p => p.Kind is PostKind.BuildingHead or PostKind.GridWorker) ? "楼栋长或网格员，提倡当选" : null));
    }

    private static string Words(Nomination nomination) =>
        CandidateWords.Of(nomination.Route) + (nomination is { Route: NominationRoute.JointVoters, Counted: var count } ? $"（{count} 人）" : "");

    /// <summary>Places on the first ballot that bears the name; a later one is printed from its own poll.</summary>
    private async Task<Dictionary<Id<Candidate>, int>> Positions(Election election, CancellationToken stop)
    {
        var rows = await (from p in Session.Db.Polls.AsNoTracking()
                          from c in p.Contests
                          from x in c.Candidates
                          where p.DivisionId == election.DivisionId && p.ElectionId == election.Id
                          orderby p.Number
                          select new { x.CandidateId, x.Position }).ToListAsync(stop);
        return rows.GroupBy(r => r.CandidateId).ToDictionary(g => g.Key, g => g.First().Position);
    }
}
