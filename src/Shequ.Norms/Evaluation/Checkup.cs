using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Evaluation;

/// <summary>
/// 体检: holds what is known of a community against every norm in force. Prepared once for a set of norms, so that
/// judging one community is a walk over arrays and a whole country fits in one pass.
/// </summary>
public sealed class Checkup
{
    private readonly Prepared[] norms;
    private readonly (int First, int Second)[] conflicts;
    private readonly (int Norm, int Replaced)[] alternatives;

    public Checkup(NormSet set)
    {
        Set = set;
        norms = set.Evaluated.Select(n => new Prepared(n)).ToArray();
        var place = norms.Select((n, i) => (n.Norm, i)).ToDictionary(p => p.Norm, p => p.i);
        var byId = norms.Select((n, i) => (n.Norm.Norm.Id, i)).ToDictionary(p => p.Id, p => p.i);
        conflicts = set.Conflicts.Where(c => place.ContainsKey(c.First) && place.ContainsKey(c.Second))
            .Select(c => (place[c.First], place[c.Second])).Distinct().ToArray();
        alternatives = norms.Where(n => n.Norm.Norm.AlternativeTo is { } other && byId.ContainsKey(other))
            .Select(n => (place[n.Norm], byId[n.Norm.Norm.AlternativeTo!])).ToArray();
    }

    public NormSet Set { get; }

    /// <summary>The norms judged, in the order of the outcomes.</summary>
    public IReadOnlyList<NormInForce> Norms => Set.Evaluated;

    /// <summary>Judges one community into <paramref name="outcomes"/>, one for each of <see cref="Norms"/>.</summary>
    public void Judge(Facts facts, DateOnly today, Span<Outcome> outcomes)
    {
        for (var i = 0; i < norms.Length; i++)
        {
            outcomes[i] = norms[i].Judge(facts, today);
        }

        foreach (var (norm, replaced) in alternatives)
        {
            Yield(outcomes, norm, replaced);
        }

        // Read from a copy: in a chain of three, one conflict must not hide the next.
        Span<Outcome> before = stackalloc Outcome[norms.Length];
        outcomes[..norms.Length].CopyTo(before);
        foreach (var (first, second) in conflicts)
        {
            if (before[first] == Outcome.NotMet && before[second] == Outcome.Met && norms[first].FailsOnlyBy(norms[second], facts, today))
            {
                outcomes[first] = Outcome.InConflict;
            }
            else if (before[second] == Outcome.NotMet && before[first] == Outcome.Met && norms[second].FailsOnlyBy(norms[first], facts, today))
            {
                outcomes[second] = Outcome.InConflict;
            }
        }
    }

    /// <summary>The findings of one community, with values, margins and reasons for people to read.</summary>
    public IReadOnlyList<Finding> Explain(Facts facts, DateOnly today)
    {
        var outcomes = new Outcome[norms.Length];
        Judge(facts, today, outcomes);
        return norms.Select((n, i) => new Finding(n.Norm, outcomes[i], n.Parts(facts, today), Because(i, outcomes, facts, today))).ToArray();
    }

    private static void Yield(Span<Outcome> outcomes, int norm, int replaced)
    {
        if (outcomes[norm] == Outcome.Met && outcomes[replaced] is Outcome.NotMet or Outcome.Unknown)
        {
            outcomes[replaced] = Outcome.NotApplicable;
        }
        else if (outcomes[replaced] == Outcome.Met && outcomes[norm] is Outcome.NotMet or Outcome.Unknown)
        {
            outcomes[norm] = Outcome.NotApplicable;
        }
    }

    private string? Because(int i, Outcome[] outcomes, Facts facts, DateOnly today) => outcomes[i] switch
    {
        Outcome.InConflict => "与" + string.Join("、", conflicts.Where(c => (c.First == i && outcomes[c.Second] == Outcome.Met)
            || (c.Second == i && outcomes[c.First] == Outcome.Met)).Select(c => norms[c.First == i ? c.Second : c.First].Norm.Norm.Id).Distinct())
            + "不能同时达到，已达到后者",
        Outcome.NotApplicable when alternatives.Where(a => a.Norm == i || a.Replaced == i)
            .Select(a => a.Norm == i ? a.Replaced : a.Norm).Where(o => outcomes[o] == Outcome.Met).ToArray() is [var other, ..] =>
            $"已按 {norms[other].Norm.Norm.Id} 的办法做到，二者择一即可",
        Outcome.NotApplicable when norms[i].Norm.Norm.Force == Force.May && norms[i].Fails(facts, today) => "可以做而未做，不算缺",
        Outcome.NotApplicable => "不具备适用条件",
        _ => null,
    };

