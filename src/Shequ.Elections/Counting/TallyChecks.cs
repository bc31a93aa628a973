using Shequ.Elections.Candidates;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>What can be wrong with a tally sheet, whoever typed it: each fault says on which page, at whom, and what to do.</summary>
internal static class TallyChecks
{
    private const string Tallies = nameof(EnterTally.Request.Tallies);

    internal static IEnumerable<InputError> Faults(EnterTally.Request request, CountedPoll poll)
    {
        if (request.Papers is null or < 0)
        {
            yield return new(nameof(request.Papers), "请填从票箱取出的票数，是不小于 0 的整数。");
        }

        foreach (var contest in poll.Contests)
        {
            var at = request.Tallies.Select((t, i) => (Typed: t, Row: i)).Where(t => t.Typed?.Contest == contest.Contest.Id).ToArray();
            foreach (var error in at.Length == 1 ? OfContest(at[0].Typed, $"{Tallies}[{at[0].Row}]", contest, request.Papers) : [Missing(contest, at.Length)])
            {
                yield return error;
            }
        }

        if (request.Tallies.Any(t => t is null || poll.Contests.All(c => c.Contest.Id != t.Contest)))
        {
            yield return new(Tallies, "有一项竞选不在本次的选票上，请删去。");
        }
    }

    private static InputError Missing(BallotContest contest, int times) => new(
        Tallies, times == 0 ? $"缺少“{contest.Contest.Title}”的计票页，请补上；没有票的填一页 0。" : $"“{contest.Contest.Title}”填了两次，请合在一起。");

    private static IEnumerable<InputError> OfContest(TypedContest typed, string field, BallotContest contest, int? papers)
    {
        foreach (var (page, row) in typed.Pages.Select((p, i) => (p, i)).Where(p => p.p is { Empty: false }))
        {
            foreach (var error in OfPage(page, $"{field}.Pages[{row}]", $"“{contest.Contest.Title}”第 {row + 1} 页", contest))
            {
                yield return error;
            }
        }

        var found = typed.Pages.Where(p => p is not null).Sum(p => (long)(p.Valid ?? 0) + (p.Invalid ?? 0) + (p.Blank ?? 0));
        var first = $"{field}.Pages[0].Valid";
        if (papers is { } box && contest.Contest.GroupId is null && found != box)
        {
            yield return new(first, $"“{contest.Contest.Title}”有效票、废票和弃权票合计 {found} 张，从票箱取出 {box} 张，{(found > box ? "多" : "少")} {Math.Abs(found - box)} 张。请对照计票单逐页核对。");
        }
        else if (papers is { } all && found > all)
        {
            yield return new(first, $"“{contest.Contest.Title}”合计 {found} 张，比从票箱取出的 {all} 张还多。请对照计票单逐页核对。");
        }
    }

    private static IEnumerable<InputError> OfPage(TypedPage page, string field, string where, BallotContest contest)
    {
        foreach (var (name, chinese, value) in new[] { ("Valid", "有效票", page.Valid), ("Invalid", "废票", page.Invalid), ("Blank", "弃权票", page.Blank) })
        {
            if (value < 0)
            {
                yield return new($"{field}.{name}", $"{where}{chinese}不能是负数，请核对。");
            }
        }

        var (valid, most) = (page.Valid ?? 0, (long)(page.Valid ?? 0) * contest.OnBallot.Seats);
        var seen = new HashSet<Id<Candidate>>();
        foreach (var (votes, row) in page.Votes.Select((v, i) => (v, i)))
        {
            if (OfVotes(votes, where, contest, valid, seen) is { } wrong)
            {
                yield return new($"{field}.Votes[{row}].Strokes", wrong);
            }
        }

        var sum = page.Votes.Sum(v => (long)(v?.Strokes ?? 0));
        if (sum > most)
        {
            yield return new($"{field}.Valid", $"{where}各候选人共 {sum} 票，而 {valid} 张有效票、应选 {contest.OnBallot.Seats} 人，最多 {most} 票。请重数这一页的“正”字。");
        }
    }

    private static string? OfVotes(TypedVotes? votes, string where, BallotContest contest, int valid, HashSet<Id<Candidate>> seen) =>
        votes is null || contest.Candidates.All(c => c.Candidate.Id != votes.Candidate) ? $"{where}有一个人不在选票上，得票不能录入。选票以外的人不能当选，请删去。"
        : !seen.Add(votes.Candidate) ? $"{where}{Name(votes, contest)}填了两次，请合成一个数。"
        : votes.Strokes < 0 ? $"{where}{Name(votes, contest)}的得票不能是负数，请核对。"
        : votes.Strokes > valid ? $"{where}{Name(votes, contest)}得 {votes.Strokes} 票，比这一页的有效票 {valid} 张还多。一张票上一个人最多一票，请重数。"
        : null;

    private static string Name(TypedVotes votes, BallotContest contest) => contest.Candidates.First(c => c.Candidate.Id == votes.Candidate).Candidate.Name;
}
