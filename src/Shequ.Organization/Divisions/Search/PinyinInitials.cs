namespace Shequ.Organization.Divisions.Search;

/// <summary>拼音首字母: with which letters the readings of a character begin. A letter begins with itself.</summary>
public sealed class PinyinInitials
{
    private readonly uint[] letters = new uint[char.MaxValue + 1];

    private PinyinInitials(string file)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            letters[letter] = letters[char.ToUpperInvariant(letter)] = 1u << (letter - 'a');
        }

        if (!File.Exists(file))
        {
            Missing = $"拼音首字母检索未启用：没有 {file}。请运行 node scripts/pinyin-initials.mjs {file}，然后重新启动。";
            return;
        }

        foreach (var line in File.ReadLines(file).Where(l => l.Length > 2 && l[1] == '\t'))
        {
            foreach (var letter in line.AsSpan(2))
            {
                letters[line[0]] |= char.IsAsciiLetterLower(letter) ? 1u << (letter - 'a') : 0;
            }
        }
    }

    /// <summary>Why letters find nothing, and what to do; null when they do.</summary>
    public string? Missing { get; }

    /// <summary>One bit for each letter with which a reading begins, by character.</summary>
    internal ReadOnlySpan<uint> Letters => letters;

    /// <summary>The letters of all characters together.</summary>
    internal uint In(string text)
    {
        var all = 0u;
        foreach (var character in text)
        {
            all |= letters[character];
        }

        return all;
    }

    /// <param name="file">Lines of a character, a tab and its letters, as scripts/pinyin-initials.mjs writes them.</param>
    public static PinyinInitials Read(string file) => new(file);
}
