using Npgsql;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Organization.OrganizationPermissions;

namespace Shequ.Tests.Organization.Authority;

/// <summary>Powers follow from the posts that the register says somebody holds today, and from nothing else.</summary>
public sealed class AuthorityReaderTests(TestDatabases databases)
{
    [Fact]
    public async Task A_chair_may_act_in_the_community_and_not_next_door()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair);

        var actor = await roster.Actor(chair);

        actor.May(RecordFigures, await roster.Path(Given.Community)).ShouldBeTrue();
        actor.May(RecordFigures, await roster.Path(Given.Second)).ShouldBeFalse();
        actor.May(RecordFigures, await roster.Path(Given.Street)).ShouldBeFalse();
        actor.Signature(actor.GrantFor(RecordFigures, await roster.Path(Given.Community))).ShouldBe("王芳（梅园社区居民委员会主任）");
    }

    [Fact]
    public async Task A_street_official_may_act_in_every_community_of_the_street_and_in_none_of_the_next()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var official = await roster.Person(division: Given.Street);
        await roster.Hold(official, BodyKind.StreetOffice, PostKind.Official, Given.Street);

        var actor = await roster.Actor(official);

        actor.May(RecordResults, await roster.Path(Given.Community)).ShouldBeTrue();
        actor.May(RecordResults, await roster.Path(Given.Second)).ShouldBeTrue();
        actor.May(RecordResults, await roster.Path(Given.NextDoor)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_term_that_ended_at_midnight_leaves_no_power_and_on_its_last_day_leaves_all()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair, from: new(2021, 11, 20), termEndsOn: new(2026, 11, 20));

        (await roster.Actor(chair, new(2021, 11, 19))).Grants.ShouldBeEmpty();
        (await roster.Actor(chair, new(2021, 11, 20))).Grants.ShouldNotBeEmpty();
        (await roster.Actor(chair, new(2026, 11, 19))).Grants.ShouldNotBeEmpty();
        (await roster.Actor(chair, new(2026, 11, 20))).Grants.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_that_sees_people_gives_nothing_without_a_second_factor()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var (chair, watcher) = (await roster.Person(), await roster.Person("李明"));
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair);
        await roster.Hold(watcher, BodyKind.SupervisoryCommittee, PostKind.Member);

        (await roster.Actor(chair, secondFactor: false)).Grants.ShouldBeEmpty();
        (await roster.Actor(watcher, secondFactor: false)).Grants.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_delegation_lends_what_it_names_on_its_days_and_ends_with_the_post()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var (chair, deputy) = (await roster.Person(), await roster.Person("李明"));
        var post = await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair, termEndsOn: new(2026, 11, 22));
        await roster.Lend(post, deputy, new(2026, 11, 18), new(2026, 12, 1), RecordPosts, RecordResults);

        var actor = await roster.Actor(deputy, new(2026, 11, 21));

        actor.Grants.Select(g => g.Permission).ShouldBe([RecordPosts]);
        actor.Grants[0].Basis.ShouldBe("代王芳：梅园社区居民委员会主任");
        (await roster.Actor(deputy, new(2026, 11, 17))).Grants.ShouldBeEmpty();
        (await roster.Actor(deputy, new(2026, 11, 22))).Grants.ShouldBeEmpty();
    }

    [Fact]
    public async Task Powers_follow_a_community_to_its_new_code()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair);
        const string Code = "320102001088";
        using var directory = Directory();
        await new RecodeDivision(given.Session(), directory).Run(
            new() { Division = await roster.Id(Given.Community), Code = Code, On = new(2026, 11, 1), Document = "宁民〔2026〕1号" }, TestContext.Current.CancellationToken);

        (await roster.Actor(chair)).May(RecordFigures, await roster.Path(Code)).ShouldBeTrue();
    }

    [Fact]
    public async Task Posts_of_a_community_that_ended_give_nothing()
    {
        await using var given = await Given.Country(databases);
        var roster = new Roster(given);
        var chair = await roster.Person();
        await roster.Hold(chair, BodyKind.ResidentsCommittee, PostKind.Chair, Given.Second);
        using var directory = Directory();
        await new MergeDivisions(given.Session(), directory).Run(
            new() { Division = await roster.Id(Given.Community), Others = [await roster.Id(Given.Second)], On = new(2026, 11, 1), Document = "宁民〔2026〕1号" },
            TestContext.Current.CancellationToken);

        (await roster.Actor(chair)).Grants.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_question_finds_the_posts_of_somebody_through_indexes()
    {
        await using var given = await Given.Country(databases);
        await using var source = NpgsqlDataSource.Create(given.ConnectionString);
        await using (var many = source.CreateCommand(ManyAppointments))
        {
            await many.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var explain = source.CreateCommand($"""
            explain select {HeldPost.Columns} from organization_authority v
            where v.person_id = (select id from organization_person limit 1) and v.from_day <= current_date and v.held_until > current_date
            """);
        var plan = new List<string>();
        await using var row = await explain.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(row.GetString(0));
        }

        plan.ShouldContain(l => l.Contains("organization_appointment_person", StringComparison.Ordinal));
        plan.ShouldNotContain(l => l.Contains("Seq Scan on organization_appointment", StringComparison.Ordinal));
    }

    private static DivisionDirectory Directory() => new(null!, PinyinInitials.Read("none"), TimeProvider.System);

    /// <summary>Twenty thousand people, each in a post of one large body.</summary>
    private const string ManyAppointments = $"""
        with place as (select id from organization_division where code = '{Given.Community}'),
        body as (insert into organization_body (division_id, id, kind, name, founded_on, document, demonstration, version)
            select id, gen_random_uuid(), 2, '第一小组', '2020-01-01', '批复', false, 0 from place returning division_id, id),
        post as (insert into organization_post (division_id, id, body_id, kind) select division_id, gen_random_uuid(), id, 4 from body returning division_id, id, body_id),
        people as (insert into organization_person (id, division_id, name, sex, party_member, skills, lives_here, demonstration, version)
            select gen_random_uuid(), place.id, '居民' || n, 0, false, 0, true, false, 0 from place, generate_series(1, 20000) n returning id)
        insert into organization_appointment (division_id, id, post_id, body_id, person_id, from_day, origin, document, recorded_by, demonstration, version)
        select post.division_id, gen_random_uuid(), post.id, post.body_id, people.id, '2022-01-01', 2, '推选记录', '测试', false, 0 from post, people;
        analyze organization_appointment, organization_person;
        """;
}
