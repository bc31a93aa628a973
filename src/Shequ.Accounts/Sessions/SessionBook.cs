using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;

namespace Shequ.Accounts.Sessions;

/// <summary>Where somebody signs in from, as the list of their sessions tells it.</summary>
public sealed record Client(string Address, string UserAgent)
{
    public static Client Of(string? address, string? userAgent) => new(address ?? "", userAgent is { Length: > 200 } ? userAgent[..200] : userAgent ?? "");
}

/// <summary>会话簿: begins and ends sessions.</summary>
public sealed class SessionBook(Session session)
{
    /// <returns>The token; it is told once and kept nowhere.</returns>
    public async Task<string> Begin(Account account, SignInMethod method, bool secondFactor, Client client, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(client);
        var token = Token.New();
        session.Db.Add(new AccountSession
        {
            Id = Guid.CreateVersion7(session.Now),
            TokenHash = Token.Hash(token)!,
            AccountId = account.Id,
            PersonId = account.PersonId.Value,
            Stamp = account.SecurityStamp!,
            Method = method,
            SecondFactor = secondFactor,
            CreatedAt = session.Now.ToUniversalTime(),
            LastSeenAt = session.Now.ToUniversalTime(),
            ExpiresAt = (session.Now + SessionReader.Longest).ToUniversalTime(),
            Address = client.Address,
            UserAgent = client.UserAgent,
        });
        await session.Db.SaveChangesAsync(stop);
        return token;
    }

    /// <summary>The second factor was shown. The token is a new one: nobody may have brought the old one along beforehand.</summary>
    public async Task<string> Raise(Guid id, CancellationToken stop = default)
    {
        var token = Token.New();
        var hash = Token.Hash(token)!;
        await session.Db.AccountSessions.Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.TokenHash, hash).SetProperty(s => s.SecondFactor, true), stop);
        return token;
    }

    /// <summary>Ends the session of a token, whoever holds it.</summary>
    public async Task End(string? token, CancellationToken stop = default)
    {
        if (Token.Hash(token) is { } hash)
        {
            await session.Db.AccountSessions.Where(s => s.TokenHash == hash && s.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, session.Now.ToUniversalTime()), stop);
        }
    }

    /// <summary>Keeps one session over a change of the security stamp and ends the others.</summary>
    /// <returns>How many were ended.</returns>
    internal async Task<int> Keep(Guid id, Account account, CancellationToken stop)
    {
        var stamp = account.SecurityStamp!;
        await session.Db.AccountSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, stamp), stop);
        return await EndAll(account.Id, but: id, stop);
    }

    /// <summary>Ends all sessions of an account, but for one.</summary>
    internal Task<int> EndAll(Guid account, Guid? but, CancellationToken stop) => session.Db.AccountSessions
        .Where(s => s.AccountId == account && s.EndedAt == null && s.Id != but)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, session.Now.ToUniversalTime()), stop);
}
