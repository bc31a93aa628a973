using Shequ.Elections.Polling;

namespace Shequ.Elections.Counting;

/// <summary>How far the count of a box has come.</summary>
public enum BoxState : short
{
    /// <summary>待录入.</summary>
    Waiting,

    /// <summary>已录入一次，等第二个人.</summary>
    EnteredOnce,

    /// <summary>两次录入一致.</summary>
    Agreed,

    /// <summary>两次录入不一致，须重新计票.</summary>
    Disagreed,

    /// <summary>倒入别的票箱一起计票.</summary>
    Emptied,
}

/// <summary>A box of a poll with everything that was typed of it.</summary>
internal sealed record CountedBox(
    BallotBox Box, PollingStation Station, IReadOnlyList<BoxCount> Entries, IReadOnlyList<Recount> Recounts, EmptiedBox? Emptied, IReadOnlyList<EmptiedBox> Took)
{
    internal int Attempt => Recounts.Count + 1;

    internal BoxCount? First => Entries.FirstOrDefault(e => e.Attempt == Attempt && e.Entry == 1);

    internal BoxCount? Second => Entries.FirstOrDefault(e => e.Attempt == Attempt && e.Entry > 1);

    /// <summary>Whether it is counted by itself: neither carried from door to door nor emptied into another one.</summary>
    internal bool Alone => !Box.Mobile && Emptied is null;

    internal BoxState State => !Alone ? BoxState.Emptied
        : First is not { } first ? BoxState.Waiting
        : Second is not { } second ? BoxState.EnteredOnce
        : TallyComparison.Agree(first, second) ? BoxState.Agreed : BoxState.Disagreed;

    /// <summary>The figures that count: those that two people found independently.</summary>
    internal BoxCount? Agreed => State == BoxState.Agreed ? First : null;

    /// <summary>The counts of which both entries are in, the first one first; a single entry is shown to nobody, so that the next is independent.</summary>
    internal IEnumerable<(BoxCount First, BoxCount Second)> Pairs => Entries.GroupBy(e => e.Attempt).OrderBy(g => g.Key).Where(g => g.Count() > 1)
        .Select(g => (g.MinBy(e => e.Entry)!, g.MaxBy(e => e.Entry)!));
}
