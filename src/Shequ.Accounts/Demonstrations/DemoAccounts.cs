using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.SecondFactors;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;
using Shequ.Organization.Authority;

namespace Shequ.Accounts.Demonstrations;

/// <summary>演示账户: one line of the sign-in page of a demonstration.</summary>
public sealed record DemoAccount(string Login, string Telephone, string Name, string Place, string PlaceCode, IReadOnlyList<HeldPost> Posts);

/// <summary>演示账户名单: who can be tried out, with which password, and what their authenticators show now.</summary>
public sealed class DemoAccounts(Session session, AuthorityReader authority, PersonalCipher cipher)
{
    public async Task<IReadOnlyList<DemoAccount>> All(CancellationToken stop = default)
    {
        var logins = DemoSeat.All.Select(s => s.Login).ToList();
        var accounts = await session.Db.Accounts.AsNoTracking().Where(a => a.Demonstration && logins.Contains(a.UserName!)).Include(a => a.Person!.Division).ToListAsync(stop);
        var lines = new List<DemoAccount>();
        foreach (var account in accounts.OrderBy(a => logins.IndexOf(a.UserName!)))
        {
            var place = account.Person!.Division!;
            lines.Add(new(account.UserName!, DemoSeat.All.First(s => s.Login == account.UserName).Telephone, account.Person.Name, place.Name, place.Code, await authority.HeldOn(account.PersonId.Value, session.Today, stop)));
        }

        return lines;
    }

    public Task<string> Password(CancellationToken stop = default) => DemoSecret.Password(session.Db, stop);

    /// <summary>What the made-up authenticator of a demonstration account shows now; null for every real account.</summary>
    public async Task<string?> CodeOf(Guid id, CancellationToken stop = default)
    {
        var account = await session.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.Demonstration, stop);
        return account?.TotpSecret is { } secret ? Totp.Code(cipher.Decrypt(secret, SecondFactorDesk.TotpPurpose), Totp.StepAt(session.Now)) : null;
    }
}
