using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;

namespace Shequ.Accounts.Messages;

/// <summary>验证码: sends one-time codes and takes them. Never tells whether a telephone belongs to an account.</summary>
public sealed class MessageDesk(Session session, PersonalCipher cipher, RateLimits limits, MessageOutbox outbox)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    public const int MostTries = 5;
    public const int MostPerHour = 5;
    private const string Purpose = "accounts.message_code";

    public async Task Send(string? telephone, string address, CancellationToken stop = default)
    {
        if (Telephone.Fault(telephone) is { } fault)
        {
            throw new BadInputException("Telephone", fault);
        }

        limits.CheckAndCount(RateRule.CodesFromAddress, address);
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        var number = Telephone.Normal(telephone);
        var account = await Owner(number, stop);
        var hourAgo = (session.Now - TimeSpan.FromHours(1)).ToUniversalTime();
        if (account is not { LockedAt: null } || await session.Db.MessageCodes.CountAsync(c => c.AccountId == account.Id && c.CreatedAt > hourAgo, stop) >= MostPerHour)
        {
            return;
        }

        var id = Guid.CreateVersion7(session.Now);
        session.Db.Add(new MessageCode
        {
            Id = id,
            AccountId = account.Id,
            CodeHash = Hash(id, code),
            CreatedAt = session.Now.ToUniversalTime(),
            ExpiresAt = (session.Now + Lasts).ToUniversalTime(),
        });
        await session.Db.SaveChangesAsync(stop);
        outbox.Post(number, $"【社区】登录验证码 {code}，{Lasts.TotalMinutes:0} 分钟内有效。任何人索要都不要给。");
    }

    /// <summary>The account whose code it is; null when it is wrong, used, too old or tried too often.</summary>
    internal async Task<Account?> Take(string? telephone, string? code, CancellationToken stop)
    {
        var account = await Owner(Telephone.Normal(telephone), stop);
        var now = session.Now.ToUniversalTime();
        if (account is null || await session.Db.MessageCodes.Where(c => c.AccountId == account.Id).OrderByDescending(c => c.CreatedAt).FirstOrDefaultAsync(stop)
                is not { UsedAt: null } sent || sent.ExpiresAt <= now)
        {
            return null;
        }

        // Counted first and in the database, so that many at once do not get more tries than one after another.
        var counted = await session.Db.MessageCodes.Where(c => c.Id == sent.Id && c.UsedAt == null && c.Tries < MostTries)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), stop);
        if (counted == 0 || !CryptographicOperations.FixedTimeEquals(sent.CodeHash, Hash(sent.Id, code?.Trim() ?? "")))
        {
            return null;
        }

        var used = await session.Db.MessageCodes.Where(c => c.Id == sent.Id && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop);
        return used == 1 ? account : null;
    }

    private byte[] Hash(Guid id, string code) => cipher.Index($"{id}:{code}", Purpose);

    private Task<Account?> Owner(string number, CancellationToken stop)
    {
        var index = Telephone.IndexOf(cipher, number);
        return session.Db.Accounts.SingleOrDefaultAsync(a => a.PhoneIndex == index, stop);
    }
}
