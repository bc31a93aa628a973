using System.Globalization;
using Any = System.Globalization.NumberStyles;

namespace Shequ.Organization.Workbooks;

/// <summary>Turns the stored form of a cell into the text that people see in it.</summary>
internal sealed class CellText(IReadOnlyList<string> shared, NumberStyles styles)
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
        int.TryParse(value, Any.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : throw new FormatException();

    private string Number(string value, string? style)
    {
        // Most numbers are short and whole, and most cells have no style.
        var whole = value.Length <= 15 && !value.AsSpan().ContainsAnyExceptInRange('0', '9');
        var known = int.TryParse(style, Any.None, CultureInfo.InvariantCulture, out var shown);
        var (day, percent) = (known && styles.IsDay(shown), known && styles.IsPercent(shown));
        if ((whole && !day && !percent) || !double.TryParse(value, Any.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        // Fifteen digits, so that neither the noise of binary fractions nor an exponent is seen.
        return day ? styles.Day(number) ?? value
            : Math.Abs(number) >= 1e15 ? value
            : percent ? Plain((decimal)number * 100) + "%"
            : Plain((decimal)number);
    }

    private static string Plain(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
