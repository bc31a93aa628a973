using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Counting;

/// <summary>计票录入: the tally sheets of one counting table as one person typed them. Two people type each; what was typed is never changed.</summary>
public sealed class BoxCount
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<BoxCount> Id { get; init; }

    public required Id<Poll> PollId { get; init; }

    /// <summary>The box whose papers, with those of the mobile boxes emptied into it, were counted.</summary>
    public required Id<BallotBox> BoxId { get; init; }

    /// <summary>第几次计票 of this box, from 1; a further one after two entries disagreed.</summary>
    public required int Attempt { get; init; }

    /// <summary>The first or the second of the two independent entries.</summary>
    public required int Entry { get; init; }

    /// <summary>Papers taken from the box.</summary>
    public required int Papers { get; init; }

    public required IReadOnlyList<ContestTally> Tallies { get; init; }

    /// <summary>Who typed it, as the record names them.</summary>
    public required string EnteredBy { get; init; }

    public required Guid EnteredByPerson { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }
}

/// <summary>一项竞选的计票: the tally pages of one contest from one box.</summary>
public sealed record ContestTally(Id<Contest> Contest, IReadOnlyList<TallyPage> Pages)
{
    public int Valid => Pages.Sum(p => p.Valid);

    public int Invalid => Pages.Sum(p => p.Invalid);

    public int Blank => Pages.Sum(p => p.Blank);

    public int VotesOf(Id<Candidate> candidate) => Pages.Sum(p => p.Votes.FirstOrDefault(v => v.Candidate == candidate)?.Strokes ?? 0);
}

/// <summary>计票页: one page of 正 marks: how many papers were read onto it and how many strokes each candidate got.</summary>
/// <param name="Invalid">废票: marks more than the seats, or cannot be read.</param>
/// <param name="Blank">弃权票: nothing marked.</param>
public sealed record TallyPage(int Number, int Valid, int Invalid, int Blank, IReadOnlyList<TallyVotes> Votes);

/// <summary>候选人得票 on one page, counted in strokes.</summary>
public sealed record TallyVotes(Id<Candidate> Candidate, int Strokes);
