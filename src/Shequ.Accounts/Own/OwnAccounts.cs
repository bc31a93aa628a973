using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Messages;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;

namespace Shequ.Accounts.Own;

/// <summary>One of somebody's own sessions, as their page lists it.</summary>
public sealed record OwnSession(Guid Id, SignInMethod Method, bool SecondFactor, DateTimeOffset Since, DateTimeOffset LastSeen, string Address, string UserAgent, bool This);

/// <summary>One of somebody's own passkeys.</summary>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset Since);

/// <summary>本人账户一览: what somebody sees of their own account.</summary>
public sealed record OwnAccount(
    string Login, string? Telephone, bool Authenticator, int RecoveryCodesLeft, IReadOnlyList<OwnPasskey> Passkeys, IReadOnlyList<OwnSession> Sessions);

/// <summary>本人账户查询.</summary>
public sealed class OwnAccounts(Session session, PersonalCipher cipher)
{
    public async Task<OwnAccount> Read(SignedIn who, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var account = await session.Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == who.Account, stop);
        return new(
            account.UserName!,
            account.Phone is { } phone ? Telephone.Masked(cipher.Decrypt(phone, Account.PhonePurpose)) : null,
            account.TotpConfirmed,
            await session.Db.RecoveryCodes.CountAsync(c => c.AccountId == account.Id && c.UsedAt == null, stop),
            await Passkeys(account.Id, stop),
            await Sessions(who, account.SecurityStamp!, stop));
    }

    /// <summary>The secret that waits for its first code; null when none does.</summary>
    public async Task<string?> WaitingSecret(SignedIn who, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        var account = await session.Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == who.Account, stop);
        return account is { TotpConfirmed: false, TotpSecret: { } secret } ? cipher.Decrypt(secret, SecondFactorDesk.TotpPurpose) : null;
    }

    private async Task<IReadOnlyList<OwnPasskey>> Passkeys(Guid account, CancellationToken stop) =>
        [.. (await session.Db.Passkeys.AsNoTracking().Where(p => p.UserId == account).ToListAsync(stop))
            .OrderBy(p => p.Data.CreatedAt).Select(p => new OwnPasskey(Convert.ToHexStringLower(p.CredentialId), p.Data.Name ?? "通行密钥", p.Data.CreatedAt))];

    private async Task<IReadOnlyList<OwnSession>> Sessions(SignedIn who, string stamp, CancellationToken stop)
    {
        var (now, idle) = (session.Now.ToUniversalTime(), (session.Now - SessionReader.Idle).ToUniversalTime());
        return await session.Db.AccountSessions.AsNoTracking()
            .Where(s => s.AccountId == who.Account && s.EndedAt == null && s.ExpiresAt > now && s.LastSeenAt > idle && s.Stamp == stamp)
            .OrderByDescending(s => s.CreatedAt)
            .Select(s => new OwnSession(s.Id, s.Method, s.SecondFactor, s.CreatedAt, s.LastSeenAt, s.Address, s.UserAgent, s.Id == who.Session)).ToListAsync(stop);
    }
}
