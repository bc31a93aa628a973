using Shequ.Organization.People;

namespace Shequ.Population.Exchange.Reading;

/// <summary>Words that people write into a column, and what each of them means.</summary>
internal sealed class WordList<T>
    where T : struct
{
    private readonly Dictionary<string, T> byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<T, string> canonical = [];

    /// <param name="words">For each value the word of the template first, then others with blanks between.</param>
    internal WordList(params IEnumerable<(T Value, string Words)> words)
    {
        foreach (var (value, list) in words)
        {
            var split = list.Split(' ');
            canonical.TryAdd(value, split[0]);
            foreach (var word in split)
            {
                byWord.TryAdd(word, value);
            }
        }

        Canonical = [.. canonical.Values];
    }

    internal IReadOnlyList<string> Canonical { get; }

    internal T? Find(string text) => byWord.TryGetValue((TypedText.Tidy(text) ?? "").Replace(" ", "", StringComparison.Ordinal), out var value) ? value : null;

    internal string Chinese(T value) => canonical[value];

    internal string Choices => string.Join("、", Canonical);
}
