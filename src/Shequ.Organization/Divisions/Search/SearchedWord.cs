namespace Shequ.Organization.Divisions.Search;

/// <summary>How well a word fits a division, best last.</summary>
internal enum Fit : byte
{
    None,
    Contains,
    Begins,
    Exact,
}

/// <summary>One word that somebody typed: digits are a code or its beginning, letters are initials, all else is part of a name.</summary>
internal sealed class SearchedWord(string word, PinyinInitials initials)
{
    public bool IsLetters { get; } = word.All(char.IsAsciiLetter);

    /// <summary>Notes for every division how well the word fits its own name or code.</summary>
    public void Fill(DivisionIndex index, Span<Fit> fits)
    {
        fits.Clear();
        if (IsLetters)
        {
            FillByInitials(index, fits);
        }
        else
        {
            FillByText(index, fits);
        }

        if (word.All(char.IsAsciiDigit) && word.Length <= DivisionCode.Length(DivisionLevel.Community))
        {
            FillByCode(index, fits);
        }
    }

    private void FillByCode(DivisionIndex index, Span<Fit> fits)
    {
        foreach (var (from, to) in index.BeginningWith(word))
        {
            fits[from..to].Fill(Fit.Begins);
            if (to - from == 1 && index.Code(from) == word)
            {
                fits[from] = Fit.Exact;
            }
        }
    }

    private void FillByText(DivisionIndex index, Span<Fit> fits)
    {
        var text = index.Text;
        var division = 0;
        for (var at = text.IndexOf(word); at >= 0;)
        {
            division = index.Holding(at, division);
            fits[division] = FitAt(index, division, at);

            // The first place in a name is the best one.
            var next = index.Start(division + 1);
            at = text[next..].IndexOf(word) is >= 0 and var found ? next + found : -1;
        }
    }

    private void FillByInitials(DivisionIndex index, Span<Fit> fits)
    {
        var wanted = word.Select(c => 1u << (char.ToLowerInvariant(c) - 'a')).ToArray();
        var all = wanted.Aggregate((a, b) => a | b);
        for (var division = 0; division < fits.Length; division++)
        {
            if ((index.Letters(division) & all) == all)
            {
                fits[division] = FitOf(index, division, wanted);
            }
        }
    }

    private Fit FitOf(DivisionIndex index, int division, uint[] wanted)
    {
        var start = index.Start(division);
        var name = index.Text[start..(index.Start(division + 1) - 1)];
        if (wanted.Length == 1)
        {
            // One letter is known to be there; only the first place is better than another.
            return Matches(name, initials.Letters, wanted) ? FitAt(index, division, start) : Fit.Contains;
        }

        for (var at = 0; at <= name.Length - wanted.Length; at++)
        {
            if (Matches(name[at..], initials.Letters, wanted))
            {
                return FitAt(index, division, start + at);
            }
        }

        return Fit.None;
    }

    private Fit FitAt(DivisionIndex index, int division, int at)
    {
        var begins = at == index.Start(division);
        return !begins ? Fit.Contains : at + word.Length + 1 == index.Start(division + 1) ? Fit.Exact : Fit.Begins;
    }

    private static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<uint> letters, uint[] wanted)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if ((letters[text[i]] & wanted[i]) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
