namespace Shequ.Organization.Duties;

/// <summary>应办计数: how many things are due in an area, by how urgent they are.</summary>
public readonly record struct DueCounts(int Overdue, int Soon, int Undated, int Later, int Unrecorded)
{
    public static DueCounts operator +(DueCounts a, DueCounts b) =>
        new(a.Overdue + b.Overdue, a.Soon + b.Soon, a.Undated + b.Undated, a.Later + b.Later, a.Unrecorded + b.Unrecorded);

    public static DueCounts Add(DueCounts left, DueCounts right) => left + right;

    public DueCounts With(DueState state) => this + state switch
    {
        DueState.Overdue => new(1, 0, 0, 0, 0),
        DueState.Soon => new(0, 1, 0, 0, 0),
        DueState.Undated => new(0, 0, 1, 0, 0),
        DueState.Later => new(0, 0, 0, 1, 0),
        _ => new(0, 0, 0, 0, 1),
    };
}
