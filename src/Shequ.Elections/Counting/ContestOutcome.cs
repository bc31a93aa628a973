using Shequ.Elections.Candidates;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>What a count decided about one candidate.</summary>
public enum CandidateFate : short
{
    /// <summary>当选；在罢免中为罢免通过.</summary>
    Elected,

    /// <summary>未当选：得票少于当选人.</summary>
    NotElected,

    /// <summary>未达到规定票数.</summary>
    BelowThreshold,

    /// <summary>票数相等，不能确定.</summary>
    Tied,

    /// <summary>得票够，但最后一个名额依选举办法留给妇女.</summary>
    HeldForWoman,

    /// <summary>退出，得票不计.</summary>
    Withdrawn,
}

/// <summary>What must follow for the seats that are still open.</summary>
public enum NextVote : short
{
    /// <summary>名额已满.</summary>
    None,

    /// <summary>另行选举.</summary>
    SecondRound,

    /// <summary>票数相等者再次投票.</summary>
    RunOff,

    /// <summary>参加投票人数不足，重新投票.</summary>
    Repeat,

    /// <summary>暂缺，以后补选.</summary>
    ByElection,
}

/// <summary>候选人结果: the fate of one candidate and the inequality that decided it.</summary>
/// <param name="Votes">Null where the rule asks for no share of votes.</param>
public sealed record CandidateOutcome(CandidateCount Count, CandidateFate Fate, Inequality? Votes);

/// <summary>竞选项结果: what the count of one contest decided.</summary>
/// <param name="Turnout">Null where no norm asks for a turnout.</param>
/// <param name="Candidates">Most votes first.</param>
/// <param name="Open">Seats that remain open.</param>
public sealed record ContestOutcome(ContestCount Count, Inequality? Turnout, IReadOnlyList<CandidateOutcome> Candidates, int Open, NextVote Next)
{
    /// <summary>投票有效: enough took part.</summary>
    public bool Valid => Turnout is null ? Count.Participants > 0 : Turnout.Holds;

    public IEnumerable<CandidateOutcome> Elected => Candidates.Where(c => c.Fate == CandidateFate.Elected);

    /// <summary>The next ballot is for women alone.</summary>
    public bool OnlyWomenNext => Candidates.Any(c => c.Fate == CandidateFate.HeldForWoman);

    /// <summary>Who stands in the vote that must follow: those tied, everybody again, or the best of those not elected.</summary>
    /// <param name="surplus">How many candidates more than seats a norm asks for.</param>
    public IReadOnlyList<Id<Candidate>> StandNext(int surplus)
    {
        var open = Candidates.Where(c => c.Fate is not (CandidateFate.Elected or CandidateFate.Withdrawn)).ToArray();
        return Next switch
        {
            NextVote.RunOff => Ids(open.Where(c => c.Fate == CandidateFate.Tied)),
            NextVote.Repeat => Ids(open),
            NextVote.SecondRound => Ids(Best(OnlyWomenNext ? [.. open.Where(c => c.Count.Woman)] : open, Open + surplus)),
            _ => [],
        };
    }

    /// <summary>Whoever has as many votes as the last one stands too: nothing but votes may decide.</summary>
    private static IEnumerable<CandidateOutcome> Best(CandidateOutcome[] ordered, int most) =>
        ordered.Length <= most ? ordered : ordered.Where(c => c.Count.Votes >= ordered[most - 1].Count.Votes);

    private static Id<Candidate>[] Ids(IEnumerable<CandidateOutcome> candidates) => [.. candidates.Select(c => c.Count.Candidate)];
}

/// <summary>投票结果: what one poll decided in all its contests.</summary>
public sealed record PollOutcome(IReadOnlyList<ContestOutcome> Contests)
{
    public IEnumerable<CandidateOutcome> Elected => Contests.SelectMany(c => c.Elected);
}
