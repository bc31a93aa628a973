using Shequ.Kernel.Acts;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Posts;

namespace Shequ.Organization.RuleBooks;

/// <summary>权衡: what an act may do against a norm, which the force of the norm decides; keeps the warnings of what it may.</summary>
public sealed class Weighing(string? reason)
{
    private readonly List<RosterWarning> warnings = [];

    public IReadOnlyList<RosterWarning> Warnings => warnings;

    /// <exception cref="RefusedException">The norm forbids it, or asks for a reason that is missing.</exception>
    public void Against(NormInForce held, string message)
    {
        ArgumentNullException.ThrowIfNull(held);
        var norm = held.Norm;
        if (norm.Blocks)
        {
            throw new RefusedException(message, norm.Citation.ToString(), norm.Remedy);
        }

        if (norm.Force is Force.General or Force.InPrinciple && string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException(message, norm.Citation.ToString(), $"{norm.Remedy}确有需要的，请写明理由或批准文件后再办理。");
        }

        warnings.Add(new(norm.Citation, message, norm.Remedy));
    }

    /// <summary>What the register says of the whole; a norm that was weighed already is not told twice.</summary>
    public void Add(IEnumerable<RosterWarning> more) => warnings.AddRange(more.ExceptBy(warnings.Select(w => w.Citation.Norm), w => w.Citation.Norm).ToArray());
}
