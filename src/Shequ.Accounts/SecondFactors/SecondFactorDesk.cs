using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;

namespace Shequ.Accounts.SecondFactors;

/// <summary>第二验证: takes a code of the authenticator or a recovery code from somebody who has signed in already.</summary>
public sealed class SecondFactorDesk(Session session, PersonalCipher cipher, RateLimits limits, SessionBook book)
{
    internal const string TotpPurpose = "accounts.totp";
    private const string RecoveryPurpose = "accounts.recovery_code";
    private const int RecoveryCodes = 10;

    // Without letters and digits that look alike on paper.
    private const string RecoveryAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The new token of the session.</returns>
    public async Task<string> Show(SignedIn who, string? code, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var key = who.Account.ToString();
        limits.Check(RateRule.WrongSecondFactor, key);
        var account = await session.Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == who.Account, stop);
        if (!await Takes(account, code, stop))
        {
            limits.Count(RateRule.WrongSecondFactor, key);
            throw new BadInputException("Code", "验证码不对。请输入验证器上现在显示的 6 位数字，每个只能用一次；或输入一个没用过的恢复代码。");
        }

        limits.Forget(RateRule.WrongSecondFactor, key);
        return await book.Raise(who.Session, stop);
    }

    /// <summary>Whether it is right and was not used before; it is used with that. Many try out one made-up account at a time.</summary>
    internal async Task<bool> Takes(Account account, string? code, CancellationToken stop)
    {
        if (account is { TotpConfirmed: true, TotpSecret: { } secret } && Totp.StepOf(cipher.Decrypt(secret, TotpPurpose), code, session.Now) is { } step
            && await session.Db.Accounts.Where(a => a.Id == account.Id && (a.TotpLastStep < step || a.Demonstration))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpLastStep, step), stop) == 1)
        {
            return true;
        }

        var hash = RecoveryHash(account.Id, code ?? "");
        return await session.Db.RecoveryCodes.Where(c => c.AccountId == account.Id && c.CodeHash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, session.Now.ToUniversalTime()), stop) == 1;
    }

    /// <summary>Ten new recovery codes in place of the old; the only time that they can be read.</summary>
    internal async Task<IReadOnlyList<string>> NewRecoveryCodes(Guid account, CancellationToken stop)
    {
        await session.Db.RecoveryCodes.Where(c => c.AccountId == account).ExecuteDeleteAsync(stop);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 10)).ToArray();
        session.Db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { AccountId = account, CodeHash = RecoveryHash(account, c) }));
        return [.. codes.Select(c => $"{c[..5]}-{c[5..]}")];
    }

    private byte[] RecoveryHash(Guid account, string code)
    {
        var letters = new StringBuilder();
        foreach (var c in code.Where(char.IsAsciiLetterOrDigit).Take(20))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return cipher.Index($"{account}:{letters}", RecoveryPurpose);
    }
}
