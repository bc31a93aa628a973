using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Accounts;
using Shequ.Accounts.Management;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Tests.Support;

/// <summary>Puts somebody into a post and gives them an account, beside the acts: what is tested is what follows from that.</summary>
internal static class Staff
{
    internal const string Password = "lake-cedar-9-umbrella";

    internal static ServiceProvider Services(string connection, PersonalCipher cipher) => new ServiceCollection().AddKernel(connection)
        .AddOrganization(NormLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs"))).AddAccounts(cipher).BuildServiceProvider();

    /// <returns>The person.</returns>
    internal static async Task<Guid> Hire(string connection, PersonalCipher cipher, string login, params (string Division, BodyKind Body, PostKind Post, DateOnly? Until)[] posts)
    {
        await using var services = Services(connection, cipher);
        await using var scope = services.CreateAsyncScope();
        var (db, session) = (scope.ServiceProvider.GetRequiredService<PlatformDb>(), scope.ServiceProvider.GetRequiredService<Session>());
        session.Actor = new("测试", [new Grant(OrganizationPermissions.ManageAccounts, DivisionPath.Country)]);
        var home = await Place(db, posts.Length == 0 ? Places.Community : posts[0].Division);
        var person = new Person { Id = Id<Person>.New(session.Now), DivisionId = home.Id, Name = "林静", Sex = Sex.Female };
        db.Add(person);
        foreach (var (division, kind, postKind, until) in posts)
        {
            var place = await Place(db, division);
            var body = new Body { DivisionId = place.Id, Id = Id<Body>.New(session.Now), Kind = kind, Name = place.Name + BodyCatalogue.Of(kind).Chinese, FoundedOn = new(2020, 1, 1), Document = "任命书" };
            var post = new Post { DivisionId = place.Id, Id = Id<Post>.New(session.Now), BodyId = body.Id, Kind = postKind };
            db.Add(body);
            await db.SaveChangesAsync();
            db.Add(post);
            await db.SaveChangesAsync();
            db.Add(new Appointment
            {
                DivisionId = place.Id, Id = Id<Appointment>.New(session.Now), PostId = post.Id, BodyId = body.Id, PersonId = person.Id, FromDay = session.Today.AddDays(-2),
                TermEndsOn = until, Origin = AppointmentOrigin.Appointed, Document = "任命书", RecordedBy = "测试",
            });
            await db.SaveChangesAsync();
        }

        await db.SaveChangesAsync();
        var initial = await scope.ServiceProvider.GetRequiredService<OpenAccount>().Run(new() { Person = person.Id, Login = login });
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        var account = (await users.FindByNameAsync(login))!;
        await users.ChangePasswordAsync(account, initial.Password, Password);
        account.MustChangePassword = false;
        await db.SaveChangesAsync();
        return person.Id.Value;
    }

    private static Task<Division> Place(PlatformDb db, string code) => db.Set<Division>().SingleAsync(d => d.Code == code && d.EndedOn == null);
}
