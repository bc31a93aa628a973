using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Rules;
using Shequ.Organization.Registers;

namespace Shequ.Organization.Posts;

/// <summary>A composition norm that stands worse after a change than before it.</summary>
/// <param name="Forbids">Whether the change itself is at fault, rather than that others are still missing.</param>
internal sealed record WorseNorm(Norm Norm, string Message, bool Forbids);

/// <summary>
/// Compares how the composition norms stood before and after a change. Too many, or somebody who must not be there, is the
/// fault of who was just appointed; too few is not, because every body is filled one by one.
/// </summary>
internal static class RosterComparison
{
    internal static IEnumerable<WorseNorm> Worse(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        for (var i = 0; i < after.Count; i++)
        {
            if (after[i].Outcome != Outcome.NotMet)
            {
                continue;
            }

            var earlier = before[i].Parts;
            var worse = after[i].Parts.Select((p, j) => (Before: earlier[j], After: p)).Where(p => IsWorse(p.Before, p.After)).ToArray();
            if (worse.Length > 0)
            {
                yield return new(after[i].Norm.Norm, string.Join("；", worse.Select(p => Describe(p.After))) + "。", worse.Any(p => Forbids(p.Before, p.After)));
            }
        }
    }

    private static bool IsWorse(RequirementFinding before, RequirementFinding after) =>
        RegisterMeasures.For(after.Requirement.Key) is not null && after.Outcome == Outcome.NotMet
        && (before.Outcome != Outcome.NotMet || Distance(after) > Distance(before) || (IsAbove(after) && !IsAbove(before)));

    private static bool Forbids(RequirementFinding before, RequirementFinding after) => after.Requirement switch
    {
        // What is lacking is never brought about by an appointment; it only comes to be known with the first.
        { Key: var key } when RegisterMeasures.For(key)!.Lacking => false,
        { Rule: Odd or Every or Includes } => false,

        // A share of people who are still to be chosen says nothing; one that was right and is no longer does.
        { Key.Shape: KeyShape.Ratio } or { Rule: FlagIs { Expected: true } } => before.Outcome == Outcome.Met,
        { Rule.Range: null } => before.Outcome != Outcome.NotMet,
        _ => IsAbove(after) && !IsAbove(before),
    };

    private static bool IsAbove(RequirementFinding finding) => finding.Requirement.Key.Shape != KeyShape.Ratio
        && finding.Requirement.Rule.Range?.High is { } high && finding.Value is { } value && high.Compare(Largest(finding, value), 1) > 0;

    /// <summary>How far the value lies outside of what is allowed.</summary>
    private static decimal Distance(RequirementFinding finding)
    {
        if (finding.Value is not { } value || finding.Requirement.Rule.Range is not { } range)
        {
            return 0;
        }

        var (smallest, largest) = finding.Requirement.Key.Shape == KeyShape.Ratio ? (value.A / Math.Max(value.B, 1), value.A / Math.Max(value.B, 1)) : (value.A, Largest(finding, value));
        var below = range.Low is { } low ? (low.Numerator / low.Denominator) - smallest : 0;
        var above = range.High is { } high ? largest - (high.Numerator / high.Denominator) : 0;
        return Math.Max(0, Math.Max(below, above));
    }

    private static decimal Largest(RequirementFinding finding, Measured value) => finding.Requirement.Key.Shape == KeyShape.Items ? value.B : value.A;

    private static string Describe(RequirementFinding finding)
    {
        var (key, rule) = (finding.Requirement.Key, finding.Requirement.Rule);
        var margin = finding.Margin is null ? "" : $"，{finding.Margin}";
        return $"{key.Chinese}：{finding.Value?.Describe(key)}，要求{rule.Describe(key)}{margin}";
    }
}
