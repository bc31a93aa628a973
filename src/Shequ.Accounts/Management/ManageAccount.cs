using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Accounts.Management;

/// <summary>A request about the account of one person.</summary>
public interface IOfPerson
{
    Id<Person> Person { get; }
}

/// <summary>
/// 账户管理: what all acts on somebody else's account share. It needs authority over every place in which the person holds a post:
/// whoever can give somebody a new password could otherwise borrow powers greater than their own.
/// </summary>
public abstract class ManageAccount<TRequest, TResult>(Session session, AuthorityReader authority) : UseCase<TRequest, Person, TResult>(session)
    where TRequest : class, IOfPerson
{
    protected sealed override Permission Permission => OrganizationPermissions.ManageAccounts;

    protected sealed override Task<Person?> Find(TRequest request, CancellationToken stop) =>
        Session.Db.Persons.Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == request.Person, stop);

    protected sealed override async Task<TResult> Decide(TRequest request, Person target, CancellationToken stop)
    {
        foreach (var post in await authority.HeldOn(target.Id.Value, Session.Today, stop))
        {
            if (!Session.Actor.May(Permission, post.Path))
            {
                throw new ForbiddenException(Permission, new PlaceOf(post));
            }
        }

        return await Manage(request, target, stop);
    }

    protected abstract Task<TResult> Manage(TRequest request, Person person, CancellationToken stop);

    protected async Task<Account> AccountOf(Person person, CancellationToken stop) =>
        await Session.Db.Accounts.SingleOrDefaultAsync(a => a.PersonId == person.Id, stop)
            ?? throw new RefusedException($"{person.Name}还没有账户。", remedy: "先为其开通账户。");

    private sealed class PlaceOf(HeldPost post) : IInDivision
    {
        public Guid DivisionId => post.Division;

        public DivisionPath Path => post.Path;

        public string PlaceName => post.DivisionName;
    }
}
