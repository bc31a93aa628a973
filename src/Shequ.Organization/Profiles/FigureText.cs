using System.Globalization;
using System.Text;

namespace Shequ.Organization.Profiles;

/// <summary>Reads a figure as people type it: full-width digits, thousands separators, 是/否, Chinese dates, Chinese names of kinds.</summary>
public static class FigureText
{
    private static readonly char[] Separators = [' ', ',', '、', ';'];
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>The value, or what is wrong and what to do. Empty text and 不详 are "not known": no value and no error.</summary>
    public static (FigureValue? Value, string? Error) Read(ProfileField field, string? typed)
    {
        var text = (typed ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (text is "" or "不详" or "未知")
        {
            return (null, null);
        }

        if (text.Length > 500)
        {
            return (null, $"{field.Chinese}：填写过长，请只填数值。");
        }

        return field.Shape switch
        {
            FieldShape.YesNo => YesNo(field, text),
            FieldShape.Day => Day(field, text),
            FieldShape.Kinds => Kinds(field, text),
            _ => Number(field, text),
        };
    }

    private static (FigureValue?, string?) YesNo(ProfileField field, string text) => text switch
    {
        "是" or "有" or "true" or "1" or "√" => (new(1), null),
        "否" or "无" or "没有" or "false" or "0" or "×" => (new(0), null),
        _ => (null, $"{field.Chinese}：应填“是”或“否”，现为“{text}”。"),
    };

    private static (FigureValue?, string?) Day(ProfileField field, string text) =>
        !DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (null, $"{field.Chinese}：“{text}”不是日期，应填如 2026-03-01。")
            : day.Year is < 1949 or > 2100
                ? (null, $"{field.Chinese}：{text} 不在 1949 年至 2100 年之间，请核对年份。")
                : (new(day.DayNumber), null);

    private static (FigureValue?, string?) Kinds(ProfileField field, string text)
    {
        if (text is "none" or "无" or "没有")
        {
            return (new(0, 0), null);
        }

        // A name may hold a separator itself (政策、救济和补贴目录), so those are found before the text is split.
        var names = field.Words!.Words.Select(w => (Word: w, Name: field.Words.Chinese(w).Normalize(NormalizationForm.FormKC))).ToArray();
        foreach (var (word, name) in names.Where(n => n.Name.IndexOfAny(Separators) >= 0))
        {
            text = text.Replace(name, $" {word} ", StringComparison.Ordinal);
        }

        var words = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = words.Select(w => field.Words!.Find(w) ?? names.FirstOrDefault(n => n.Name == w).Word).ToArray();
        var unknown = words.Where((_, i) => found[i] is null).ToArray();
        return unknown.Length > 0
            ? (null, $"{field.Chinese}：没有“{string.Join("、", unknown)}”这一类，可填：{string.Join("、", field.Words!.Words.Select(field.Words.Chinese))}。")
            : (new(0, field.Words!.Bits(found!)), null);
    }

    private static (FigureValue?, string?) Number(ProfileField field, string text)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal);
        if (field.Unit.Length > 0 && plain.EndsWith(field.Unit, StringComparison.Ordinal))
        {
            plain = plain[..^field.Unit.Length].TrimEnd();
        }

        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return (null, $"{field.Chinese}：“{text}”不是数，应填如 {(field.Shape == FieldShape.Count ? "2500" : "30.5")}（单位：{field.Unit}）。");
        }

        if (value < 0)
        {
            return (null, $"{field.Chinese}：不能是负数（现为 {text}）。不知道的请留空。");
        }

        if (value > field.Most)
        {
            return (null, $"{field.Chinese}：{text} {field.Unit}超出一个社区可能的范围（最多 {field.Most}），请核对单位和位数。");
        }

        var step = field.Shape == FieldShape.Count ? 0 : 2;
        return decimal.Round(value, step) != value
            ? (null, step == 0 ? $"{field.Chinese}：应为整数，现为 {text}。" : $"{field.Chinese}：最多两位小数，现为 {text}。")
            : (new(value), null);
    }
}
