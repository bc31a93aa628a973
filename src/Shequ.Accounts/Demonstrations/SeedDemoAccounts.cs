using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Management;
using Shequ.Accounts.SecondFactors;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using static Shequ.Organization.Demonstrations.SeedDemonstration;

namespace Shequ.Accounts.Demonstrations;

/// <summary>
/// 装入演示账户: one account for each role of the demonstration, for whoever holds the post in the made-up register; where that has
/// nobody, somebody is made up. Real people never get one.
/// </summary>
public sealed class SeedDemoAccounts(Session session, NewAccount accounts, PersonalCipher cipher) : UseCase<SeedDemoAccounts.Request, Division, int>(session)
{
    public sealed record Request
    {
        /// <summary>The county whose first street and first urban community get the lower seats.</summary>
        public string Division { get; set; } = "";
    }

    private DbSet<Division> Divisions => Session.Db.Set<Division>();

    protected override Permission Permission => OrganizationPermissions.SeedDemonstration;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Divisions.SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null, stop);

    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        await Session.Db.Database.ExecuteSqlRawAsync("lock table accounts_account in share row exclusive mode", stop);
        var password = await DemoSecret.Password(Session.Db, stop);
        var taken = await Session.Db.Accounts.Select(a => a.UserName).ToListAsync(stop);
        var made = 0;
        foreach (var seat in DemoSeat.All.Where(s => !taken.Contains(s.Login)))
        {
            if (await Place(seat.Level, target, stop) is { } place && await Holder(seat, place, stop) is { } person)
            {
                var account = await accounts.Open(person, seat.Login, seat.Telephone, password, demonstration: true, stop);
                await GiveAuthenticator(account, seat, stop);
                made++;
            }
        }

        return made;
    }

    protected override string Describe(Request request, Division target) => $"{target.Code} 的演示账户";

    /// <summary>Null where a real person holds the post, or where the made-up holder has an account already.</summary>
    private async Task<Person?> Holder(DemoSeat seat, Division place, CancellationToken stop)
    {
        var here = new Seat(Session, place);
        if (seat.Post is not { } post)
        {
            var resident = here.Fill(seat.Person, seat.Sex, demonstration: true);
            await Session.Db.SaveChangesAsync(stop);
            return resident;
        }

        if (await here.Holder(post.Body, post.Kind, demonstration: null, stop) is not null)
        {
            var holder = await here.Holder(post.Body, post.Kind, demonstration: true, stop);
            return holder is null || await Session.Db.Accounts.AnyAsync(a => a.PersonId == holder.Id, stop) ? null : holder;
        }

        var person = here.Fill(seat.Person, seat.Sex, demonstration: true);
        // Lists of divisions call a community by its committee.
        var name = place.Level == DivisionLevel.Country ? seat.BodyName : place.Name.Replace("居委会", "", StringComparison.Ordinal) + seat.BodyName;
        await here.Appoint(person, new(post.Body, post.Kind, name, Source, Demonstration: true), stop);
        return person;
    }

    /// <summary>Where a post asks for a second factor; the page of the second step shows its code.</summary>
    private async Task GiveAuthenticator(Account account, DemoSeat seat, CancellationToken stop)
    {
        if (seat.Post is { } post && Organization.Authority.AuthorityTable.Of(post.Body, post.Kind, seat.Level) is { NeedsSecondFactor: true })
        {
            (account.TotpSecret, account.TotpConfirmed) = (cipher.Encrypt(Totp.NewSecret(), SecondFactorDesk.TotpPurpose), true);
        }

        await Session.Db.SaveChangesAsync(stop);
    }

    private async Task<Division?> Place(DivisionLevel level, Division county, CancellationToken stop)
    {
        if (level <= DivisionLevel.County)
        {
            var line = county.Path.Line().Select(p => p.Value).ToArray();
            return await Divisions.SingleOrDefaultAsync(d => d.Level == level && d.EndedOn == null && line.Contains(d.PathText), stop);
        }

        var street = await Divisions.Where(d => d.ParentId == county.Id && d.EndedOn == null).OrderBy(d => d.Code).FirstOrDefaultAsync(stop);
        return level == DivisionLevel.Street || street is null
            ? street
            : await Divisions.Where(d => d.ParentId == street.Id && d.Kind == DivisionKind.Urban && d.EndedOn == null).OrderBy(d => d.Code).FirstOrDefaultAsync(stop);
    }
}
