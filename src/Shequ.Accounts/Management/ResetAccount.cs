using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Passwords;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Accounts.Management;

/// <summary>重置账户: for somebody who lost the password, the authenticator or both. Whoever was signed in with it is out.</summary>
public sealed class ResetAccount(Session session, AuthorityReader authority, UserManager<Account> users, SessionBook book)
    : ManageAccount<ResetAccount.Request, InitialPassword?>(session, authority)
{
    public sealed record Request : IOfPerson
    {
        public Id<Person> Person { get; set; }

        public bool Password { get; set; }

        public bool SecondFactor { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (!request.Password && !request.SecondFactor)
        {
            yield return new("Password", "请选择重置什么：密码、第二验证，或两者。");
        }
    }

    /// <returns>The password to be told; null when it stayed.</returns>
    protected override async Task<InitialPassword?> Manage(Request request, Person person, CancellationToken stop)
    {
        var account = await AccountOf(person, stop);
        if (request.SecondFactor)
        {
            (account.TotpSecret, account.TotpConfirmed, account.TotpLastStep) = (null, false, 0);
            await Session.Db.Passkeys.Where(p => p.UserId == account.Id).ExecuteDeleteAsync(stop);
            await Session.Db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(stop);
        }

        InitialPassword? initial = null;
        if (request.Password)
        {
            initial = new(account.UserName!, NewAccount.RandomPassword());
            await users.RemovePasswordAsync(account);
            ChineseErrors.Throw(await users.AddPasswordAsync(account, initial.Password));
            (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        }

        await book.EndAll(account.Id, but: null, stop);
        return initial;
    }

    protected override string Describe(Request request, Person target) =>
        $"重置{target.Name}的{string.Join('和', new[] { request.Password ? "密码" : null, request.SecondFactor ? "第二验证" : null }.Where(t => t is not null))}";
}
