using Microsoft.Extensions.DependencyInjection;
using Shequ.Accounts.Own;
using Shequ.Accounts.Sessions;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Tests.Support;

namespace Shequ.Tests.Accounts;

/// <summary>Who is there, for how long, and with which powers.</summary>
public sealed class SessionTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_of_today_give_their_powers_and_the_name_says_which_person_it_is()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang");
        await room.Hold(person, BodyKind.SupervisoryCommittee, PostKind.Chair);

        var who = (await room.Who(await room.SignIn("WangFang")))!;

        who.Name.ShouldBe("wangfang（wangfang）");
        who.Posts.Single().Title.ShouldBe("梅园社区居务监督委员会主任");
        var grants = who.Actor().Grants.Where(g => g.Basis.Length > 0).ToArray();
        grants.Select(g => g.Permission).ShouldContain(OrganizationPermissions.ViewAudit);
        grants.ShouldAllBe(g => !g.Below);
        who.Actor().Person.ShouldBe(person.Value);
    }

    [Fact]
    public async Task Without_a_post_there_is_nothing_but_ones_own_account_and_file()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("zhoushulan");

        var who = await room.Present("zhoushulan");

        who.Posts.ShouldBeEmpty();
        who.Actor().Grants.Select(g => g.Permission).ShouldBe([Shequ.Accounts.AccountsPermissions.OwnAccount, Shequ.Organization.PopulationPermissions.OwnFile]);
    }

    [Fact]
    public async Task A_term_that_ended_at_midnight_takes_its_powers_along_and_leaves_the_session()
    {
        await using var room = await AccountsRoom.Open(databases);
        var person = await room.Person("wangfang");
        await room.Hold(person, BodyKind.SupervisoryCommittee, PostKind.Chair, until: new(2026, 11, 21));
        room.Clock.Move(TimeSpan.FromHours(11.5));
        var token = await room.SignIn("wangfang");

        var before = (await room.Who(token))!;
        room.Clock.Move(TimeSpan.FromMinutes(31));
        var after = (await room.Who(token))!;

        before.Posts.Count.ShouldBe(1);
        after.Posts.ShouldBeEmpty();
        after.Actor().Grants.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' or 1=1 --")]
    public async Task A_forged_token_is_nobody(string token)
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        await room.SignIn("wangfang");

        (await room.Who(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Left_alone_for_an_hour_it_is_over_and_used_it_lasts_ten_hours()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        var (left, used) = (await room.SignIn("wangfang"), await room.SignIn("wangfang"));

        for (var minutes = 0; minutes < 590; minutes += 50)
        {
            (await room.Who(used)).ShouldNotBeNull($"after {minutes} minutes");
            room.Clock.Move(TimeSpan.FromMinutes(50));
        }

        (await room.Who(left)).ShouldBeNull();
        (await room.Who(used)).ShouldBeNull();
    }

    [Fact]
    public async Task Last_use_is_written_at_most_once_a_minute()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        var token = await room.SignIn("wangfang");

        room.Clock.Move(TimeSpan.FromSeconds(59));
        await room.Who(token);
        var early = await room.Ask<DateTime>("select last_seen_at as \"Value\" from accounts_session");
        room.Clock.Move(TimeSpan.FromSeconds(1));
        await room.Who(token);
        var late = await room.Ask<DateTime>("select last_seen_at as \"Value\" from accounts_session");

        (late.Single() - early.Single()).ShouldBe(TimeSpan.FromSeconds(60));
    }

    /// <summary>With many appointments of others, the posts of one person are still found by indexes.</summary>
    [Fact]
    public async Task Posts_are_found_by_index()
    {
        await using var room = await AccountsRoom.Open(databases);
        var holder = await room.Person("wangfang");
        await room.Hold(holder, BodyKind.SupervisoryCommittee, PostKind.Chair);
        await room.Ask<int>("""
            with people as (
                insert into organization_person (id, division_id, name, sex, party_member, skills, lives_here, demonstration, version)
                select gen_random_uuid(), p.division_id, 'x', 0, false, 0, true, false, 0 from organization_person p, generate_series(1, 20000) returning id)
            , held as (
                insert into organization_appointment (division_id, id, post_id, body_id, person_id, from_day, origin, document, recorded_by, demonstration, version)
                select a.division_id, gen_random_uuid(), a.post_id, a.body_id, people.id, a.from_day, 0, 'x', 'x', false, 0 from organization_appointment a, people returning 1)
            select count(*)::int as "Value" from held
            """);

        var plan = await room.Plan((await room.Who(await room.SignIn("wangfang")))!.Person);

        plan.ShouldContain("organization_appointment_person");
        plan.ShouldNotContain("Seq Scan on organization_appointment");
    }

    [Fact]
    public async Task The_token_itself_is_kept_nowhere()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        var token = await room.SignIn("wangfang");

        var kept = await room.Ask<string>("select s::text as \"Value\" from accounts_session s");

        kept.Single().ShouldNotContain(token);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_of_ones_own_and_no_others()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        await room.Person("lina");
        var (first, second, other) = (await room.SignIn("wangfang"), await room.SignIn("wangfang"), await room.SignIn("lina"));
        var who = (await room.Who(first))!;

        var ended = await room.In(s => s.GetRequiredService<EndSession>().Run(new(), Stop), signedIn: who);

        ended.ShouldBe(2);
        (await room.Who(first)).ShouldBeNull();
        (await room.Who(second)).ShouldBeNull();
        (await room.Who(other)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another_by_its_id()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        await room.Person("lina");
        var other = await room.SignIn("lina");
        var id = (await room.Who(other))!.Session;
        var who = await room.Present("wangfang");

        await Should.ThrowAsync<Shequ.Kernel.Acts.NotFoundException>(() => room.In(s => s.GetRequiredService<EndSession>().Run(new() { Session = id }, Stop), signedIn: who));

        (await room.Who(other)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_is_audited()
    {
        await using var room = await AccountsRoom.Open(databases);
        await room.Person("wangfang");
        var (here, elsewhere) = (await room.SignIn("wangfang"), await room.SignIn("wangfang"));
        var who = (await room.Who(here))!;

        var ended = await room.In(
            s => s.GetRequiredService<ChangePassword>().Run(new() { Current = AccountsRoom.Password, Password = "river-stone-77-kite", Again = "river-stone-77-kite" }, Stop), signedIn: who);

        ended.ShouldBe(1);
        (await room.Who(here)).ShouldNotBeNull();
        (await room.Who(elsewhere)).ShouldBeNull();
        (await room.SignIn("wangfang", "river-stone-77-kite")).ShouldNotBeNull();
        (await room.Ask<string>("select act || ' ' || actor as \"Value\" from kernel_audit")).ShouldContain("accounts.own wangfang（wangfang）");
    }
}
