using Shequ.Organization.Divisions.Search;

namespace Shequ.Population.Residents;

/// <summary>姓名首字母: the first letters of a name, one word for each way to read it.</summary>
public static class NameInitials
{
    /// <summary>A name of many readings is found by the first of them; nobody types the rest.</summary>
    private const int Most = 8;

    public static string Of(string name, PinyinInitials pinyin)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pinyin);
        var words = new List<string> { "" };
        foreach (var rune in name.EnumerateRunes())
        {
            var letters = pinyin.Of(rune);
            if (letters.Length > 0)
            {
                words = [.. words.SelectMany(w => letters.Select(l => w + l)).Take(Most)];
            }
        }

        return string.Join(' ', words);
    }
}
