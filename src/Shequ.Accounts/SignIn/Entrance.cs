using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Messages;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;

namespace Shequ.Accounts.SignIn;

/// <summary>
/// 入口: tells by password, code or passkey who is there and begins a session. Not an act of somebody, as nobody is there yet;
/// what it leaves behind is the session, and the count of wrong tries.
/// </summary>
public sealed class Entrance(Session session, PersonalCipher cipher, IPasswordHasher<Account> hasher, RateLimits limits, SessionBook book, MessageDesk messages)
{
    public const int MostWrong = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    // What is compared where there is no account, so that an answer takes as long.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(null!, Token.New());

    /// <param name="login">Login name or telephone.</param>
    /// <returns>The token of the new session.</returns>
    public async Task<string> WithPassword(string? login, string? password, Client client, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        Require(("Login", login, "请填写登录名或手机号。"), ("Password", password, "请填写密码。"));
        var name = login!.Trim().ToUpperInvariant();
        limits.Check(RateRule.WrongFromAddress, client.Address);
        limits.Check(RateRule.WrongForLogin, name);
        var account = await Find(name, stop);
        if (account?.LockoutEnd is { } until && until > session.Now)
        {
            throw new TooOftenException(RateRule.WrongForLogin.Says, until - session.Now);
        }

        var right = hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? NobodysHash, password!) != PasswordVerificationResult.Failed;
        if (account is null || !right)
        {
            await CountWrong(account, name, client, stop);
            throw new BadInputException("Password", $"登录名或密码不对，请核对大小写后再试。连续输错 {MostWrong} 次，暂停 {Pause.TotalMinutes:0} 分钟。");
        }

        return await Enter(account, SignInMethod.Password, secondFactor: false, client, stop);
    }

    public async Task<string> WithMessage(string? telephone, string? code, Client client, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        Require(("Telephone", telephone, "请填写手机号。"), ("Code", code, "请填写短信里的 6 位验证码。"));
        limits.Check(RateRule.WrongFromAddress, client.Address);
        if (await messages.Take(telephone, code, stop) is not { } account)
        {
            limits.Count(RateRule.WrongFromAddress, client.Address);
            throw new BadInputException("Code", $"验证码不对，或者已过期、已用过。每个验证码 {MessageDesk.Lasts.TotalMinutes:0} 分钟内有效，最多试 {MessageDesk.MostTries} 次；可以重新获取。");
        }

        return await Enter(account, SignInMethod.Message, secondFactor: false, client, stop);
    }

    /// <summary>After the passkey was verified; it takes the place of password and second factor.</summary>
    public async Task<string> WithPasskey(Guid account, Client client, CancellationToken stop = default) =>
        await Enter(await session.Db.Accounts.SingleAsync(a => a.Id == account, stop), SignInMethod.Passkey, secondFactor: true, client, stop);

    private async Task<string> Enter(Account account, SignInMethod method, bool secondFactor, Client client, CancellationToken stop)
    {
        if (account.LockedAt is not null)
        {
            throw new RefusedException($"账户 {account.UserName} 已停用。", remedy: "请联系所在街道或社区的账户管理人员。");
        }

        limits.Forget(RateRule.WrongForLogin, account.NormalizedUserName!);
        await session.Db.Accounts.Where(a => a.Id == account.Id && a.AccessFailedCount > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), stop);
        return await book.Begin(account, method, secondFactor, client, stop);
    }

    /// <summary>In one statement, so that wrong tries at once all count.</summary>
    private async Task CountWrong(Account? account, string name, Client client, CancellationToken stop)
    {
        limits.Count(RateRule.WrongFromAddress, client.Address);
        limits.Count(RateRule.WrongForLogin, name);
        if (account is not null)
        {
            var until = (session.Now + Pause).ToUniversalTime();
            await session.Db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= MostWrong ? until : a.LockoutEnd)
                    .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= MostWrong ? 0 : a.AccessFailedCount + 1),
                stop);
        }
    }

    private Task<Account?> Find(string name, CancellationToken stop)
    {
        if (Telephone.Fault(name) is null)
        {
            var index = Telephone.IndexOf(cipher, name);
            return session.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.PhoneIndex == index, stop);
        }

        return session.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop);
    }

    private static void Require(params (string Field, string? Value, string Message)[] fields)
    {
        var missing = fields.Where(f => string.IsNullOrWhiteSpace(f.Value)).Select(f => new InputError(f.Field, f.Message)).ToArray();
        if (missing.Length > 0)
        {
            throw new BadInputException(missing);
        }
    }
}
