using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Messages;
using Shequ.Accounts.Passwords;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;
using Shequ.Organization.People;

namespace Shequ.Accounts.Management;

/// <summary>一次性初始密码: told once, to be changed at the first sign-in.</summary>
public sealed record InitialPassword(string Login, string Password);

/// <summary>新账户: what every way of opening an account shares.</summary>
public sealed partial class NewAccount(Session session, UserManager<Account> users, PersonalCipher cipher)
{
    // Without letters and digits that look alike on paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    internal static string RandomPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    internal static IEnumerable<InputError> Check(string login, string? telephone)
    {
        if (!LoginName().IsMatch(login))
        {
            yield return new("Login", "登录名为 3 至 32 位小写字母、数字、点或横线，以字母开头，如 wangfang。");
        }

        if (!string.IsNullOrWhiteSpace(telephone) && Telephone.Fault(telephone) is { } fault)
        {
            yield return new("Telephone", fault);
        }
    }

    internal async Task<Account> Open(Person person, string login, string? telephone, string password, bool demonstration, CancellationToken stop)
    {
        if (await session.Db.Accounts.Where(a => a.PersonId == person.Id).Select(a => a.UserName).FirstOrDefaultAsync(stop) is { } has)
        {
            throw new RefusedException($"{person.Name}已有账户 {has}，一个人只有一个账户。", remedy: "忘记密码的，重置密码；已停用的，恢复使用。");
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(session.Now),
            PersonId = person.Id,
            UserName = login,
            MustChangePassword = !demonstration,
            OpenedAt = session.Now.ToUniversalTime(),
            OpenedBy = session.Actor.Name,
            Demonstration = demonstration,
        };
        await SetTelephone(account, telephone, stop);
        ChineseErrors.Throw(await users.CreateAsync(account, password));
        return account;
    }

    private async Task SetTelephone(Account account, string? telephone, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(telephone))
        {
            return;
        }

        var number = Telephone.Normal(telephone);
        var index = Telephone.IndexOf(cipher, number);
        if (await session.Db.Accounts.AnyAsync(a => a.PhoneIndex == index, stop))
        {
            throw new BadInputException("Telephone", "这个手机号已用于另一个账户。一个号码只能用于一个人的账户，请核对。");
        }

        (account.Phone, account.PhoneIndex) = (cipher.Encrypt(number, Account.PhonePurpose), index);
    }

    [GeneratedRegex("^[a-z][a-z0-9.-]{2,31}$")]
    private static partial Regex LoginName();
}
