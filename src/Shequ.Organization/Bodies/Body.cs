using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Bodies;

/// <summary>组织: a committee, group, party organisation, office or unit of a division.</summary>
public sealed class Body : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Body> Id { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>What a subcommittee or social organisation is for: a word of the packs.</summary>
    public string? Speciality { get; init; }

    public required string Name { get; set; }

    /// <summary>The body that it works under, in the same division: a subcommittee's committee, a grid's party unit.</summary>
    public Id<Body>? ParentId { get; set; }

    /// <summary>The grid, group or building that a party unit, party household or owners' committee covers.</summary>
    public Id<Body>? CoversId { get; set; }

    /// <summary>辖区范围: streets, estates or buildings in words.</summary>
    public string? Area { get; set; }

    /// <summary>统一社会信用代码 (GB 32100), where it has one.</summary>
    public string? CreditCode { get; set; }

    /// <summary>The contact of a unit, company or organisation, as it gave it for publication.</summary>
    public string? Contact { get; set; }

    public required DateOnly FoundedOn { get; init; }

    /// <summary>The first day on which it no longer exists; null while it does.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The paper that set it up.</summary>
    public required string Document { get; init; }

    public string? EndDocument { get; set; }

    /// <summary>The day from which its elections are run here, so that results come from a count alone; null before the first.</summary>
    public DateOnly? ElectsHereSince { get; set; }

    public bool Demonstration { get; init; }

    /// <summary>Goes up with every change of the body or of its posts, so that two changes at once cannot both succeed.</summary>
    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;

    public bool ExistsOn(DateOnly day) => FoundedOn <= day && !(EndedOn <= day);
}
