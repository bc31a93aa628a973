using System.ComponentModel.DataAnnotations;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Accounts.Management;

/// <summary>停用账户: nobody signs in with it, and whoever has is out at once.</summary>
public sealed class LockAccount(Session session, AuthorityReader authority, SessionBook book) : ManageAccount<LockAccount.Request, Guid>(session, authority)
{
    public sealed record Request : IOfPerson
    {
        public Id<Person> Person { get; set; }

        [Required(ErrorMessage = "请写明停用的原因。"), StringLength(200, ErrorMessage = "原因不超过 200 字。")]
        public string Reason { get; set; } = "";
    }

    protected override async Task<Guid> Manage(Request request, Person person, CancellationToken stop)
    {
        if (person.Id.Value == Session.Actor.Person)
        {
            throw new RefusedException("不能停用自己的账户。", remedy: "请由另一位有此权限的人办理。");
        }

        var account = await AccountOf(person, stop);
        if (account.LockedAt is not null)
        {
            throw new RefusedException($"账户 {account.UserName} 已经停用。");
        }

        (account.LockedAt, account.LockReason) = (Session.Now.ToUniversalTime(), request.Reason.Trim());
        await book.EndAll(account.Id, but: null, stop);
        return account.Id;
    }

    protected override string Describe(Request request, Person target) => $"停用{target.Name}的账户：{request.Reason}";
}
