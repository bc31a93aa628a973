using Shequ.Elections.Rolls;

namespace Shequ.Elections.Archives;

/// <summary>The people of an election: the lists follow from their entries, and whoever took part stood on them.</summary>
internal sealed class RollChecks(ArchiveRecord record, ClosedRecord closed, Action<ArchiveFault> faults)
{
    internal void Run()
    {
        var numbers = closed.Voters.Select(v => v.Number).ToHashSet();
        Require(numbers.Count == closed.Voters.Count, ArchiveFiles.Voters, "", "有重复的选民号。");
        Require(closed.Entries.All(e => numbers.Contains(e.Voter)), ArchiveFiles.Entries, "", "有不在选民登记册里的人的变动。");
        Require(closed.Proxies.All(p => numbers.Contains(p.Principal) && numbers.Contains(p.Agent) && p.Principal != p.Agent), ArchiveFiles.Proxies, "", "委托人或受托人不在选民登记册里，或委托给自己。");
        Require(
            closed.Entries.Where(e => e.AfterFreeze).All(e => record.Election.RollFrozenOn is { } frozen && e.On >= frozen), ArchiveFiles.Entries, "", "有变动记为冻结之后，但日期在冻结之前。");
        foreach (var poll in record.Polls.Where(p => p.OpenedAt is not null))
        {
            Poll(poll);
        }

        Require(closed.Participants.Select(p => p.Poll).SequenceEqual(record.Polls.Where(p => p.OpenedAt is not null).Select(p => p.Number)), "rolls/", "", "参加投票名单与投票的次数对不上。");
    }

    private void Poll(ArchivedPoll poll)
    {
        var day = RollOn.Day(closed.Entries, RollOn.ListOf(record.Election.Mode), poll.Day, poll.OpenedAt);
        var groups = poll.Contests.All(c => c.Group is not null) ? poll.Contests.Select(c => c.Group).ToHashSet() : null;
        var voting = groups is null ? day.Count : closed.Voters.Count(v => day.Contains(v.Number) && groups.Contains(v.Group));
        Require(voting == poll.Electors, ArchiveFiles.Poll(poll.Number), "名册人数", $"由名册变动重算，开始投票时有 {voting} 人，这里记为 {poll.Electors} 人。");
        var took = closed.Participants.FirstOrDefault(p => p.Poll == poll.Number)?.Voters ?? [];
        var file = ArchiveFiles.Participants(poll.Number);
        Require(took.SequenceEqual(took.Distinct().Order()), file, "", "有人列了两次，或没有按选民号排列。");
        var list = closed.Entries.Where(e => e.List == RollOn.ListOf(record.Election.Mode) && e.On <= poll.Day && e.Joins).Select(e => e.Voter).ToHashSet();
        Require(took.All(list.Contains), file, "", "有人参加了投票，但不在名册上。");
        Require(took.Count == poll.Issued.Sum(i => i.Voters), file, "", $"列有 {took.Count} 人，各投票站共发票 {poll.Issued.Sum(i => i.Voters)} 人。");
        Groups(poll, day, took);
    }

    /// <summary>Where only a group votes on a contest, its electors are those of the group.</summary>
    private void Groups(ArchivedPoll poll, IReadOnlyList<int> day, IReadOnlyList<int> took)
    {
        var groups = closed.Voters.ToDictionary(v => v.Number, v => v.Group);
        foreach (var contest in poll.Contests.Where(c => c.Group is not null))
        {
            var (may, did) = (day.Count(v => groups.GetValueOrDefault(v) == contest.Group), took.Count(v => groups.GetValueOrDefault(v) == contest.Group));
            Require(may == contest.Electors && did == contest.CheckedIn, ArchiveFiles.Poll(poll.Number), contest.Title, $"本组名册 {may} 人、领票 {did} 人，这里记为 {contest.Electors} 人、{contest.CheckedIn} 人。");
        }
    }

    private void Require(bool holds, string file, string place, string message)
    {
        if (!holds)
        {
            faults(new(file, place, message));
        }
    }
}
