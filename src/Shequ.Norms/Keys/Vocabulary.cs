namespace Shequ.Norms.Keys;

/// <summary>词表: the closed list of at most 64 words that a key of kinds may hold, each with its Chinese name.</summary>
public sealed class Vocabulary
{
    private readonly (string Word, string Chinese)[] words;
    private readonly Dictionary<string, int> order;

    public Vocabulary(params (string Word, string Chinese)[] words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words.Length, 64);
        this.words = words;
        order = words.Select((w, i) => (w.Word, i)).ToDictionary(w => w.Word, w => w.i);
    }

    public IEnumerable<string> Words => words.Select(w => w.Word);

    public bool Contains(string word) => order.ContainsKey(word);

    /// <summary>The Chinese name of a word; the word itself where it is not declared.</summary>
    public string Chinese(string word) => order.TryGetValue(word, out var i) ? words[i].Chinese : word;

    /// <summary>The word that a Chinese name (or the word itself) stands for, or null.</summary>
    public string? Find(string text) =>
        Contains(text) ? text : words.Where(w => w.Chinese == text).Select(w => w.Word).FirstOrDefault();

    /// <summary>One bit for each word that is present, in the order of the list.</summary>
    public ulong Bits(IEnumerable<string> present) => present.Aggregate(0UL, (bits, word) => bits | (1UL << order[word]));

    /// <summary>The words whose bits are set.</summary>
    public IEnumerable<string> In(ulong bits) => words.Where((_, i) => (bits & (1UL << i)) != 0).Select(w => w.Word);
}
