using Shequ.Kernel.Data;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>所填成员: somebody who comes into a household: a new file, or the file of somebody who left earlier.</summary>
public sealed record MemberFields : ResidentFields
{
    /// <summary>The file of somebody who left earlier; of the rest only relation and residence are read then.</summary>
    public Id<Resident>? Resident { get; set; }

    /// <summary>The one who is <see cref="HouseholdRelation.Self"/> represents a new household.</summary>
    public HouseholdRelation? Relation { get; set; }

    /// <summary>Lives behind this door; otherwise only registered here (户在人不在).</summary>
    public bool LivesHere { get; set; } = true;
}

/// <summary>所填关系: what a member is to the representative.</summary>
public sealed record MemberRelation
{
    public Id<Resident> Resident { get; set; }

    public HouseholdRelation Relation { get; set; }
}
