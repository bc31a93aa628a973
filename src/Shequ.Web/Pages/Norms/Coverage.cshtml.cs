using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Norms;

/// <summary>规范覆盖: what of each document the product carries out, counted clause by clause.</summary>
public sealed class CoverageModel(NormLibrary library) : PageModel
{
    public IReadOnlyList<(Pack Pack, Coverage Counts)> Rows { get; } =
        library.ByRank.Select(p => (p, NormUses.OfPacks([p])[0])).ToArray();

    public Coverage Total => Rows.Select(r => r.Counts).Aggregate(new Coverage("", 0, 0, 0, 0, 0, 0), (a, b) => new(
        "", a.Clauses + b.Clauses, a.Evaluated + b.Evaluated, a.Enforced + b.Enforced, a.Run + b.Run, a.Shown + b.Shown, a.Encoded + b.Encoded));
}
