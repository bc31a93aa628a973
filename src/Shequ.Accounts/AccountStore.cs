using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Data;

namespace Shequ.Accounts;

/// <summary>Lets ASP.NET Core Identity read and write accounts and passkeys in our database; the act around it saves.</summary>
internal sealed class AccountStore : UserOnlyStore<
    Account, PlatformDb, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>
{
    public AccountStore(PlatformDb db, IdentityErrorDescriber describer)
        : base(db, describer) => AutoSaveChanges = false;

    /// <summary>The account is tracked already; attaching it anew would mark person and division as changed too.</summary>
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.ConcurrencyStamp = Token.New();
        return Task.FromResult(IdentityResult.Success);
    }
}
