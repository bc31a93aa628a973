using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Polling;

/// <summary>Why a vote is held.</summary>
public enum PollReason : short
{
    /// <summary>第一次投票.</summary>
    First,

    /// <summary>分次投票: other contests of the same election, voted on in a further step.</summary>
    Step,

    /// <summary>另行选举: for the seats that the first vote left open.</summary>
    SecondRound,

    /// <summary>票数相等者再次投票.</summary>
    RunOff,

    /// <summary>重新投票: too few took part in the vote before.</summary>
    Repeat,
}

/// <summary>How far a vote has come.</summary>
public enum PollState : short
{
    /// <summary>筹备.</summary>
    Prepared,

    /// <summary>投票中.</summary>
    Open,

    /// <summary>投票结束，计票.</summary>
    Closed,

    /// <summary>结果已宣布.</summary>
    Declared,
}

/// <summary>投票: one occasion on which ballots are cast for one or more contests of an election.</summary>
public sealed class Poll
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>第几次投票, from 1.</summary>
    public required int Number { get; init; }

    public required PollReason Reason { get; init; }

    public required DateOnly Day { get; set; }

    public PollState State { get; set; }

    /// <summary>Electors on the lists when it opened; who is struck off later does not change it.</summary>
    public int? Electors { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>混票: all boxes were emptied together and mixed before anybody counted, so that the order of the papers says nothing.</summary>
    public bool Mixed { get; set; }

    public int Version { get; set; }

    /// <summary>In the order of the ballot.</summary>
    public IList<PollContest> Contests { get; init; } = [];
}

/// <summary>本次竞选项: a contest as it is voted on in one poll, with the seats still open and the rule by which it is decided.</summary>
public sealed class PollContest
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Contest> ContestId { get; init; }

    public required int Seats { get; set; }

    public required ContestRule Rule { get; init; }

    /// <summary>Electors of this contest when the poll opened; null before.</summary>
    public int? Electors { get; set; }

    /// <summary>Only women stand: the contest's own rule, or because the last seat is kept for one.</summary>
    public bool OnlyWomen { get; init; }

    public IList<PollCandidate> Candidates { get; init; } = [];
}

/// <summary>选票上的候选人: who stands on the ballot of one poll, at which place.</summary>
public sealed class PollCandidate
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Contest> ContestId { get; init; }

    public required Id<Candidate> CandidateId { get; init; }

    /// <summary>Place on the ballot from 1, by the draw.</summary>
    public required int Position { get; set; }

    /// <summary>Withdrew after the ballots were printed: votes for them count for nobody.</summary>
    public DateOnly? WithdrawnOn { get; set; }
}
