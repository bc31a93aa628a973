using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Accounts;
using Shequ.Accounts.Management;
using Shequ.Accounts.Messages;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Accounts;

/// <summary>A database with a small country, a clock that tests move, and people with accounts.</summary>
internal sealed class AccountsRoom : IAsyncDisposable
{
    public const string Password = "lake-cedar-9-umbrella";
    public static readonly Client Desk = new("10.0.0.1", "测试");
    private readonly Given given;
    private readonly ServiceProvider services;

    private AccountsRoom(Given given)
    {
        this.given = given;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddKernel(given.ConnectionString)
            .AddOrganization(Given.Library).AddAccounts(Cipher).BuildServiceProvider();
    }

    public static PersonalCipher Cipher { get; } = new([.. Enumerable.Range(1, PersonalCipher.KeyBytes).Select(i => (byte)i)]);

    public MovedClock Clock { get; } = new();

    public static async Task<AccountsRoom> Open(TestDatabases databases) => new(await Given.Country(databases));

    /// <summary>Runs in a scope of its own, as one request does.</summary>
    public async Task<T> In<T>(Func<IServiceProvider, Task<T>> run, Actor? actor = null, SignedIn? signedIn = null)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = signedIn?.Actor() ?? actor ?? Actor.Public;
        scope.ServiceProvider.GetRequiredService<Presence>().SignedIn = signedIn;
        return await run(scope.ServiceProvider);
    }

    /// <summary>Whoever may manage accounts below a path.</summary>
    public static Actor Manager(string path = "") => new("赵主任", [new Grant(OrganizationPermissions.ManageAccounts, new(path), Basis: "街道办事处主任")]);

    public Task<string> SignIn(string login, string password = Password) =>
        In(s => s.GetRequiredService<Entrance>().WithPassword(login, password, Desk));

    public Task<SignedIn?> Who(string token) => services.GetRequiredService<SessionReader>().Find(token);

    public async Task<SignedIn> Present(string login) => (await Who(await SignIn(login)))!;

    /// <summary>Somebody with an account whose password is their own.</summary>
    public async Task<Id<Person>> Person(string login, string? telephone = null, string division = Given.Community)
    {
        var person = await Add(login, division);
        await In(async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            await s.GetRequiredService<NewAccount>().Open(await db.Persons.SingleAsync(p => p.Id == person), login, telephone, Password, demonstration: false, default);
            db.ChangeTracker.Entries<Account>().Single().Entity.MustChangePassword = false;
            return await db.SaveChangesAsync();
        });
        return person;
    }

    public Task<Id<Person>> Add(string name, string division = Given.Community) => In(async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        var place = await db.Set<Division>().SingleAsync(d => d.Code == division);
        var person = new Person { Id = Id<Person>.New(Clock.GetUtcNow()), DivisionId = place.Id, Name = name, Sex = Sex.Female };
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    /// <summary>The person holds a post from today until a day.</summary>
    public Task<int> Hold(Id<Person> holder, BodyKind body, PostKind post, string division = Given.Community, DateOnly? until = null) => In(async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        var session = s.GetRequiredService<Session>();
        var place = await db.Set<Division>().SingleAsync(d => d.Code == division);
        var person = await db.Persons.SingleAsync(p => p.Id == holder);
        await new Seat(session, place).Appoint(person, new(body, post, place.Name + BodyCatalogue.Of(body).Chinese, "任命书", false), default);
        return until is null ? 0 : await db.Set<Appointment>().Where(a => a.PersonId == holder).ExecuteUpdateAsync(set => set.SetProperty(a => a.TermEndsOn, until));
    });

    /// <summary>Gives the account an authenticator; returns its secret.</summary>
    public Task<string> Authenticator(string login) => In(async s =>
    {
        var db = s.GetRequiredService<PlatformDb>();
        var secret = Totp.NewSecret();
        var account = await db.Accounts.SingleAsync(a => a.UserName == login);
        (account.TotpSecret, account.TotpConfirmed) = (Cipher.Encrypt(secret, SecondFactorDesk.TotpPurpose), true);
        await db.SaveChangesAsync();
        return secret;
    });

    public string CodeOf(string secret, int later = 0) => Totp.Code(secret, Totp.StepAt(Clock.GetUtcNow()) + later);

    /// <summary>How the database goes about the question for one person's session.</summary>
    public async Task<string> Plan(Guid person)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        await using (var analyze = source.CreateCommand("analyze"))
        {
            await analyze.ExecuteNonQueryAsync();
        }

        await using var command = source.CreateCommand("explain " + SessionReader.Sql);
        command.Parameters.Add(new() { Value = (await Ask<byte[]>($"select token_hash as \"Value\" from accounts_session where person_id = '{person}'"))[0] });
        command.Parameters.Add(new() { Value = new DateOnly(2026, 11, 20) });
        command.Parameters.Add(new() { Value = Clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = Clock.GetUtcNow() });
        await using var row = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await row.ReadAsync())
        {
            lines.Add(row.GetString(0));
        }

        return string.Join('\n', lines);
    }

    public Task<List<T>> Ask<T>(string sql) => given.Ask<T>(sql);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await given.DisposeAsync();
    }
}

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovedClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Move(TimeSpan by) => now += by;
}
