using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Population.Search;

/// <summary>检索词: one typed word and all that it can mean of a person or of a door.</summary>
internal sealed record SearchTerm(string Text)
{
    private const int TailLength = 4;
    private const int LeastOfPhone = 7;

    /// <summary>Part of a name.</summary>
    internal string? Name { get; private init; }

    /// <summary>The beginning of the initials of a name.</summary>
    internal string? Initials { get; private init; }

    /// <summary>Last four characters of a telephone or document number.</summary>
    internal (int Phone, int Document)? Tail { get; private init; }

    /// <summary>A telephone number, or its end without the area code.</summary>
    internal (string Number, int Tail)? Phone { get; private init; }

    /// <summary>A whole document number, as it is indexed for each kind that it can be.</summary>
    internal IReadOnlyList<byte[]> Documents { get; private init; } = [];

    internal DoorTerm? Door { get; private init; }

    internal bool OfPerson => Name is not null || Initials is not null || Tail is not null || Phone is not null || Documents.Count > 0;

    /// <summary>Sets the words apart: blanks, commas and the like stand between them.</summary>
    internal static IReadOnlyList<SearchTerm> Read(string? typed, SealedFacts facts, int most)
    {
        var text = (TypedText.Tidy(typed) ?? "").Replace('—', '-').Replace('－', '-').ToLowerInvariant();
        var words = text.Split([' ', ',', '，', '、', ';', '；', '。', '#'], StringSplitOptions.RemoveEmptyEntries).Take(most);
        return [.. words.Select(w => Of(w.Trim('-'), facts)).Where(t => t.OfPerson || t.Door is not null)];
    }

    private static SearchTerm Of(string word, SealedFacts facts)
    {
        if (!word.Any(char.IsAsciiDigit))
        {
            var letters = word.All(char.IsAsciiLetter);
            return new(word) { Name = letters ? null : TypedText.Name(word), Initials = letters ? word : null, Door = DoorTerm.Read(word) };
        }

        var digits = word.Replace("-", "", StringComparison.Ordinal).TrimStart('+');
        var number = digits.All(char.IsAsciiDigit);
        return new(word)
        {
            Tail = word.Length == TailLength && word[..^1].All(char.IsAsciiDigit) && (char.IsAsciiDigit(word[^1]) || word[^1] == 'x')
                ? (facts.PhoneTail(word), facts.DocumentTail(word.ToUpperInvariant())) : null,
            Phone = number && digits.Length >= LeastOfPhone ? (digits, facts.PhoneTail(digits)) : null,
            Documents = [.. DocumentsOf(word, facts)],
            Door = number && digits.Length >= LeastOfPhone && !word.Contains('-', StringComparison.Ordinal) ? null : DoorTerm.Read(word),
        };
    }

    private static IEnumerable<byte[]> DocumentsOf(string word, SealedFacts facts) =>
        from kind in Enum.GetValues<DocumentKind>()
        where kind != DocumentKind.None
        let number = DocumentNumber.Read(kind, word).Number
        where number is not null
        select facts.IndexOf(kind, number);
}
