namespace Shequ.Norms.Keys;

/// <summary>词表: the closed list of words that a key of kinds may hold, each with its Chinese name.</summary>
public sealed class Vocabulary(params (string Word, string Chinese)[] words)
{
    private readonly Dictionary<string, string> chinese = words.ToDictionary(w => w.Word, w => w.Chinese);

    public IReadOnlyCollection<string> Words { get; } = words.Select(w => w.Word).ToArray();

    public bool Contains(string word) => chinese.ContainsKey(word);

    /// <summary>The Chinese name of a word; the word itself where it is not declared.</summary>
    public string Chinese(string word) => chinese.GetValueOrDefault(word, word);

    /// <summary>The word that a Chinese name (or the word itself) stands for, or null.</summary>
    public string? Find(string text) =>
        chinese.ContainsKey(text) ? text : words.Where(w => w.Chinese == text).Select(w => w.Word).FirstOrDefault();
}
