using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Tables.Filling;

/// <summary>What the registers say of somebody who belongs to a household on a day.</summary>
internal sealed record LivingPerson
{
    public Guid ResidentId { get; init; }

    public Guid HouseholdId { get; init; }

    public HouseholdRelation Relation { get; init; }

    public bool LivesHere { get; init; }

    public string Name { get; init; } = "";

    public Sex Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    public DocumentKind DocumentKind { get; init; }

    public byte[]? DocumentSealed { get; init; }

    public byte[]? PhoneSealed { get; init; }

    public bool RegisteredHere { get; init; }

    public string? RegisteredPlace { get; init; }

    public DateOnly ResidentSince { get; init; }

    public string? Ethnicity { get; init; }

    public bool PartyMember { get; init; }

    public Education? Education { get; init; }

    public string? Occupation { get; init; }

    public string? Workplace { get; init; }

    public HouseholdKind HouseholdKind { get; init; }

    public Guid? RepresentativeId { get; init; }

    public string Door { get; init; } = "";

    public string Number { get; init; } = "";

    public string Entrance { get; init; } = "";

    public string Building { get; init; } = "";

    public string? Estate { get; init; }

    public string? Group { get; init; }

    public string? Grid { get; init; }

    /// <summary>Words of the kinds of care that hold on the day, with blanks between them.</summary>
    public string? Care { get; init; }

    internal IEnumerable<string> CareKinds => Care?.Split(' ') ?? [];

    /// <summary>Full years on a day; null where nobody knows the day of birth.</summary>
    internal int? AgeOn(DateOnly day) => Ages.On(BornOn, day);
}

/// <summary>What the registers say of a household on a day: those who live or are registered in it.</summary>
internal sealed record LivingHousehold(Guid Id, IReadOnlyList<LivingPerson> Members)
{
    /// <summary>户主或户代表; whoever is the head by relation where nobody was named.</summary>
    internal LivingPerson? Head { get; } =
        Members.FirstOrDefault(m => m.ResidentId == m.RepresentativeId) ?? Members.FirstOrDefault(m => m.Relation == HouseholdRelation.Self);

    internal LivingPerson Any => Members[0];

    internal IEnumerable<LivingPerson> Living => Members.Where(m => m.LivesHere);
}
