using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>当选规则: by which rule a contest is decided.</summary>
public enum ContestRule : short
{
    /// <summary>得票超过参加投票人员规定比例的当选，超出名额的以得票多的当选.</summary>
    Majority,

    /// <summary>另行选举：得票多的当选，但不得低于规定比例.</summary>
    SecondRound,

    /// <summary>得票多的当选.</summary>
    Plurality,

    /// <summary>票数相等者再次投票，得票多的当选.</summary>
    RunOff,

    /// <summary>罢免：同意票超过规定比例的通过.</summary>
    Recall,
}

/// <summary>候选人得票: the votes of one candidate in one contest of a poll.</summary>
/// <param name="Withdrawn">Withdrew after the ballots were printed; their votes count for nobody.</param>
public sealed record CandidateCount(Id<Candidate> Candidate, string Name, bool Woman, int Votes, bool Withdrawn = false);

/// <summary>竞选项计票: the agreed figures of one contest in one poll, from which alone it is decided.</summary>
/// <param name="Electors">On the list that votes, when the poll opened.</param>
/// <param name="CheckedIn">Were given a ballot, each counted once.</param>
public sealed record ContestCount(
    Id<Contest> Contest, string Title, int Seats, ContestRule Rule, int Electors, int CheckedIn, int Valid, int Invalid, int Blank, IReadOnlyList<CandidateCount> Candidates)
{
    /// <summary>Papers found in the boxes: valid, invalid and blank.</summary>
    public int Papers => Valid + Invalid + Blank;

    /// <summary>参加投票人员 for the turnout: a paper that nobody was given makes nobody a participant.</summary>
    public int Participants => Math.Min(Papers, CheckedIn);
}

/// <summary>待定项: a count with the thresholds that the norms of the day ask for.</summary>
/// <param name="Turnout">Null where no norm asks how many must take part.</param>
/// <param name="Votes">Null where whoever has more votes is elected.</param>
public sealed record ContestCase(ContestCount Count, Threshold? Turnout, Threshold? Votes);
