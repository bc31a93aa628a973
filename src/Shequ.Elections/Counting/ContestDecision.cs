namespace Shequ.Elections.Counting;

/// <summary>Decides one contest from its count: a pure function that a stranger can run again.</summary>
public static class ContestDecision
{
    /// <param name="kept">Seats that the published method keeps for a woman although a man has the votes.</param>
    public static ContestOutcome Of(ContestCase one, int kept = 0)
    {
        ArgumentNullException.ThrowIfNull(one);
        var count = one.Count;
        var turnout = one.Turnout?.Of(count.Participants, count.Electors);
        var ordered = count.Candidates.OrderBy(c => c.Withdrawn).ThenByDescending(c => c.Votes).ToArray();
        if (!(turnout?.Holds ?? count.Participants > 0))
        {
            var nobody = ordered.Select(c => new CandidateOutcome(c, c.Withdrawn ? CandidateFate.Withdrawn : CandidateFate.NotElected, null)).ToArray();
            return new(count, turnout, nobody, count.Seats, count.Rule == ContestRule.Recall ? NextVote.None : NextVote.Repeat);
        }

        var judged = ordered.Select(c => (Count: c, Votes: c.Withdrawn ? null : one.Votes?.Of(c.Votes, count.Papers))).ToArray();
        var qualified = judged.Where(j => j.Count is { Withdrawn: false, Votes: > 0 } && (j.Votes?.Holds ?? true)).Select(j => j.Count).ToArray();
        var (elected, tied) = Fill(qualified, count.Seats - kept);
        var would = kept == 0 ? [] : Fill(qualified, count.Seats).Elected;
        var outcomes = judged.Select(j => new CandidateOutcome(j.Count, Fate(j.Count, j.Votes, elected, tied, would), j.Votes)).ToArray();
        var open = count.Seats - elected.Count;
        return new(count, turnout, outcomes, open, Next(count, open, tied.Count, kept));
    }

    /// <summary>The seats go to those with most votes; who has as many as the last one, while there are more of them than seats, is tied.</summary>
    private static (HashSet<CandidateCount> Elected, HashSet<CandidateCount> Tied) Fill(CandidateCount[] qualified, int seats)
    {
        if (qualified.Length <= seats)
        {
            return ([.. qualified], []);
        }

        if (seats <= 0)
        {
            return ([], []);
        }

        var last = qualified[seats - 1].Votes;
        return qualified[seats].Votes < last
            ? ([.. qualified.Take(seats)], [])
            : ([.. qualified.Where(c => c.Votes > last)], [.. qualified.Where(c => c.Votes == last)]);
    }

    private static CandidateFate Fate(
        CandidateCount count, Inequality? votes, HashSet<CandidateCount> elected, HashSet<CandidateCount> tied, HashSet<CandidateCount> would) =>
        count.Withdrawn ? CandidateFate.Withdrawn
        : elected.Contains(count) ? CandidateFate.Elected
        : tied.Contains(count) ? CandidateFate.Tied
        : would.Contains(count) ? CandidateFate.HeldForWoman
        : votes is { Holds: false } ? CandidateFate.BelowThreshold
        : CandidateFate.NotElected;

    private static NextVote Next(ContestCount count, int open, int tied, int kept) =>
        open == 0 || count.Rule == ContestRule.Recall ? NextVote.None
        : tied > 0 ? NextVote.RunOff
        : kept > 0 || count.Rule == ContestRule.Majority ? NextVote.SecondRound
        : NextVote.ByElection;
}
