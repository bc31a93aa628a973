using Shequ.Norms.Packs;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Api;

/// <summary>A norm as programs read it.</summary>
public sealed record NormView(
    string Id, string Pack, string Article, string Chapter, string Title, string Says, NormKind Kind, Force Force, string Module, string Actor,
    DateOnly From, DateOnly? To, TextSource Source, IReadOnlyList<string> Requires, IReadOnlyDictionary<string, string> Parameters,
    Norms.Evaluation.Use Use)
{
    public static NormView Of(Norm n)
    {
        ArgumentNullException.ThrowIfNull(n);
        return new(
            n.Id, n.Pack.Id, n.Article, n.Chapter, n.Title, n.Says, n.Kind, n.Force, n.Module, n.Actor, n.From, n.To, n.Source,
            n.Requirements.Select(r => $"{r.Key.Name}: {r.Rule.Describe(r.Key)}").ToArray(), n.Parameters, NormUses.Of(n));
    }
}
