using System.Text;

namespace Shequ.Organization.Divisions.Search;

/// <summary>拼音首字母: with which letters the readings of a character begin. A letter begins with itself.</summary>
public sealed class PinyinInitials
{
    private readonly uint[] letters = new uint[char.MaxValue + 1];

    /// <summary>Characters beyond the basic plane, which stand in names of people.</summary>
    private readonly Dictionary<Rune, uint> rare = [];

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

        foreach (var line in File.ReadLines(file))
        {
            if (line.Length > 2 && line[1] == '\t')
            {
                letters[line[0]] |= Bits(line.AsSpan(2));
            }
            else if (line.Length > 3 && line[2] == '\t' && char.IsSurrogatePair(line[0], line[1]))
            {
                rare[new Rune(line[0], line[1])] = Bits(line.AsSpan(3));
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

    /// <summary>The letters with which the readings of a character begin.</summary>
    public string Of(Rune character)
    {
        var bits = character.IsBmp ? letters[character.Value] : rare.GetValueOrDefault(character);
        return string.Concat(Enumerable.Range('a', 'z' - 'a' + 1).Where(l => (bits & (1u << (l - 'a'))) != 0).Select(l => (char)l));
    }

    /// <param name="file">Lines of a character, a tab and its letters, as scripts/pinyin-initials.mjs writes them.</param>
    public static PinyinInitials Read(string file) => new(file);

    private static uint Bits(ReadOnlySpan<char> text)
    {
        var bits = 0u;
        foreach (var letter in text)
        {
            bits |= char.IsAsciiLetterLower(letter) ? 1u << (letter - 'a') : 0;
        }

        return bits;
    }
}
