using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Norms;

/// <summary>在手提示: through which place the page is read, and the way to put it down.</summary>
public sealed record InHandBar(PlaceInHand? Place, string Without);

/// <summary>选地方: a small form that takes a place in hand.</summary>
/// <param name="Keep">Other choices of the page.</param>
public sealed record TakePlace(string Action, string? Typed, NamedPlace Named, IReadOnlyDictionary<string, string>? Keep = null)
{
    public string Address(string code) =>
        Action + Microsoft.AspNetCore.Http.QueryString.Create([.. Keep?.Select(k => KeyValuePair.Create<string, string?>(k.Key, k.Value)) ?? [], new("division", code)]);
}

/// <summary>规范行: one norm of a list, and how it stands in the place in hand.</summary>
public sealed record NormRow(Norm Norm, PlaceInHand? InHand);

/// <summary>冲突框: two norms that cannot both be met.</summary>
/// <param name="Here">The norm whose page this is.</param>
/// <param name="Division">The place in hand.</param>
/// <param name="Places">Where both hold; null where the page itself says so.</param>
public sealed record ConflictBox(Conflict Conflict, string? Here, string? Division, IReadOnlyList<string>? Places = null);

/// <summary>用法分布条: what the product does with the clauses of a document.</summary>
public sealed record UseBar(Coverage Coverage, string Label)
{
    public IEnumerable<(Use Use, int Count)> Counts =>
    [
        (Use.Evaluated, Coverage.Evaluated), (Use.Enforced, Coverage.Enforced), (Use.Run, Coverage.Run), (Use.Shown, Coverage.Shown),
    ];

    /// <summary>The same in words.</summary>
    public string Describe => $"{Label}：" + string.Join("，", Counts.Where(c => c.Count > 0).Select(c => $"{NormText.Use(c.Use)} {c.Count} 条"));

    public IEnumerable<(Use Use, string From, string Width)> Parts
    {
        get
        {
            var from = 0m;
            foreach (var (use, count) in Counts.Where(c => c.Count > 0))
            {
                var width = Math.Round(count * 100m / Coverage.Clauses, 3);
                yield return (use, Svg.Percent(from), Svg.Percent(width));
                from += width;
            }
        }
    }

    public static string Name(Use use) => use.ToString().ToLowerInvariant();
}
