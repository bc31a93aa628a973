using Shequ.Kernel.Acts;

namespace Shequ.Organization.Divisions;

/// <summary>区划代码: digits in a number that the level fixes, beginning with the code of the division above.</summary>
public static class DivisionCode
{
    private static readonly int[] Lengths = [1, 2, 4, 6, 9, 12];

    public static int Length(DivisionLevel level) => Lengths[(int)level];

    /// <summary>What is wrong with a code for a level, with what to do; null when nothing is.</summary>
    public static string? Fault(ReadOnlySpan<char> code, DivisionLevel level)
    {
        var length = Length(level);
        var stranger = code.IndexOfAnyExceptInRange('0', '9');
        return (code.Length == length, stranger < 0) switch
        {
            (true, true) when code[0] == '0' => "代码不能以 0 开头。请按批准文件或统计用区划代码核对后重填。",
            (true, true) => null,
            (_, false) => $"代码应为 {length} 位数字，现含“{code[stranger]}”。请按批准文件或统计用区划代码核对，用半角数字重填。",
            _ => $"代码应为 {length} 位数字，现有 {code.Length} 位。请按批准文件或统计用区划代码核对后重填。",
        };
    }

    /// <summary>Refuses a code that the level or the division above does not allow.</summary>
    internal static void Require(string field, string code, DivisionLevel level, Division above)
    {
        if (Fault(code, level) is { } fault)
        {
            throw new BadInputException(field, fault);
        }

        // Everything that looks for what lies below a division relies on this.
        if (above.Level != DivisionLevel.Country && !code.StartsWith(above.Code, StringComparison.Ordinal))
        {
            throw new BadInputException(field, $"{above.Name}之下的代码应以 {above.Code} 开头，现为 {code}。请核对代码，或先办理划归。");
        }
    }
}
