using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.Checkups;

namespace Shequ.Organization.RuleBooks;

/// <summary>事项检索: finds the key that somebody means by its name or by Chinese words.</summary>
public static class KeySearch
{
    /// <summary>One key where the text names exactly one; otherwise all that contain its words.</summary>
    public static IReadOnlyList<NormKey> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = text.Trim();
        if (KeyCatalogue.Find(wanted) is { } named)
        {
            return [named];
        }

        var exact = KeyCatalogue.All.Where(k => k.Chinese == wanted).ToArray();
        var words = wanted.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return exact.Length == 1 ? exact : words.Length == 0 ? [] : KeyCatalogue.All
            .Where(k => words.All(w => k.Chinese.Contains(w, StringComparison.Ordinal) || k.Name.Contains(w, StringComparison.OrdinalIgnoreCase))).ToArray();
    }

    /// <summary>Every norm of every document on a key, whether or not it holds anywhere, the higher document first.</summary>
    public static IReadOnlyList<Norm> On(NormLibrary library, NormKey key)
    {
        ArgumentNullException.ThrowIfNull(library);
        return library.ByRank.SelectMany(p => p.Norms).Where(n => Keys(n).Contains(key)).ToArray();
    }

    /// <summary>All keys that some document speaks of, by the chapter of the work of the first norm on them.</summary>
    public static IReadOnlyList<(WorkChapter Chapter, IReadOnlyList<NormKey> Keys)> ByChapter(NormLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var chapters = library.ByRank.SelectMany(p => p.Norms).SelectMany(n => Keys(n).Select(k => (Key: k, n.Module)))
            .DistinctBy(k => k.Key).ToLookup(k => WorkChapter.Of(k.Module).Id, k => k.Key);
        return WorkChapter.All.Where(c => chapters.Contains(c.Id)).Select(c => (c, (IReadOnlyList<NormKey>)chapters[c.Id].ToArray())).ToArray();
    }

    internal static IEnumerable<NormKey> Keys(Norm norm) =>
        norm.Requirements.Concat(norm.Readings.Select(r => r.Requirement)).Select(r => r.Key).Distinct();
}
