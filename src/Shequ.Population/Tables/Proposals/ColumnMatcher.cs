using System.Collections.Frozen;
using System.Globalization;
using Shequ.Population.Residents;
using Shequ.Population.Tables.Fields;

namespace Shequ.Population.Tables.Proposals;

/// <summary>对应: which field answers a column, how sure that is in per cent, and why.</summary>
public sealed record ColumnMatch(TableField? Field, int Certainty, string Why)
{
    /// <summary>So sure that nobody needs to be asked.</summary>
    public const int Sure = 90;

    public static ColumnMatch None { get; } = new(null, 0, "登记里没有这一项");
}

/// <summary>对应列: finds the field that a header asks for, by its words, by what stands below it, or by likeness.</summary>
public static class ColumnMatcher
{
    private const int SameWord = 98;
    private const int BySynonym = 95;
    private const int ByContent = 75;
    private const int ByPart = 70;
    private const double LikeEnough = 0.55;
    private const double MostLike = 65;

    /// <summary>Words whose presence turns the meaning of a header into something that the fields do not know.</summary>
    private static readonly string[] Strangers = ["监护人", "配偶", "父亲", "母亲", "子女", "紧急", "房东", "联系人", "负责人", "亲属", "租户", "业主", "家长", "帮扶", "责任人", "护理", "残疾", "低保"];

    private static readonly FrozenDictionary<TableLine, FrozenDictionary<string, (TableField Field, bool Name)>> Words =
        Enum.GetValues<TableLine>().ToFrozenDictionary(l => l, WordsOf);

    /// <param name="samples">Some of what stands below the header; may be empty.</param>
    /// <param name="above">The header above it in a table with two rows of headers.</param>
    public static ColumnMatch Match(string header, IReadOnlyList<string> samples, TableLine line, string? above = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var whole = HeaderText.Key((above ?? "") + header);
        var own = HeaderText.Key(header);
        return ByWord(whole, line) ?? (above is null || IsAboutOthers(whole) ? null : ByWord(own, line)) ?? OfContent(whole, samples, line) ?? ByLikeness(whole, line) ?? ColumnMatch.None;
    }

    /// <summary>The field that a header names beyond doubt, or null.</summary>
    public static TableField? Certain(string header, TableLine line) => Match(header, [], line) is { Certainty: >= ColumnMatch.Sure } match ? match.Field : null;

    private static ColumnMatch? ByWord(string key, TableLine line) => Words[line].TryGetValue(key, out var found)
        ? found.Name ? new(found.Field, SameWord, "表头相同") : new(found.Field, BySynonym, $"表头是“{found.Field.Chinese}”的另一种写法")
        : null;

    private static bool IsAboutOthers(string key) => Array.Exists(Strangers, w => key.Contains(w, StringComparison.Ordinal));

    private static ColumnMatch? OfContent(string key, IReadOnlyList<string> samples, TableLine line)
    {
        if (samples.Count == 0 || line == TableLine.Counts || IsAboutOthers(key))
        {
            return null;
        }

        var name = Most(samples, s => IdNumber.Read(s).Number is not null) ? line == TableLine.Person ? "resident.document" : "household.head_document"
            : Most(samples, s => s.Length == 11 && DocumentNumber.ReadPhone(s).Fault is null) ? line == TableLine.Person ? "resident.phone" : "household.head_phone"
            : line != TableLine.Person ? null
            : Most(samples, s => s is "男" or "女") ? "resident.sex"
            : Most(samples, s => s.EndsWith('族') && s.Length <= 6) ? "resident.ethnicity"
            : Most(samples, IsBirthday) && key.Contains('生', StringComparison.Ordinal) ? "resident.born_on"
            : null;
        return TableFields.Find(name) is { } field ? new(field, ByContent, $"下面的内容像{field.Chinese}") : null;
    }

    private static ColumnMatch? ByLikeness(string key, TableLine line)
    {
        if (key.Length == 0 || IsAboutOthers(key))
        {
            return null;
        }

        var part = Words[line].Where(w => w.Key.Length > 1 && key.Contains(w.Key, StringComparison.Ordinal)).OrderByDescending(w => w.Key.Length).FirstOrDefault();
        if (part.Key is not null && part.Key.Length * 2 >= key.Length)
        {
            return new(part.Value.Field, ByPart, $"表头里有“{part.Value.Field.Chinese}”的写法");
        }

        var best = Words[line].Select(w => (w.Value.Field, Like: HeaderText.Likeness(key, w.Key))).MaxBy(w => w.Like);
        return best.Like >= LikeEnough ? new(best.Field, (int)(best.Like * MostLike), $"表头与“{best.Field.Chinese}”相近，请核对") : null;
    }

    private static bool Most(IReadOnlyList<string> samples, Func<string, bool> looks) => samples.Count(looks) * 5 >= samples.Count * 4;

    private static bool IsBirthday(string text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) && day.Year is > 1900 and < 2100;

    /// <summary>A name of a field goes before a synonym of another, and what stands first in the catalogue before what follows.</summary>
    private static FrozenDictionary<string, (TableField Field, bool Name)> WordsOf(TableLine line)
    {
        var words = new Dictionary<string, (TableField, bool)>();
        foreach (var field in TableFields.Of(line))
        {
            words.TryAdd(HeaderText.Key(field.Chinese), (field, true));
        }

        foreach (var field in TableFields.Of(line))
        {
            foreach (var synonym in field.Synonyms)
            {
                words.TryAdd(HeaderText.Key(synonym), (field, false));
            }
        }

        return words.ToFrozenDictionary();
    }
}
