using System.Text;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>Reads the code of a community as spreadsheets mangle it, and says how it was mangled.</summary>
internal static class CommunityCode
{
    private const int Digits = 12;

    internal static (string Code, string? Error) Read(string typed)
    {
        var text = typed.Normalize(NormalizationForm.FormKC).Trim();
        var digits = text.Length > 0 && text.All(char.IsAsciiDigit);
        return (text, text switch
        {
            "" => "没有填写社区代码。",
            _ when text.Contains('E', StringComparison.OrdinalIgnoreCase) && text.All(c => char.IsAsciiDigit(c) || c is 'E' or 'e' or '.' or '+') =>
                $"“{text}”被表格软件改成了科学记数法，末几位已经丢失。请把该列设为“文本”，重新填写 12 位代码。",
            _ when !digits => $"“{text}”不是社区代码，应为 12 位数字。",
            { Length: Digits - 1 } => $"代码“{text}”只有 11 位，应为 12 位：可能少了一位，或开头的 0 被表格软件去掉。请把该列设为“文本”后重填。",
            { Length: Digits + 1 } => $"代码“{text}”有 13 位，应为 12 位：多了一位，请核对。",
            { Length: not Digits } => $"代码“{text}”有 {text.Length} 位，应为 12 位。",
            _ when text.EndsWith("000", StringComparison.Ordinal) =>
                $"“{text}”末三位为 000，是街道以上的代码，或末几位被科学记数法抹去。请填写社区自己的 12 位代码。",
            _ => null,
        });
    }
}
