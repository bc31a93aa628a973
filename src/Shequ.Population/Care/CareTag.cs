using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Care;

/// <summary>Why a tag of care ended.</summary>
public enum CareEnd : short
{
    /// <summary>情况已变: it no longer holds.</summary>
    Over,

    /// <summary>登记有误: it never held.</summary>
    Mistake,

    /// <summary>续期: another took its place.</summary>
    Renewed,

    /// <summary>到期: its last day is past.</summary>
    Expired,
}

/// <summary>关爱标签: that somebody is looked after as one of a kind, from a day; until a day, or until it is reviewed. The reason is sealed.</summary>
public sealed class CareTag : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<CareTag> Id { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    /// <summary>A word of <see cref="CareKind"/>.</summary>
    public required string Kind { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it is no longer to hold.</summary>
    public DateOnly? UntilDay { get; init; }

    /// <summary>The day by which somebody looks whether it still holds; there is one where there is no end.</summary>
    public DateOnly? ReviewOn { get; init; }

    public required byte[] ReasonSealed { get; set; }

    public required string SetBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The first day on which it did not hold any more.</summary>
    public DateOnly? EndedOn { get; private set; }

    public CareEnd? End { get; private set; }

    public string? EndedBy { get; private set; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;

    public bool HoldsOn(DateOnly day) => FromDay <= day && !(EndedOn <= day) && !(UntilDay <= day);

    internal void Close(DateOnly on, CareEnd why, string by)
    {
        (EndedOn, End, EndedBy) = (on, why, by);
        Version++;
    }
}
