using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;

namespace Shequ.Organization.Duties;

/// <summary>周期要求: one thing that a norm in force wants to recur, and how often.</summary>
/// <param name="Place">Where the norm stands among the outcomes of a checkup.</param>
public sealed record Cadence(int Place, Norm Norm, Requirement Requirement, Every Rule)
{
    private static readonly Dictionary<NormKey, string> Words = new()
    {
        [CommitteeKeys.ElectedOn] = "居委会换届选举",
        [MeetingKeys.RepresentativeMeetingHeld] = "召开居民代表会议",
        [MeetingKeys.WorkMeetingHeld] = "召开居委会工作例会",
        [MeetingKeys.LivelihoodPlan] = "确定年度民生实事",
        [MeetingKeys.RoutineDisclosure] = "公开常规事项",
        [MeetingKeys.ImportantDisclosure] = "公开重要事项",
        [MeetingKeys.AppraisalHeld] = "居委会成员述职评议",
        [MeetingKeys.ChairTrained] = "居委会主任参加培训",
        [MeetingKeys.SupervisionChairTrained] = "监督委主任参加培训",
        [MeetingKeys.MembersTrained] = "其他成员参加培训",
        [MeetingKeys.ChairAudited] = "居委会主任任期审计",
    };

    public NormKey Key => Requirement.Key;

    /// <summary>What is to be done; a key without words of its own is named as it is.</summary>
    public string Chinese => Words.GetValueOrDefault(Key) ?? Key.Chinese.Replace("最近一次", "", StringComparison.Ordinal);

    /// <summary>Whether the norm holds for what is known of the community.</summary>
    public bool Applies(Outcome outcome, Facts facts) => outcome != Outcome.NotApplicable
        && Requirement.Applies.All(c => Met(c, facts) == true) && Requirement.Unless.All(c => Met(c, facts) != true);

    /// <summary>All cadences among the norms that a checkup judges, key by key, of each key the strictest first.</summary>
    public static IReadOnlyList<IReadOnlyList<Cadence>> In(NormSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return ByKey(set.Evaluated.Index().SelectMany(n => n.Item.Requirements, (n, r) => (n.Index, n.Item.Norm, Requirement: r))
            .Where(n => n.Requirement is { Key: { Shape: KeyShape.Date, Use: KeyUse.State }, Rule: Every })
            .Select(n => new Cadence(n.Index, n.Norm, n.Requirement, (Every)n.Requirement.Rule)));
    }

    internal static IReadOnlyList<IReadOnlyList<Cadence>> ByKey(IEnumerable<Cadence> cadences) => cadences.GroupBy(c => c.Key)
        .Select(g => (IReadOnlyList<Cadence>)[.. g.OrderBy(c => c.Rule.Months).ThenBy(c => c.Norm.Force).ThenBy(c => c.Norm.Pack.Rank)]).ToArray();

    private static bool? Met(Condition condition, Facts facts) =>
        facts[condition.Key] is { } value ? condition.Rule.IsMetBy(condition.Key, value, DateOnly.MinValue) : null;
}
