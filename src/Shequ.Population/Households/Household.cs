using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>户别, by where the household is registered.</summary>
public enum HouseholdKind : short
{
    /// <summary>本社区户籍户.</summary>
    RegisteredHere,

    /// <summary>外地户籍户.</summary>
    RegisteredElsewhere,

    /// <summary>集体户.</summary>
    Collective,
}

/// <summary>户情: what is true of a household from a day on.</summary>
public abstract class HouseholdFacts
{
    public required HouseholdKind Kind { get; set; }

    public required Id<Dwelling> DwellingId { get; set; }

    /// <summary>户主或户代表: one of its members; who may be none until somebody says so.</summary>
    public Id<Resident>? RepresentativeId { get; set; }

    /// <summary>The day since which all of this holds.</summary>
    public required DateOnly FromDay { get; set; }
}

/// <summary>户: people who live, or are registered, behind one door together.</summary>
public sealed class Household : HouseholdFacts, IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Household> Id { get; init; }

    public required DateOnly FoundedOn { get; init; }

    /// <summary>The first day on which it no longer exists: nobody is left, or it merged into another.</summary>
    public DateOnly? EndedOn { get; set; }

    public required DateTimeOffset RecordedAt { get; set; }

    public required string RecordedBy { get; set; }

    /// <summary>Made up for a demonstration.</summary>
    public bool Demonstration { get; init; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}

/// <summary>曾经的户情: what was true of a household until a day; a correction held on no day.</summary>
public sealed class HouseholdPast : HouseholdFacts
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<HouseholdPast> Id { get; init; }

    public required Id<Household> HouseholdId { get; init; }

    /// <summary>The first day on which it no longer held; the same as <see cref="HouseholdFacts.FromDay"/> where it was a mistake.</summary>
    public required DateOnly UntilDay { get; init; }

    /// <summary>Why it changed, and on which paper.</summary>
    public required string Basis { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
