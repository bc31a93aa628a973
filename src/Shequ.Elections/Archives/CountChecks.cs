using Shequ.Elections.Counting;
using Shequ.Elections.Polling;

namespace Shequ.Elections.Archives;

/// <summary>The figures of a declared poll: pages, boxes, sums, inequalities and what they decide.</summary>
internal sealed class CountChecks(ArchiveRecord record, ArchivedPoll poll, Action<ArchiveFault> faults)
{
    private string File => ArchiveFiles.Poll(poll.Number);

    internal void Run()
    {
        Require(poll.State == PollState.Declared && poll.Mixed, "状态", "宣布了结果，但没有登记投票结束和混票。");
        var agreed = poll.Boxes.Where(b => b.Alone).Select(Agreed).ToArray();
        if (agreed.Any(a => a is null))
        {
            return;
        }

        var counts = poll.Contests.Select(c => Count(c, [.. agreed.SelectMany(a => a!.Tallies).Where(t => t.Contest == c.Contest)])).ToArray();
        Papers(agreed!, counts);
        Context();
        var outcome = PollDecision.Of([.. counts.Zip(poll.Contests, (count, c) => new ContestCase(count, c.Turnout, c.Votes))], poll.Context);
        var (again, declared) = (ArchiveJson.Write(outcome), ArchiveJson.Write(poll.Declared!.Outcome));
        if (!again.AsSpan().SequenceEqual(declared))
        {
            Differences(outcome, poll.Declared.Outcome);
        }
    }

    /// <summary>The last count of a box, in which two people must have found the same.</summary>
    private ArchivedEntry? Agreed(ArchivedBox box)
    {
        foreach (var entry in box.Entries)
        {
            Require(entry.Tallies.All(t => t.Pages.All(p => p.Valid >= 0 && p.Invalid >= 0 && p.Blank >= 0 && p.Votes.All(v => v.Strokes >= 0))), Place(box, entry), "有负数。");
        }

        var last = box.Entries.Where(e => e.Attempt == box.Entries.Max(x => x.Attempt)).OrderBy(e => e.Entry).ToArray();
        if (last.Length == 0 || last.Select(e => e.Typist).Distinct().Count() != last.Length || last.Length == 1)
        {
            Require(false, box.Name, "最后一次计票没有两个人各自录入。");
            return null;
        }

        Require(last.All(e => Sums(e) == Sums(last[0])), Place(box, last[0]), $"两次录入不一致：{Sums(last[0])}；{Sums(last[^1])}。");
        return last[0];
    }

    private static string Place(ArchivedBox box, ArchivedEntry entry) => $"{box.Name}，第 {entry.Attempt} 次计票第 {entry.Entry} 次录入";

    /// <summary>All sums of an entry in one line, by contest and candidate; how the strokes lie on the pages does not matter.</summary>
    private string Sums(ArchivedEntry entry) => $"{entry.Papers} 张" + string.Concat(poll.Contests.Select(c => (Contest: c, Pages: entry.Tallies.Where(t => t.Contest == c.Contest).ToArray()))
        .Select(c => $"，{c.Contest.Title} 有效 {c.Pages.Sum(t => t.Valid)} 废 {c.Pages.Sum(t => t.Invalid)} 弃权 {c.Pages.Sum(t => t.Blank)}"
            + string.Concat(c.Contest.Candidates.Select(p => $" {p.Name} {c.Pages.Sum(t => t.VotesOf(p.Candidate))}"))));

    private static ContestCount Count(ArchivedBallot contest, IReadOnlyList<ContestTally> tallies) => new(
        contest.Contest, contest.Title, contest.Seats, contest.Rule, contest.Electors, contest.CheckedIn, tallies.Sum(t => t.Valid), tallies.Sum(t => t.Invalid), tallies.Sum(t => t.Blank),
        [.. contest.Candidates.Select(c => new CandidateCount(c.Candidate, c.Name, c.Woman, tallies.Sum(t => t.VotesOf(c.Candidate)), c.WithdrawnOn is not null))]);

