using Shequ.Kernel.Data;

namespace Shequ.Organization.People;

/// <summary>亲属关系 between two people. All before distant are near relatives (近亲属) under 民法典 art. 1045.</summary>
public enum KinshipKind : short
{
    Spouse,
    ParentOrChild,
    Sibling,
    GrandparentOrGrandchild,

    /// <summary>Related, but not nearly: an uncle, a cousin, somebody by marriage.</summary>
    Distant,

    /// <summary>Not related at all, e.g. two tenants of one dwelling.</summary>
    None,
}

/// <summary>亲属申报: what two people are to each other, as one of them declared it.</summary>
public sealed class Kinship
{
    /// <summary>The one of the two whose id comes first, so that a pair stands once.</summary>
    public required Id<Person> PersonId { get; init; }

    public required Id<Person> RelativeId { get; init; }

    public required KinshipKind Kind { get; set; }

    public required DateOnly DeclaredOn { get; set; }

    /// <summary>The declaration: who made it, or which paper shows it.</summary>
    public required string Source { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }

    public bool IsNear => Kind <= KinshipKind.GrandparentOrGrandchild;
}
