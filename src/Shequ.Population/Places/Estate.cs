using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>小区: a residential estate of a community, with one or more buildings.</summary>
public sealed class Estate : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Estate> Id { get; init; }

    public required string Name { get; set; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it no longer exists.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Made up for a demonstration.</summary>
    public bool Demonstration { get; init; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}
