using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Accounts.Management;

/// <summary>One person with a current post in a division, and the account if there is one.</summary>
public sealed record Colleague(Id<Person> Person, string Name, IReadOnlyList<string> Posts, string? Login, DateTimeOffset? LockedAt, bool SecondFactor);

/// <summary>某人的账户: as whoever may manage it sees it.</summary>
/// <param name="PausedUntil">The end of the pause after wrong passwords.</param>
public sealed record ManagedAccount(
    Person Person, string? Login, DateTimeOffset? LockedAt, string? LockReason, DateTimeOffset? PausedUntil, bool SecondFactor, bool MustChangePassword, bool Telephone,
    DateTimeOffset? OpenedAt, string? OpenedBy, DateTimeOffset? LastSeen);

/// <summary>辖区账户: who in a division holds a post, and who of them can sign in. Only for whoever may manage accounts there.</summary>
public sealed class AccountsOfDivision(Session session)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<Colleague>> In(Division division, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(division);
        Require(division);
        var today = session.Today;
        var held = await (
            from a in session.Db.Set<Appointment>()
            join p in session.Db.Set<Post>() on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
            join b in session.Db.Set<Body>() on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
            join person in session.Db.Persons on a.PersonId equals person.Id
            where a.DivisionId == division.Id && a.FromDay <= today && a.HeldUntil > today
            orderby b.Kind, b.Name, p.Kind, person.Name, person.Id
            select new { person.Id, person.Name, Body = b.Kind, BodyName = b.Name, Post = p.Kind }).Take(Most).ToListAsync(stop);
        var (ids, passkeys) = (held.Select(h => h.Id).Distinct().ToList(), session.Db.Passkeys);
        var accounts = await session.Db.Accounts.AsNoTracking().Where(a => ids.Contains(a.PersonId)).Select(a => new
        {
            a.PersonId,
            a.UserName,
            a.LockedAt,
            SecondFactor = a.TotpConfirmed || passkeys.Any(k => k.UserId == a.Id),
        }).ToDictionaryAsync(a => a.PersonId, stop);
        return [.. held.GroupBy(h => h.Id).Select(g =>
        {
            var account = accounts.GetValueOrDefault(g.Key);
            return new Colleague(
                g.Key, g.First().Name, [.. g.Select(h => h.BodyName + PostCatalogue.Of(h.Body, h.Post).Title)], account?.UserName, account?.LockedAt, account?.SecondFactor ?? false);
        })];
    }

    public async Task<ManagedAccount> Of(Id<Person> id, CancellationToken stop = default)
    {
        var person = await session.Db.Persons.AsNoTracking().Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == id, stop) ?? throw new NotFoundException("这个人");
        Require(person);
        var account = await session.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == id, stop);
        if (account is null)
        {
            return new(person, null, null, null, null, false, false, false, null, null, null);
        }

        return new(
            person, account.UserName, account.LockedAt, account.LockReason, account.LockoutEnd > session.Now ? account.LockoutEnd : null,
            account.TotpConfirmed || await session.Db.Passkeys.AnyAsync(k => k.UserId == account.Id, stop), account.MustChangePassword, account.Phone is not null,
            account.OpenedAt, account.OpenedBy,
            await session.Db.AccountSessions.Where(s => s.AccountId == account.Id).MaxAsync(s => (DateTimeOffset?)s.LastSeenAt, stop));
    }

    private void Require(IInDivision place)
    {
        session.Require(OrganizationPermissions.ManageAccounts, place);
    }
}
