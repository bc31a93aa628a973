using Shequ.Kernel.Secrets;

namespace Shequ.Accounts.Messages;

/// <summary>手机号: a mobile number of mainland China, checked and written in one way.</summary>
public static class Telephone
{
    private const int Digits = 11;

    /// <summary>What is wrong with it, in words for whoever typed it; null when nothing is.</summary>
    public static string? Fault(string? typed)
    {
        var number = Normal(typed);
        if (number.Length == 0)
        {
            return "请填写手机号。";
        }

        if (!number.All(char.IsAsciiDigit))
        {
            return $"手机号只能是数字，现有“{number.First(c => !char.IsAsciiDigit(c))}”。";
        }

        if (number.Length != Digits)
        {
            return $"手机号应为 {Digits} 位数字，现为 {number.Length} 位。";
        }

        return number[0] != '1' || number[1] is < '3' ? $"手机号应以 13 至 19 开头，现为 {number[..2]}。固定电话不能收短信。" : null;
    }

    /// <summary>Without the blanks, hyphens and country code that people write.</summary>
    public static string Normal(string? typed)
    {
        var number = string.Concat((typed ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not '-'));
        return number.StartsWith("+86", StringComparison.Ordinal) ? number[3..] : number;
    }

    public static byte[] IndexOf(PersonalCipher cipher, string number)
    {
        ArgumentNullException.ThrowIfNull(cipher);
        return cipher.Index(Normal(number), Account.PhonePurpose);
    }

    /// <summary>138****5678.</summary>
    public static string Masked(string number) => number.Length == Digits ? $"{number[..3]}****{number[7..]}" : "****";
}
