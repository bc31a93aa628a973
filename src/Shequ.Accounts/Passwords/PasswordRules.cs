using Microsoft.AspNetCore.Identity;

namespace Shequ.Accounts.Passwords;

/// <summary>密码要求: long rather than complicated, and nothing that everybody tries first.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    internal const int Shortest = 12;
    private const int FewestDifferent = 6;

    // What lists of leaked passwords begin with, and the words of this field.
    private static readonly string[] Common =
    [
        "password", "passw0rd", "p@ssw0rd", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx", "1q2w3e4r", "qazwsxedc", "iloveyou", "woaini", "5201314",
        "letmein", "welcome", "administrator", "admin123", "changeme", "abc123", "123abc", "a123456", "shequ", "juweihui", "jiedao", "minzheng",
    ];

    private const string Rows = "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(Fault(password ?? "", user.UserName ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = fault })
            : IdentityResult.Success);
    }

    internal static string? Fault(string password, string login)
    {
        if (password.Length < Shortest)
        {
            return $"密码至少 {Shortest} 个字符，现为 {password.Length} 个。可以用几个不相干的词连起来。";
        }

        if (password.Length > 200)
        {
            return "密码不超过 200 个字符。";
        }

        var plain = password.ToLowerInvariant();
        if (plain.Distinct().Count() < FewestDifferent)
        {
            return $"密码里不同的字符太少，至少要有 {FewestDifferent} 种。";
        }

        if (login.Length > 0 && plain.Contains(login.ToLowerInvariant(), StringComparison.Ordinal))
        {
            return "密码里不要包含登录名。";
        }

        var rest = Common.Aggregate(plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return WithoutRuns(rest).Length < Shortest / 2 ? "这个密码太常见，别人一猜就中。请不要用常见单词、键盘顺序或连续数字。" : null;
    }

    /// <summary>Without four or more neighbours of a keyboard row, the alphabet or the digits.</summary>
    private static string WithoutRuns(string text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (Rows.Contains(text.Substring(i, 4), StringComparison.Ordinal))
            {
                return WithoutRuns(text.Remove(i, 4));
            }
        }

        return text;
    }
}
