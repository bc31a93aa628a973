using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using EntranceRow = Shequ.Population.Derived.PopulationFiguresReader.EntranceRow;

namespace Shequ.Population.Derived;

/// <summary>Groups, building heads and representatives of a community, held against the norms on their size.</summary>
internal sealed class NeighbourhoodSizes(NormSet norms, IReadOnlyList<EntranceRow> entrances, IReadOnlyList<BodyRoster> bodies)
{
    private readonly Dictionary<Guid, BodyRoster> byId = bodies.ToDictionary(b => b.Body.Id.Value);

    internal PopulationFigures Fill(PopulationFigures figures)
    {
        var groups = Groups();
        var inhabited = entrances.Where(e => e.Households > 0).ToArray();
        return figures with
        {
            Groups = groups,
            Heads = Heads(),
            GroupPlans = Plans(figures.Households),
            Ungrouped = (int)inhabited.Where(e => e.Group is null).Sum(e => e.Households),
            WithoutHead = [.. inhabited.Where(e => e.Head is null).Select(e => e.Building + e.Name)],
            SplitBuildings = [.. inhabited.GroupBy(e => e.Building).Where(b => b.Select(e => e.Group).Distinct().Skip(1).Any()).Select(b => b.Key)],
            Quota = RepresentativeQuota.Of(norms, [.. groups.Where(g => g.Households > 0).Select(g => (g.Group, g.Name, g.Households))]),
        };
    }

    private GroupSize[] Groups()
    {
        var assigned = entrances.Where(e => e.Group is not null).ToLookup(e => e.Group!.Value);
        return
        [
            .. bodies.Where(b => b.Body.Kind == BodyKind.ResidentsGroup).Select(b =>
            {
                var own = assigned[b.Body.Id.Value].ToArray();
                var households = (int)own.Sum(e => e.Households);
                return new GroupSize(b.Body.Id.Value, b.Body.Name, households, own.Length, Findings(CommunityKeys.GroupHouseholds, Measured.Items(households, households)));
            }),
        ];
    }

    private HeadSize[] Heads() =>
    [
        .. entrances.Where(e => e.Head is not null && byId.ContainsKey(e.Head.Value)).GroupBy(e => byId[e.Head!.Value]).Select(g =>
        {
            var households = (int)g.Sum(e => e.Households);
            var held = g.Key.Posts.Any(p => p.Rule.Kind == PostKind.BuildingHead && p.Holders.Count > 0);
            return new HeadSize(g.Key.Body.Id.Value, g.Key.Body.Name, held, households, Findings(CommunityKeys.BuildingHeadHouseholds, Measured.Ratio(held ? 1 : 0, households)));
        }),
    ];

    private SizeFinding[] Findings(NormKey key, Measured value) =>
    [
        .. norms.Governing(key).SelectMany(n => n.Requirements.Where(r => r.Key == key).Select(r => new SizeFinding(
            n.Norm.Citation, n.Norm.Force, r.Rule.IsMetBy(key, value, norms.On), r.Rule.Describe(key), r.Rule.Margin(key, value, norms.On)))),
    ];

    /// <summary>A number of groups fits when the households, shared out evenly, make every group of an allowed size.</summary>
    private GroupPlan[] Plans(int households)
    {
        var key = CommunityKeys.GroupHouseholds;
        return
        [
            .. norms.Governing(key).Select(n =>
            {
                var fitting = Enumerable.Range(1, Math.Max(1, households)).Where(count => n.Requirements.Where(r => r.Key == key)
                    .All(r => r.Rule.IsMetBy(key, Measured.Items(households / count, (households + count - 1) / count), norms.On))).ToArray();
                return new GroupPlan(n.Norm.Citation, fitting.Length == 0 ? null : fitting[0], fitting.Length == 0 ? null : fitting[^1]);
            }),
        ];
    }
}