    private readonly record struct Test(int Key, Requirement? Requirement, Rule Rule, NormKey NormKey);

    /// <summary>One norm with its keys turned into places of an array.</summary>
    private sealed class Prepared(NormInForce norm)
    {
        private readonly Test[] applies = Tests(norm.Norm.Applies);
        private readonly Test[] unless = Tests(norm.Norm.Unless);
        private readonly (Test Test, Test[] Applies, Test[] Unless)[] parts = norm.Requirements
            .Where(r => r.Key.Use == KeyUse.State)
            .Select(r => (new Test(KeyCatalogue.IndexOf(r.Key), r, r.Rule, r.Key), Tests(r.Applies), Tests(r.Unless)))
            .ToArray();

        internal NormInForce Norm { get; } = norm;

        internal Outcome Judge(Facts facts, DateOnly today)
        {
            if (Holds(applies, unless, facts, today) is not Outcome.Met and var stopped)
            {
                return stopped;
            }

            var (met, unknown, failed) = (false, false, false);
            foreach (var (test, partApplies, partUnless) in parts)
            {
                var outcome = JudgePart(test, partApplies, partUnless, facts, today);
                met |= outcome == Outcome.Met;
                unknown |= outcome == Outcome.Unknown;
                failed |= outcome == Outcome.NotMet;
            }

            // What a norm merely allows cannot be missed.
            var may = Norm.Norm.Force == Force.May;
            return failed ? (may ? Outcome.NotApplicable : Outcome.NotMet)
                : unknown ? Outcome.Unknown
                : met ? Outcome.Met
                : Outcome.NotApplicable;
        }

        /// <summary>Whether all that fails is excluded by the other norm, so that nothing else is to blame.</summary>
        internal bool FailsOnlyBy(Prepared other, Facts facts, DateOnly today)
        {
            foreach (var (test, partApplies, partUnless) in parts)
            {
                if (JudgePart(test, partApplies, partUnless, facts, today) == Outcome.NotMet && !other.Excludes(test))
                {
                    return false;
                }
            }

            return true;
        }

        internal bool Fails(Facts facts, DateOnly today) =>
            Holds(applies, unless, facts, today) == Outcome.Met
            && parts.Any(p => JudgePart(p.Test, p.Applies, p.Unless, facts, today) == Outcome.NotMet);

        private bool Excludes(Test test)
        {
            foreach (var (own, _, _) in parts)
            {
                if (own.Key == test.Key && own.Rule.Excludes(test.Rule))
                {
                    return true;
                }
            }

            return false;
        }

        internal RequirementFinding[] Parts(Facts facts, DateOnly today) => parts.Select(p =>
        {
            var value = facts.At(p.Test.Key);
            var outcome = JudgePart(p.Test, p.Applies, p.Unless, facts, today);
            var margin = value is { } known && outcome is Outcome.Met or Outcome.NotMet ? p.Test.Rule.Margin(p.Test.NormKey, known, today) : null;
            return new RequirementFinding(p.Test.Requirement!, value, outcome, margin);
        }).ToArray();

        private static Outcome JudgePart(Test test, Test[] applies, Test[] unless, Facts facts, DateOnly today)
        {
            if (Holds(applies, unless, facts, today) is not Outcome.Met and var stopped)
            {
                return stopped;
            }

            return facts.At(test.Key) is not { } value ? Outcome.Unknown
                : test.NormKey.Shape == KeyShape.Ratio && value is { A: 0, B: 0 } ? Outcome.NotApplicable // Nothing of nothing is no share.
                : test.Rule.IsMetBy(test.NormKey, value, today) ? Outcome.Met
                : Outcome.NotMet;
        }

        /// <summary>Met where the conditions hold, otherwise not applicable or, where a figure is missing, unknown.</summary>
        private static Outcome Holds(Test[] applies, Test[] unless, Facts facts, DateOnly today)
        {
            var first = Hold(applies, true, facts, today);
            var second = first == Outcome.NotApplicable ? first : Hold(unless, false, facts, today);
            return second == Outcome.Met ? first : second;
        }

        private static Outcome Hold(Test[] tests, bool wanted, Facts facts, DateOnly today)
        {
            var result = Outcome.Met;
            foreach (var test in tests)
            {
                if (facts.At(test.Key) is not { } value)
                {
                    result = Outcome.Unknown;
                }
                else if (test.Rule.IsMetBy(test.NormKey, value, today) != wanted)
                {
                    return Outcome.NotApplicable;
                }
            }

            return result;
        }

        private static Test[] Tests(IReadOnlyList<Condition> conditions) =>
            conditions.Select(c => new Test(KeyCatalogue.IndexOf(c.Key), null, c.Rule, c.Key)).ToArray();
    }
}
