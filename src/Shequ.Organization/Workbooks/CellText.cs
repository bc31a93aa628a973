using System.Globalization;

namespace Shequ.Organization.Workbooks;

/// <summary>Turns the stored form of a cell into the text that people see in it.</summary>
internal sealed class CellText(IReadOnlyList<string> shared, DateStyles styles)
{
    private const string Formula = "此格是公式，请粘贴为数值";

    internal SheetCell Of(int column, string? type, string? style, string value, bool formula)
    {
        var text = type switch
        {
            "s" => Shared(value),
            "b" => value.Trim() == "1" ? "true" : "false",
            "str" or "inlineStr" or "e" => value,
            "d" => value.Length >= 10 ? value[..10] : value,
            _ => Number(value, style),
        };
        var fault = type == "e" ? $"此格是错误值 {text}，请改正后再导入" : formula ? Formula : null;
        return new(column, text, fault);
    }

    private string Shared(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : throw new FormatException();

    private string Number(string value, string? style)
    {
        if (style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && styles.IsDay(known)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
        {
            return styles.Day(serial) ?? value;
        }

        // Most numbers are short and whole; the rest carry the noise of binary fractions or an exponent.
        return value.Length <= 15 && !value.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? value
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
                ? ((decimal)number).ToString("0.##########", CultureInfo.InvariantCulture)
                : value;
    }
}
