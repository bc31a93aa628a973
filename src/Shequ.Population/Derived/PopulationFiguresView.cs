using Shequ.Organization.Divisions;
using Shequ.Population.Households;

namespace Shequ.Population.Derived;

/// <summary>The figures of a community as programs read them; counts and norms, no names.</summary>
public sealed record PopulationFiguresView(
    string Division, string Name, DateOnly On, int Households, int People, int RegisteredHere, int RegisteredOnly, int Floating,
    IReadOnlyDictionary<HouseholdKind, int> Kinds, IReadOnlyList<AgeBand> Ages, IReadOnlyDictionary<VoterClass, int> Voters, IReadOnlyList<string> VoterNorms,
    IReadOnlyList<GroupView> Groups, IReadOnlyList<RangeView> Representatives, int Ungrouped, IReadOnlyList<string> WithoutHead, IReadOnlyList<string> SplitBuildings)
{
    public static PopulationFiguresView Of(Division place, PopulationFigures figures)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(figures);
        var quotas = figures.Quota.Groups.ToDictionary(q => q.Group);
        return new(
            place.Code, place.Name, figures.On, figures.Households, figures.People, figures.RegisteredHere, figures.RegisteredOnly, figures.Floating, figures.Kinds, figures.Ages,
            Enum.GetValues<VoterClass>().ToDictionary(c => c, figures.Voters.Count), [.. figures.Voters.Norms.Select(n => n.Norm)],
            [.. figures.Groups.Select(g => GroupView.Of(g, quotas.GetValueOrDefault(g.Group)))], [.. figures.Quota.Total.Select(RangeView.Of)],
            figures.Ungrouped, figures.WithoutHead, figures.SplitBuildings);
    }
}

/// <summary>A residents' group with what each norm says of its size and its number of representatives.</summary>
/// <param name="Least">The least number of representatives that all norms allow; null where they contradict each other.</param>
public sealed record GroupView(Guid Group, string Name, int Households, IReadOnlyDictionary<string, bool> Sizes, IReadOnlyList<RangeView> Representatives, int? Least, int? Most)
{
    internal static GroupView Of(GroupSize group, GroupQuota? quota) => new(
        group.Group, group.Name, group.Households, group.Findings.GroupBy(f => f.Citation.Norm).ToDictionary(f => f.Key, f => f.All(x => x.Met)),
        [.. (quota?.Norms ?? []).Select(RangeView.Of)], quota?.Least, quota?.Most);
}

/// <summary>The numbers that one norm allows.</summary>
public sealed record RangeView(string Norm, int? Least, int? Most)
{
    internal static RangeView Of(QuotaOfNorm quota) => new(quota.Norm.Norm.Id, quota.Least, quota.Most);
}
