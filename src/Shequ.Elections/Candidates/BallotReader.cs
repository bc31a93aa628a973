using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>选票上的一项.</summary>
/// <param name="Names">In the order of the ballot; of a recall, the member in question.</param>
public sealed record BallotContest(string Title, int Seats, bool OnlyWomen, Id<Body>? Group, IReadOnlyList<BallotName> Names);

/// <summary>选票上的姓名.</summary>
public sealed record BallotName(int Position, string Name, Sex Sex, bool Withdrawn);

/// <summary>选票: what is printed. It carries no number, so that no paper can be told from another.</summary>
/// <param name="Drawn">Whether a draw decided the order.</param>
public sealed record Ballot(Election Election, Poll Poll, string Community, bool Drawn, IReadOnlyList<BallotContest> Contests)
{
    private const int NamesOfLine = 4;
    private const int LinesOfHalf = 8;
    private const int LinesOfThird = 3;
    private const int ThirdOfSheet = 3;
    private const int HalfOfSheet = 2;

    public bool Recall => Election.Kind == ElectionKind.Recall;

    public bool RunOff => Poll.Reason == PollReason.RunOff;

    /// <summary>How many fit on a sheet of A4.</summary>
    public int PerSheet => Contests.Sum(c => 1 + ((c.Names.Count + NamesOfLine - 1) / NamesOfLine)) is var lines && lines <= LinesOfThird ? ThirdOfSheet : lines <= LinesOfHalf ? HalfOfSheet : 1;
}

/// <summary>Reads the ballot of a poll for printing; the papers are printed by whoever conducts the election.</summary>
public sealed class BallotReader(Session session)
{
    private Session Session { get; } = session;

    /// <param name="group">Narrows it to the contests of one group, where every group has a ballot of its own.</param>
    public async Task<Ballot> Of(Election election, int number, Guid? group = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        Session.RequireView(election);
        var poll = await Session.Db.Polls.AsNoTracking().AsSplitQuery().Include(p => p.Contests).ThenInclude(c => c.Candidates)
            .SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Number == number, stop) ?? throw new NotFoundException("这次投票");
        var contests = await Session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).ToDictionaryAsync(c => c.Id, stop);
        var candidates = await Session.Db.Candidates.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).ToDictionaryAsync(c => c.Id, stop);
        var lots = await Session.Db.BallotDraws.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.PollId == poll.Id).OrderByDescending(d => d.Turn).Select(d => d.Lots).FirstOrDefaultAsync(stop) ?? [];
        var drawn = poll.Contests.SelectMany(c => c.Candidates).All(c => lots.Any(l => l.Candidate == c.CandidateId));
        var lines = poll.Contests.Select(c => (On: c, Contest: contests[c.ContestId])).OrderBy(c => c.Contest.Position)
            .Select(c => new BallotContest(c.Contest.Title, c.On.Seats, c.On.OnlyWomen, c.Contest.GroupId, [.. c.On.Candidates.OrderBy(x => x.Position)
                .Select(x => new BallotName(x.Position, candidates[x.CandidateId].Name, candidates[x.CandidateId].Sex, x.WithdrawnOn is not null))])).ToArray();
        var key = group is { } id ? new Id<Body>(id) : lines.FirstOrDefault(l => l.Group is not null)?.Group;
        return new(election, poll, election.Division!.Name, drawn, [.. lines.Where(l => l.Group is null || l.Group == key)]);
    }
}
