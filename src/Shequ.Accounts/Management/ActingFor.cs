using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Authority;

namespace Shequ.Accounts.Management;

/// <summary>代为操作: lets a command on the machine act for an account, with exactly what that person's posts allow today.</summary>
public sealed class ActingFor(Session session, AuthorityReader authority)
{
    public async Task<Actor> Actor(string login, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(login);
        var name = login.Trim().ToUpperInvariant();
        var account = await session.Db.Accounts.AsNoTracking().Include(a => a.Person).SingleOrDefaultAsync(a => a.NormalizedUserName == name, stop)
            ?? throw new NotFoundException($"登录名为 {login} 的账户");
        if (account.LockedAt is not null)
        {
            throw new RefusedException($"账户 {login} 已停用，不能以其身份办理。");
        }

        var posts = await authority.HeldOn(account.PersonId.Value, session.Today, stop);
        return AuthorityReader.Actor($"{account.Person!.Name}（{account.UserName}，命令行）", account.PersonId.Value, posts, secondFactor: true);
    }
}
