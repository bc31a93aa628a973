using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;
using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Population.Derived;

/// <summary>The norms on who may vote, as they hold in one place on one day.</summary>
internal sealed class VoterRules(NormSet norms)
{
    private readonly Rule? age = RuleOf(norms, VotingActKeys.VoterAge);
    private readonly Rule? months = RuleOf(norms, VotingActKeys.WorkerMonths);
    private readonly Rule? years = RuleOf(norms, CommunitySupportActKeys.NonlocalResidence);

    /// <summary>Where no norm names an age, nobody is too young; the law in force everywhere does.</summary>
    internal bool IsOfAge(DateOnly born) => Met(age, VotingActKeys.VoterAge, FullYears(born));

    internal bool IsNewcomer(DateOnly since) => !Met(years, CommunitySupportActKeys.NonlocalResidence, FullYears(since));

    internal bool HasWorkedEnough(DateOnly since) => Met(months, VotingActKeys.WorkerMonths, FullMonths(since));

    internal IReadOnlyList<Citation> Citations(IEnumerable<NormKey> keys) => [.. keys.SelectMany(norms.Governing).Select(n => n.Norm).Distinct().Select(n => n.Citation)];

    private static Rule? RuleOf(NormSet norms, NormKey key) =>
        norms.Holding(key)?.Norm.Requirements.FirstOrDefault(r => r.Key == key)?.Rule;

    private bool Met(Rule? rule, NormKey key, int value) => rule?.IsMetBy(key, Measured.Number(value), norms.On) ?? true;

    private int FullYears(DateOnly from) => Ages.On(from, norms.On);

    private int FullMonths(DateOnly from)
    {
        var months = ((norms.On.Year - from.Year) * 12) + norms.On.Month - from.Month;
        return from.AddMonths(months) > norms.On ? months - 1 : months;
    }
}
