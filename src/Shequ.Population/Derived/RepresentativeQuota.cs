using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;

namespace Shequ.Population.Derived;

/// <summary>名额范围: how many representatives a norm allows a group of a size; none where the size rules every number out.</summary>
public sealed record QuotaOfNorm(NormInForce Norm, int? Least, int? Most)
{
    public Citation Citation => Norm.Norm.Citation;
}

/// <summary>小组代表名额: what each norm in force allows one residents' group, and what all of them together.</summary>
public sealed record GroupQuota(Guid Group, string Name, int Households, IReadOnlyList<QuotaOfNorm> Norms, int? Least, int? Most)
{
    /// <summary>No number of representatives satisfies all norms at once.</summary>
    public bool Contradictory => Norms.Count > 0 && Least is null;
}

/// <summary>居民代表名额: how many representatives the groups of a community choose, and whether the sum fits what the norms say of the whole.</summary>
/// <param name="Total">What the norms on the whole number say, each with the range that the groups' numbers leave.</param>
public sealed record RepresentativeQuota(IReadOnlyList<GroupQuota> Groups, IReadOnlyList<QuotaOfNorm> Total)
{
    /// <summary>The sums of what the groups may choose; null where some group has no number at all.</summary>
    public (int Least, int Most)? Sum => Groups.Count == 0 || Groups.Any(g => g.Least is null) ? null : (Groups.Sum(g => g.Least!.Value), Groups.Sum(g => g.Most!.Value));

    /// <param name="groups">Groups with the households that live in them.</param>
    public static RepresentativeQuota Of(NormSet norms, IReadOnlyList<(Guid Group, string Name, int Households)> groups)
    {
        ArgumentNullException.ThrowIfNull(norms);
        ArgumentNullException.ThrowIfNull(groups);
        var quotas = groups.Select(g => OfGroup(norms, g)).ToArray();
        var alone = new RepresentativeQuota(quotas, []);
        var (least, most) = alone.Sum ?? (1, Math.Max(1, groups.Sum(g => g.Households)));
        var key = CommitteeKeys.Representatives;
        return alone with { Total = [.. norms.Governing(key).Select(n => Range(n, least, most, c => Met(n, key, Measured.Number(c), norms.On)))] };
    }

    private static GroupQuota OfGroup(NormSet norms, (Guid Group, string Name, int Households) group)
    {
        var judges = norms.Governing(CommitteeKeys.HouseholdsPerRepresentative)
            .Select(n => (Norm: n, Allows: new Func<int, bool>(c => Met(n, CommitteeKeys.HouseholdsPerRepresentative, Measured.Ratio(group.Households, c), norms.On))))
            .Concat(norms.Governing(CommitteeKeys.RepresentativesPerGroup)
                .Select(n => (Norm: n, Allows: new Func<int, bool>(c => Met(n, CommitteeKeys.RepresentativesPerGroup, Measured.Items(c, c), norms.On))))).ToArray();
        var most = Math.Max(1, group.Households);
        var fitting = Enumerable.Range(1, most).Where(c => judges.All(j => j.Allows(c) || judges.Any(a => Replaces(a.Norm, j.Norm) && a.Allows(c)))).ToArray();
        return new(
            group.Group, group.Name, group.Households, [.. judges.Select(j => Range(j.Norm, 1, most, j.Allows))],
            fitting.Length == 0 ? null : fitting[0], fitting.Length == 0 ? null : fitting[^1]);
    }

    /// <summary>A norm that is an alternative to another replaces it, and may be replaced by it.</summary>
    private static bool Replaces(NormInForce one, NormInForce other) => one.Norm.AlternativeTo == other.Norm.Id || other.Norm.AlternativeTo == one.Norm.Id;

    private static bool Met(NormInForce norm, NormKey key, Measured value, DateOnly on) =>
        norm.Requirements.Where(r => r.Key == key).All(r => r.Rule.IsMetBy(key, value, on));

    private static QuotaOfNorm Range(NormInForce norm, int from, int to, Func<int, bool> allows)
    {
        var fitting = Enumerable.Range(from, to - from + 1).Where(allows).ToArray();
        return fitting.Length == 0 ? new(norm, null, null) : new(norm, fitting[0], fitting[^1]);
    }
}
