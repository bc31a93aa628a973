using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Accounts.Management;
using Shequ.Accounts.Own;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Accounts;

/// <summary>Opening, locking and resetting accounts: by whom, for whom, and never to borrow powers.</summary>
public sealed class ManagementTests(TestDatabases databases)
{
    private const string StreetPath = $"32/3201/320102/{Given.Street}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Street_opens_an_account_whose_first_password_must_be_changed_and_the_act_is_audited()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Add("王芳");

        var initial = await room.In(s => s.GetRequiredService<OpenAccount>().Run(new() { Person = person, Login = "wangfang", Telephone = "13812345678" }, Stop), AccountsRoom.Manager(StreetPath));
        await room.Hold(person, BodyKind.SupervisoryCommittee, PostKind.Chair);
        var who = (await room.Who(await room.SignIn("wangfang", initial.Password)))!;

        who.MustChangePassword.ShouldBeTrue();
        who.Actor().Grants.Count.ShouldBe(1);
        await room.In(s => s.GetRequiredService<ChangePassword>().Run(new() { Current = initial.Password, Password = AccountsRoom.Password, Again = AccountsRoom.Password }, Stop), signedIn: who);
        (await room.Present("13812345678")).Actor().Grants.Count.ShouldBeGreaterThan(1);
        (await room.Ask<string>("select detail as \"Value\" from kernel_audit where act = 'organization.manage_accounts'")).ShouldBe(["为王芳开通账户 wangfang"]);
    }

    [Fact]
    public async Task The_street_next_door_may_not()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Add("王芳");

        await Should.ThrowAsync<ForbiddenException>(() => room.In(
            s => s.GetRequiredService<OpenAccount>().Run(new() { Person = person, Login = "wangfang" }, Stop), AccountsRoom.Manager($"32/3201/320102/{Given.NextStreet}")));
    }

    [Fact]
    public async Task Nobody_gives_a_new_password_to_somebody_with_a_post_above_them()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("qianli");
        await room.Hold(person, BodyKind.SupervisionDepartment, PostKind.Official, "320102");

        var failure = await Should.ThrowAsync<ForbiddenException>(() => room.In(
            s => s.GetRequiredService<ResetAccount>().Run(new() { Person = person, Password = true }, Stop), AccountsRoom.Manager(StreetPath)));

        failure.Message.ShouldContain("玄武区");
    }

    [Fact]
    public async Task A_reset_ends_sessions_and_takes_away_password_and_second_factor()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang");
        await room.Authenticator("wangfang");
        var token = await room.SignIn("wangfang");

        var initial = await room.In(s => s.GetRequiredService<ResetAccount>().Run(new() { Person = person, Password = true, SecondFactor = true }, Stop), AccountsRoom.Manager());

        (await room.Who(token)).ShouldBeNull();
        await Should.ThrowAsync<BadInputException>(() => room.SignIn("wangfang"));
        var who = (await room.Who(await room.SignIn("wangfang", initial!.Password)))!;
        who.HasSecondFactor.ShouldBeFalse();
        who.MustChangePassword.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Wang", "13812345678", "Login")]
    [InlineData("a b", null, "Login")]
    [InlineData("wangfang", "1381234567", "Telephone")]
    public async Task Bad_input_names_its_field(string login, string? telephone, string field)
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Add("王芳");

        var failure = await Should.ThrowAsync<BadInputException>(() => room.In(
            s => s.GetRequiredService<OpenAccount>().Run(new() { Person = person, Login = login, Telephone = telephone }, Stop), AccountsRoom.Manager()));

        failure.Errors.Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task One_person_has_one_account_and_one_login_and_number_belong_to_one_account()
    {
        await using var room = await AccountsRoom.Open(databases);
        var first = await room.Person("wangfang", "13812345678");
        var second = await room.Add("王芳");

        Task<InitialPassword> Open(Id<Person> person, string login, string? telephone = null) => room.In(
            s => s.GetRequiredService<OpenAccount>().Run(new() { Person = person, Login = login, Telephone = telephone }, Stop), AccountsRoom.Manager());

        await Should.ThrowAsync<RefusedException>(() => Open(first, "wangfang2"));
        (await Should.ThrowAsync<BadInputException>(() => Open(second, "wangfang"))).Errors.Single().Field.ShouldBe("Login");
        (await Should.ThrowAsync<BadInputException>(() => Open(second, "wangfang2", "13812345678"))).Errors.Single().Field.ShouldBe("Telephone");
    }

    [Fact]
    public async Task First_administrator_is_named_on_the_machine_once()
    {
        await using var room = await AccountsRoom.Open(databases);
        var machine = new Actor("本机操作员", [.. AuthorityTable.Machine.Select(p => new Grant(p, DivisionPath.Country))]);
        Task<InitialPassword> Name(string login) => room.In(
            s => s.GetRequiredService<NameFirstAdministrator>().Run(new() { Name = "张三", Login = login, Document = "平台〔2026〕1号" }, Stop), machine);

        var initial = await Name("admin");

        initial.Login.ShouldBe("admin");
        var acting = await room.In(s => s.GetRequiredService<ActingFor>().Actor("admin", Stop));
        acting.Name.ShouldBe("张三（admin，命令行）");
        acting.May(Shequ.Organization.OrganizationPermissions.ManageAccounts, new(StreetPath)).ShouldBeTrue();
        acting.May(Shequ.Organization.OrganizationPermissions.ViewPeople, new(StreetPath)).ShouldBeFalse();
        (await Should.ThrowAsync<RefusedException>(() => Name("admin2"))).Remedy.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_a_database_must_not_hold_in_earnest_is_named()
    {
        await using var room = await AccountsRoom.Open(databases);
        (await room.In(s => s.GetRequiredService<ProductionFaults>().Find(Stop))).ShouldBeEmpty();
        var machine = new Actor("本机操作员", [.. AuthorityTable.Machine.Select(p => new Grant(p, DivisionPath.Country))]);

        var made = await room.In(s => s.GetRequiredService<Shequ.Accounts.Demonstrations.SeedDemoAccounts>().Run(new() { Division = "320102" }, Stop), machine);
        var again = await room.In(s => s.GetRequiredService<Shequ.Accounts.Demonstrations.SeedDemoAccounts>().Run(new() { Division = "320102" }, Stop), machine);

        (made, again).ShouldBe((12, 0));
        var faults = await room.In(s => s.GetRequiredService<ProductionFaults>().Find(Stop));
        faults.ShouldContain(f => f.StartsWith("数据库里有 12 个演示账户", StringComparison.Ordinal));
        faults.ShouldContain(f => f.Contains("演示人员", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_real_holder_of_a_post_never_gets_a_demonstration_account()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Hold(await room.Add("真主任"), BodyKind.ResidentsCommittee, PostKind.Chair);
        var machine = new Actor("本机操作员", [.. AuthorityTable.Machine.Select(p => new Grant(p, DivisionPath.Country))]);

        await room.In(s => s.GetRequiredService<Shequ.Accounts.Demonstrations.SeedDemoAccounts>().Run(new() { Division = "320102" }, Stop), machine);

        (await room.Ask<string>("select user_name as \"Value\" from accounts_account")).ShouldNotContain("chair");
        (await room.Ask<int>("select count(*)::int as \"Value\" from organization_appointment a join organization_body b on b.id = a.body_id where b.kind = 0")).ShouldBe([1]);
    }
}
