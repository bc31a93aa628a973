using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Accounts.Management;

/// <summary>恢复账户: ends what somebody decided and the pause after wrong passwords.</summary>
public sealed class UnlockAccount(Session session, AuthorityReader authority) : ManageAccount<UnlockAccount.Request, Guid>(session, authority)
{
    public sealed record Request : IOfPerson
    {
        public Id<Person> Person { get; set; }
    }

    protected override async Task<Guid> Manage(Request request, Person person, CancellationToken stop)
    {
        var account = await AccountOf(person, stop);
        if (account.LockedAt is null && !(account.LockoutEnd > Session.Now))
        {
            throw new RefusedException($"账户 {account.UserName} 没有停用。");
        }

        (account.LockedAt, account.LockReason, account.LockoutEnd, account.AccessFailedCount) = (null, null, null, 0);
        return account.Id;
    }

    protected override string Describe(Request request, Person target) => $"恢复{target.Name}的账户";
}