    /// <summary>Every paper is valid, invalid or blank in every contest that all vote on, and no candidate has more votes than there are valid papers.</summary>
    private void Papers(IReadOnlyList<ArchivedEntry> agreed, IReadOnlyList<ContestCount> counts)
    {
        var papers = agreed.Sum(a => a.Papers);
        foreach (var (count, contest) in counts.Zip(poll.Contests))
        {
            Require(contest.Group is null ? count.Papers == papers : count.Papers <= papers, count.Title, $"有效、废票、弃权票共 {count.Papers} 张，票箱里有 {papers} 张。");
            Require(count.Candidates.All(c => c.Votes <= count.Valid) && count.Candidates.Sum(c => (long)c.Votes) <= (long)count.Valid * Math.Max(count.Seats, 1), count.Title, "得票多于有效票能投出的票数。");
        }

        var known = poll.Contests.ToDictionary(c => c.Contest, c => c.Candidates.Select(p => p.Candidate).ToHashSet());
        Require(
            poll.Boxes.SelectMany(b => b.Entries).SelectMany(e => e.Tallies).All(t => known.TryGetValue(t.Contest, out var on) && t.Pages.SelectMany(p => p.Votes).All(v => on.Contains(v.Candidate))),
            "计票", "有不在选票上的竞选项或候选人的计票。");
    }

    /// <summary>What was decided before must be what the earlier polls declared.</summary>
    private void Context()
    {
        Require(!poll.Context.KeepsSeatForWoman || record.Election.KeepsSeatForWoman, "妇女名额", "选举办法没有规定留妇女名额。");
        var before = record.Polls.Where(p => p.Number < poll.Number && p.Declared is not null).SelectMany(p => p.Declared!.Outcome.Elected.Select(e => (p.Number, e.Count))).ToArray();
        var declined = record.Seats.Where(s => s.DeclinedOn <= poll.Declared!.On).Select(s => (s.Poll, s.Candidate)).ToHashSet();
        var holding = before.Where(b => !declined.Contains((b.Number, b.Count.Candidate))).Select(b => b.Count).ToArray();
        Require(poll.Context.WomanElected || !holding.Any(h => h.Woman), "妇女名额", "前面的投票已选出妇女，这里没有计入。");
        var here = poll.Contests.Select(c => c.Contest).ToHashSet();
        var candidates = record.Polls.SelectMany(p => p.Contests).SelectMany(c => c.Candidates.Select(p => (p.Candidate, c.Contest))).Distinct().ToDictionary(c => c.Candidate, c => c.Contest);
        var open = record.Election.Contests.Where(c => !here.Contains(c.Id)).Sum(c => c.Seats - holding.Count(h => candidates.GetValueOrDefault(h.Candidate) == c.Id));
        Require(poll.Context.OpenElsewhere == open, "名额", $"其他竞选项还缺 {open} 名，这里记为 {poll.Context.OpenElsewhere} 名。");
    }

    private void Differences(PollOutcome again, PollOutcome declared)
    {
        var before = again.Contests.Count == declared.Contests.Count;
        Require(before, "结果", "宣布的竞选项与选票上的不同。");
        foreach (var (mine, theirs) in again.Contests.Zip(declared.Contests))
        {
            if (!ArchiveJson.Write(mine).AsSpan().SequenceEqual(ArchiveJson.Write(theirs)))
            {
                faults(new(File, mine.Count.Title, $"宣布的结果与重算的不同。重算：{Says(mine)}。宣布：{Says(theirs)}。"));
            }
        }
    }

    private static string Says(ContestOutcome outcome) =>
        $"参加 {outcome.Count.Participants}/{outcome.Count.Electors}{(outcome.Turnout is { } turnout ? $"（{turnout}）" : "")}，有效 {outcome.Count.Valid} 废 {outcome.Count.Invalid} 弃权 {outcome.Count.Blank}，"
        + string.Join("、", outcome.Candidates.Select(c => $"{c.Count.Name} {c.Count.Votes} 票{(c.Votes is { } votes ? $"（{votes}）" : "")}{(c.Fate == CandidateFate.Elected ? "当选" : "")}"));

    private void Require(bool holds, string place, string message)
    {
        if (!holds)
        {
            faults(new(File, place, message));
        }
    }
}
