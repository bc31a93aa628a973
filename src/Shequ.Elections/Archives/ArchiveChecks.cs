namespace Shequ.Elections.Archives;

/// <summary>Recomputes what an archive says from what it says it rests on.</summary>
internal sealed class ArchiveChecks(ArchiveRecord record, Action<ArchiveFault> faults)
{
    private readonly List<string> said = [];
    private int found;

    internal IReadOnlyList<string> Said => said;

    internal void Run()
    {
        var outcomes = record.Polls.Where(p => p.Declared is not null).OrderBy(p => p.Number).ToArray();
        if (record.Closed is { } closed)
        {
            Hold(new RollChecks(record, closed, Fault).Run, $"名册：{closed.Entries.Count} 条变动重算出公布、冻结和投票当天的名单，人数、参加投票的人、委托都对得上");
        }

        foreach (var poll in record.Polls)
        {
            Hold(new BallotChecks(record, poll, Fault).Run, $"第 {poll.Number} 次投票：发票数不多于名册人数，选票账平衡");
        }

        foreach (var poll in outcomes)
        {
            Hold(new CountChecks(record, poll, Fault).Run, Count(poll));
        }

        Hold(new DrawChecks(record, Fault).Run, record.Draws.Count == 0 ? null : $"抽签：{record.Draws.Count} 次，由抽签词重算出选票上的次序");
        Hold(new SeatChecks(record, Fault).Run, outcomes.Length == 0 ? null : "当选：宣布的当选人与就任、证书一致");
    }

    private static string Count(ArchivedPoll poll) =>
        $"第 {poll.Number} 次投票：{poll.Boxes.Count(b => b.Alone)} 只票箱各计票页相加、两次录入一致，合计和 {poll.Contests.Sum(c => (c.Turnout is null ? 0 : 1) + (c.Votes is null ? 0 : c.Candidates.Count))} 个不等式、结果重算一致";

    private void Hold(Action check, string? says)
    {
        var before = found;
        check();
        if (found == before && says is not null)
        {
            said.Add(says);
        }
    }

    private void Fault(ArchiveFault fault)
    {
        found++;
        faults(fault);
    }
}

/// <summary>The papers and the people of a poll: nobody more than on the list, nothing more than was delivered.</summary>
internal sealed class BallotChecks(ArchiveRecord record, ArchivedPoll poll, Action<ArchiveFault> faults)
{
    private string File => ArchiveFiles.Poll(poll.Number);

    internal void Run()
    {
        var issued = poll.Issued.Sum(i => i.Voters);
        Require(issued <= (poll.Electors ?? 0), "发票", $"发票 {issued} 人，多于名册的 {poll.Electors ?? 0} 人。");
        Require(record.Election.Contests.Count == 0 || poll.Contests.All(c => record.Election.Contests.Any(o => o.Id == c.Contest && o.Title == c.Title)), "竞选项", "有选举里没有的竞选项。");
        foreach (var contest in poll.Contests)
        {
            Require(contest.CheckedIn <= contest.Electors && contest.Electors <= (poll.Electors ?? 0) && contest.CheckedIn <= issued, contest.Title, "领票人数多于名册人数，或多于发票人数。");
            Require(contest.Group is not null || (contest.Electors == (poll.Electors ?? 0) && contest.CheckedIn == issued), contest.Title, "全社区投票的竞选项，人数与整次投票的不符。");
        }

        foreach (var account in poll.Accounts.Where(a => a is { Issued: not null, Unused: not null, Found: not null }))
        {
            Account(account, poll.Issued.Where(i => i.Station == account.Station).Sum(i => i.Voters));
        }
    }

    /// <summary>What does not agree must be explained; what is explained is not hidden.</summary>
    private void Account(ArchivedAccount account, int given)
    {
        var balanced = account.Delivered == account.Issued + (account.Spoiled ?? 0) + account.Unused && account.Found <= account.Issued && account.Issued == given + account.Doubles;
        Require(
            balanced || account.Explanation is { Length: > 0 }, $"投票站 {account.Station}",
            $"选票账不平而没有说明：领入 {account.Delivered}，发出 {account.Issued}（登记领票 {given} 人），作废 {account.Spoiled ?? 0}，剩余 {account.Unused}，箱内 {account.Found}。");
    }

    private void Require(bool holds, string place, string message)
    {
        if (!holds)
        {
            faults(new(File, place, message));
        }
    }
}
