using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Measured = Shequ.Norms.Evaluation.Measured;

namespace Shequ.Elections.Candidates;

/// <summary>What an act on candidates may do against a norm: a certain <c>must</c> refuses, one whose text was seen in one source asks for a reason.</summary>
internal sealed class CandidateWeighing(ElectionRules rules, string? reason)
{
    private readonly Weighing weighing = new(reason);

    internal IReadOnlyList<RosterWarning> Warnings => weighing.Warnings;

    internal void Against(NormInForce held, string message)
    {
        var norm = held.Norm;
        if (norm is { Force: Force.Must, Source: TextSource.OneSource })
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                throw new RefusedException(message, norm.Citation.ToString(), $"{norm.Remedy}这一条的文字只见于一处来源，请对照正式文本；确有依据的，写明理由后再办理。");
            }

            message += "这一条的文字只见于一处来源，已写明理由。";
        }

        weighing.Against(held, message);
    }

    /// <summary>Every norm under a key that a value does not meet.</summary>
    internal void Weigh(NormKey key, Measured value, string message)
    {
        foreach (var held in rules.Broken(key, value))
        {
            Against(held, message);
        }
    }

    /// <summary>Norms that ask for conditions of a person, which somebody must have confirmed.</summary>
    internal void WeighCriteria(NormKey key, bool confirmed)
    {
        foreach (var held in confirmed ? [] : rules.Set.Governing(key).ToArray())
        {
            var asked = held.Requirements.Where(r => r.Key == key).Select(r => r.Rule).OfType<Includes>().SelectMany(i => key.Words!.In(i.Required)).Select(key.Words!.Chinese);
            Against(held, $"提名人还没有确认被提名人符合条件：{string.Join("、", asked)}。");
        }
    }
}
