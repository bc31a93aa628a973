using System.Buffers;
using System.Text;

namespace Shequ.Organization.Divisions.Search;

/// <summary>Looks for the words of one search in an index: exact names first, then beginnings, then parts; higher levels first, then by code.</summary>
internal sealed class DivisionFinder(DivisionIndex index, PinyinInitials initials)
{
    private const int LongestText = 60;
    private const int MostWords = 5;

    public FoundDivisions Find(DivisionSearch search)
    {
        // Full-width digits and letters are what an input method leaves behind; runes, because half a character cannot be normalized.
        var typed = string.Concat(search.Text[..Math.Min(search.Text.Length, LongestText)].EnumerateRunes());
        var words = typed.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords).Select(w => new SearchedWord(w, initials)).ToArray();
        if (words.Length == 0 || (search.Within is { Length: > 0 } code && code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0))
        {
            return new([], null);
        }

        var fits = ArrayPool<Fit>.Shared.Rent(index.Count);
        try
        {
            Fill(words, fits.AsSpan(0, index.Count));
            var best = Best(fits, search);
            return new(best.ConvertAll(index.Describe), words.Any(w => w.IsLetters) ? initials.Missing : null);
        }
        finally
        {
            ArrayPool<Fit>.Shared.Return(fits);
        }
    }

    /// <summary>With several words a division fits when each fits it or one above, and at least one fits itself.</summary>
    private void Fill(SearchedWord[] words, Span<Fit> fits)
    {
        if (words.Length == 1)
        {
            words[0].Fill(index, fits);
            return;
        }

        fits.Clear();
        var buffer = ArrayPool<Fit>.Shared.Rent(index.Count);
        var along = ArrayPool<byte>.Shared.Rent(index.Count);
        var one = buffer.AsSpan(0, index.Count);
        var reached = along.AsSpan(0, index.Count);
        reached.Clear();
        for (var w = 0; w < words.Length; w++)
        {
            var bit = (byte)(1 << w);
            words[w].Fill(index, one);
            for (var i = 0; i < one.Length; i++)
            {
                reached[i] |= one[i] == Fit.None ? (byte)0 : bit;
                fits[i] = one[i] > fits[i] ? one[i] : fits[i];
            }
        }

        // Parents stand before their children, so what is found above is known when a division's turn comes.
        var all = (1 << words.Length) - 1;
        for (var i = 0; i < fits.Length; i++)
        {
            reached[i] |= index.Parent(i) is >= 0 and var above ? reached[above] : (byte)0;
            fits[i] = reached[i] == all ? fits[i] : Fit.None;
        }

        ArrayPool<Fit>.Shared.Return(buffer);
        ArrayPool<byte>.Shared.Return(along);
    }

    private List<int> Best(Fit[] fits, DivisionSearch search)
    {
        var limit = Math.Clamp(search.Limit, 1, DivisionSearch.MostResults);
        var byFit = new List<int>[] { [], [], [], [] };
        foreach (var (from, to) in search.Within is { Length: > 0 } code && code != "0" ? index.BeginningWith(code) : [(0, index.Count)])
        {
            for (var i = from; i < to; i++)
            {
                if (fits[i] != Fit.None && byFit[(int)fits[i]].Count < limit && (!search.OnlyUrban || index.Kind(i) == DivisionKind.Urban))
                {
                    byFit[(int)fits[i]].Add(i);
                }
            }
        }

        return [.. byFit.Reverse().SelectMany(found => found).Take(limit)];
    }
}
