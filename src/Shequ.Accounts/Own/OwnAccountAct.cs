using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Accounts.Own;

/// <summary>
/// 本人账户: what all acts on one's own account share. The target is found by who acts and by nothing else, so no request can name
/// another's; everybody who has signed in has the permission, and only in the division that keeps them.
/// </summary>
public abstract class OwnAccountAct<TRequest, TResult>(Session session, Presence presence) : UseCase<TRequest, Account, TResult>(session)
    where TRequest : class
{
    protected sealed override Permission Permission => AccountsPermissions.OwnAccount;

    /// <summary>Whether a session without the second factor may do it although the account has one: never what weakens the account.</summary>
    protected virtual bool WithoutSecondFactor => false;

    protected SignedIn Here => presence.SignedIn ?? throw new InvalidOperationException("Own accounts are looked after on pages only.");

    protected sealed override async Task<Account?> Find(TRequest request, CancellationToken stop) => Session.Actor.Person is { } id
        ? await Session.Db.Accounts.Include(a => a.Person!.Division).SingleOrDefaultAsync(a => a.PersonId == new Id<Person>(id), stop)
        : null;

    protected sealed override async Task<TResult> Decide(TRequest request, Account target, CancellationToken stop)
    {
        if (Here is { HasSecondFactor: true, SecondFactor: false } && !WithoutSecondFactor)
        {
            throw new RefusedException("这一项要先通过第二验证。", remedy: "到“第二验证”页输入验证器上的数字，或用通行密钥登录，再来办理。");
        }

        return await Do(request, target, stop);
    }

    protected abstract Task<TResult> Do(TRequest request, Account account, CancellationToken stop);
}
