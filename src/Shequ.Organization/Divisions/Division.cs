using Shequ.Kernel.Data;
using Shequ.Norms.Resolution;

namespace Shequ.Organization.Divisions;

/// <summary>The level of a division, from the country down to the community.</summary>
public enum DivisionLevel : short
{
    Country,
    Province,
    City,
    County,
    Street,
    Community,
}

/// <summary>What a division of the lowest level is; above it always <see cref="Area"/>.</summary>
public enum DivisionKind : short
{
    /// <summary>省、市、县、街道（乡镇）.</summary>
    Area,

    /// <summary>城市社区: has an urban residents' committee (居民委员会).</summary>
    Urban,

    /// <summary>村: has a villagers' committee, to which other law applies.</summary>
    Rural,

    /// <summary>其他: the name says neither (development zones, farms, prisons).</summary>
    Other,
}

/// <summary>区划: one place of the five levels. It keeps its identity when it is renamed, recoded, split or merged.</summary>
public sealed class Division : IInDivision
{
    public required Id<Division> Id { get; init; }

    public Id<Division>? ParentId { get; set; }

    public required DivisionLevel Level { get; init; }

    public required DivisionKind Kind { get; set; }

    /// <summary>Who corrected the kind that the name suggests; null while nobody did.</summary>
    public string? KindCorrectedBy { get; set; }

    /// <summary>The code in force: 2, 4, 6, 9 or 12 digits; "0" for the country.</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    /// <summary>The day from which the present code and name hold.</summary>
    public required DateOnly DesignatedOn { get; set; }

    /// <summary>The day on which it ceased to exist, having been merged or split; null while it exists.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The line of codes from the province: 32/3201/320102.</summary>
    public required string PathText { get; set; }

    public int Version { get; set; }

    /// <summary>Takes a new code and name from a day on, and returns the former ones unless they held for no day.</summary>
    internal Designation? Designate(string code, string name, DateOnly on, DesignationCause cause, string document)
    {
        var former = on <= DesignatedOn ? null : new Designation
        {
            DivisionId = Id, ValidFrom = DesignatedOn, ValidUntil = on, Code = Code, Name = Name, Cause = cause, Document = document,
        };
        (Code, Name, DesignatedOn) = (code, name, on);
        if (Level == DivisionLevel.Community && KindCorrectedBy is null)
        {
            Kind = NamedKind.Of(name);
        }

        Version++;
        return former;
    }

    internal void End(DateOnly on)
    {
        EndedOn = on;
        Version++;
    }

    public DivisionPath Path => new(PathText);

    /// <summary>The line of codes by which the norms in force here are found.</summary>
    public Place Place => new(PathText);

    Guid IInDivision.DivisionId => Id.Value;

    string IInDivision.PlaceName => Name;
}
