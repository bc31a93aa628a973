using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;

namespace Shequ.Organization.RuleBooks;

/// <summary>规范检索: the norms that somebody wants to see, by words and by choices; null chooses all.</summary>
public sealed record NormSearch(string? Text = null, string? Pack = null, string? Module = null, Force? Force = null, Use? Use = null)
{
    public bool IsOpen => this == new NormSearch();

    /// <summary>What is found, the higher document first and each in its own order.</summary>
    public IReadOnlyList<Norm> In(NormLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var words = Words();
        return library.ByRank.Where(p => Pack is null || p.Id == Pack).SelectMany(p => p.Norms).Where(n => Chosen(n) && Says(n, words)).ToArray();
    }

    /// <summary>How many would be found for each answer to one question, all other choices kept.</summary>
    public IReadOnlyDictionary<T, int> Count<T>(NormLibrary library, Func<NormSearch, NormSearch> without, Func<Norm, T> answer)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(without);
        return without(this).In(library).CountBy(answer).ToDictionary();
    }

    private string[] Words() => (Text ?? "").Split([' ', '\u3000', '，', ',', '、'], StringSplitOptions.RemoveEmptyEntries);

    private bool Chosen(Norm norm) =>
        (Module is null || norm.Module == Module) && (Force is null || norm.Force == Force) && (Use is null || NormUses.Of(norm) == Use);

    private static bool Says(Norm norm, string[] words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        var keys = norm.Requirements.Concat(norm.Readings.Select(r => r.Requirement)).Select(r => $"{r.Key.Name}\n{r.Key.Chinese}");
        var text = $"{norm.Id}\n{norm.Title}\n{norm.Says}\n{norm.Article}\n{norm.Actor}\n{string.Join('\n', keys)}";
        return words.All(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
