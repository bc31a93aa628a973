using Shequ.Norms.Packs;
using Shequ.Population.Households;

namespace Shequ.Population.Derived;

/// <summary>年龄组: how many people of five years of birth live in a community.</summary>
public sealed record AgeBand(int FromAge, int Men, int Women);

/// <summary>小组规模: a residents' group with the households that live in it, and what each norm on the size of groups says of it.</summary>
public sealed record GroupSize(Guid Group, string Name, int Households, int Entrances, IReadOnlyList<SizeFinding> Findings);

/// <summary>规模判断: what one norm says of one size.</summary>
public sealed record SizeFinding(Citation Citation, Force Force, bool Met, string Requires, string? Margin);

/// <summary>楼栋长责任区规模: the area of a building head, whether anybody holds the post, and what the norms say of its size.</summary>
public sealed record HeadSize(Guid Body, string Name, bool Held, int Households, IReadOnlyList<SizeFinding> Findings);

/// <summary>小组个数测算: how many groups a norm would make of the households that live here.</summary>
public sealed record GroupPlan(Citation Citation, int? Least, int? Most);

/// <summary>人口概况: what the registers of a community say of its people on a day; nothing of it was typed.</summary>
public sealed record PopulationFigures
{
    public required DateOnly On { get; init; }

    public required int Households { get; init; }

    public required int People { get; init; }

    public required int RegisteredHere { get; init; }

    /// <summary>Registered here, live elsewhere (户在人不在).</summary>
    public required int RegisteredOnly { get; init; }

    /// <summary>Live here, registered elsewhere.</summary>
    public required int Floating { get; init; }

    public required IReadOnlyDictionary<HouseholdKind, int> Kinds { get; init; }

    public required IReadOnlyList<AgeBand> Ages { get; init; }

    public required IReadOnlyList<GroupSize> Groups { get; init; }

    public required IReadOnlyList<HeadSize> Heads { get; init; }

    public required IReadOnlyList<GroupPlan> GroupPlans { get; init; }

    /// <summary>Households whose entrance belongs to no residents' group.</summary>
    public required int Ungrouped { get; init; }

    /// <summary>Doors of entrances that nobody looks after, by name.</summary>
    public required IReadOnlyList<string> WithoutHead { get; init; }

    /// <summary>Buildings whose entrances belong to different groups.</summary>
    public required IReadOnlyList<string> SplitBuildings { get; init; }

    public required RepresentativeQuota Quota { get; init; }

    public required VoterStandings Voters { get; init; }
}
