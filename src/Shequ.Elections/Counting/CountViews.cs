using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>计票进度 of one poll for those who conduct it: its ballots and how far each box has come.</summary>
public sealed record CountView(
    Id<Election> Election, string Name, ElectedOffice Office, bool ByElectionCommittee, int Poll, PollReason Reason, DateOnly Day, PollState State, bool Mixed, bool AllAgreed,
    IReadOnlyList<ContestView> Contests, IReadOnlyList<BoxView> Boxes)
{
    public string Title => $"第{Poll}次投票（{ElectionWords.Of(Reason)}）";

    /// <summary>What a cell is called, e.g. 主任 第2页 张三.</summary>
    public string NameOf(TallyDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        var contest = Contests.FirstOrDefault(c => c.Contest == difference.Contest);
        var cell = difference.Candidate is { } candidate ? contest?.Candidates.FirstOrDefault(c => c.Candidate == candidate)?.Name ?? "选票以外的人" : CountWords.Of(difference.Cell);
        return contest is null ? cell : $"{contest.Title} {(difference.Page is { } page ? $"第{page}页" : "合计")} {cell}";
    }
}

/// <summary>选票上的一项竞选: its names in the order of the ballot.</summary>
public sealed record ContestView(Id<Contest> Contest, string Title, int Seats, bool OfGroup, ContestRule Rule, IReadOnlyList<BallotNameView> Candidates);

/// <summary>A name on the ballot.</summary>
public sealed record BallotNameView(Id<Candidate> Candidate, int Position, string Name, bool Withdrawn);

/// <summary>一只票箱的计票: its state, who typed it, and every count of which both entries are in.</summary>
/// <param name="EnteredBy">Who typed the present count so far.</param>
/// <param name="Papers">Only once two entries agree.</param>
/// <param name="Mine">Whoever asks typed the first entry of the present count, so the second is for somebody else.</param>
public sealed record BoxView(
    Id<BallotBox> Box, string Name, string Station, bool Mobile, BoxState State, int Attempt, IReadOnlyList<string> EnteredBy, int? Papers, bool Mine, string? EmptiedInto,
    IReadOnlyList<string> Took, IReadOnlyList<RecountView> Recounts, IReadOnlyList<AttemptView> Attempts);

/// <summary>Why a box was counted again.</summary>
public sealed record RecountView(int Attempt, string Reason, string OrderedBy, DateTimeOffset OrderedAt);

/// <summary>One count of a box with what both people typed and where they differ.</summary>
public sealed record AttemptView(int Attempt, EntryView First, EntryView Second, IReadOnlyList<TallyDifference> Differences);

/// <summary>What one person typed.</summary>
public sealed record EntryView(string EnteredBy, DateTimeOffset EnteredAt, int Papers, IReadOnlyList<ContestTally> Tallies);
