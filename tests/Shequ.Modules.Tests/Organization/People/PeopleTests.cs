using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.People;

public sealed class PeopleTests(TestDatabases databases)
{
    [Fact]
    public async Task Somebody_is_registered_as_typed_but_tidy_and_the_record_keeps_no_name()
    {
        await using var here = await Neighbourhood.Open(databases);

        var id = await Register(here, r => (r.Name, r.Dwelling, r.PartyMember, r.Accounting) = ("　王 芳\u200B", "３幢５０１", true, true));

        var person = (await here.Act<PeopleReader, PersonView?>(p => p.Person(id, Neighbourhood.Stop)))!;
        (person.Name, person.Dwelling, person.PartyMember, person.Accounting, person.Management, person.Age).ShouldBe(("王芳", "3幢501", true, true, false, 46));
        var audit = await here.LastAudit();
        (audit.Act, audit.Detail.Contains("王芳", StringComparison.Ordinal)).ShouldBe((OrganizationPermissions.RecordPeople.Name, false));
    }

    [Fact]
    public async Task The_same_name_and_day_of_birth_is_refused_unless_it_is_somebody_else()
    {
        await using var here = await Neighbourhood.Open(databases);
        await Register(here);

        (await Should.ThrowAsync<RefusedException>(() => Register(here, r => r.Name = "王　芳"))).Remedy!.ShouldContain("确是另一人");

        await Register(here, r => r.Anyway = true);
        await Register(here, r => r.BornOn = new(1980, 5, 6));
        await Register(here, r => r.Division = Given.Second);
    }

    [Theory]
    [InlineData("2026-11-21", "在今天之后")]
    [InlineData("1906-11-19", "距今超过 120 年")]
    public async Task A_day_of_birth_that_cannot_be_is_explained(string day, string message)
    {
        await using var here = await Neighbourhood.Open(databases);

        var failure = await Should.ThrowAsync<BadInputException>(() => Register(here, r => (r.Name, r.BornOn) = ("王", DateOnly.Parse(day, null))));

        failure.Errors.Select(e => e.Field).ShouldBe(["Name", "BornOn"]);
        failure.Message.ShouldContain(message);
    }

    [Fact]
    public async Task A_correction_of_what_somebody_else_changed_meanwhile_is_stale()
    {
        await using var here = await Neighbourhood.Open(databases);
        var id = await Register(here);

        await Correct(here, id, 0, "王方");
        (await Should.ThrowAsync<StaleException>(() => Correct(here, id, 0, "王放"))).Message.ShouldContain("已被他人修改");
        await Correct(here, id, 1, "王放");

        (await here.Act<PeopleReader, PersonView?>(p => p.Person(id, Neighbourhood.Stop)))!.Name.ShouldBe("王放");
        await Should.ThrowAsync<ForbiddenException>(() => Correct(here, id, 2, "王芳", Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
    }

    [Fact]
    public async Task Relatives_stand_once_whichever_of_the_two_declares_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (one, other) = (await here.Person("王芳", Sex.Female), await here.Person("张伟"));

        await Declare(here, one, other, KinshipKind.Spouse);
        await Declare(here, other, one, KinshipKind.None);

        (await here.Ask<string>("select kind || ' ' || version as \"Value\" from organization_kinship")).ShouldBe([$"{(int)KinshipKind.None} 1"]);
        (await Should.ThrowAsync<BadInputException>(() => Declare(here, one, one, KinshipKind.Spouse))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Relative");
        await Should.ThrowAsync<ForbiddenException>(() => Declare(here, one, other, KinshipKind.Spouse, Neighbourhood.Of(Neighbourhood.NextDoor)));
        var away = await here.Person("李娜", Sex.Female, Given.NextDoor);
        await Should.ThrowAsync<ForbiddenException>(() => Declare(here, one, away, KinshipKind.Sibling, Neighbourhood.Of(Neighbourhood.Here)));
        await Should.ThrowAsync<NotFoundException>(() => Declare(here, one, new(Guid.Empty), KinshipKind.Spouse));
    }

    [Fact]
    public async Task Registering_is_forbidden_next_door_and_above_it_belongs_to_who_records_officials()
    {
        await using var here = await Neighbourhood.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => Register(here, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        var county = Neighbourhood.Of("32/3201/320102", OrganizationPermissions.AppointOfficials);
        await Should.ThrowAsync<ForbiddenException>(() => Register(here, actor: county));
        await Register(here, r => r.Division = Given.Street, county);
    }

    [Fact]
    public async Task A_list_shows_the_division_and_what_is_below_it_and_nothing_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Person("王芳");
        await here.Person("王强", division: Given.Second);
        await here.Person("王伟", division: Given.NextDoor);
        var street = Neighbourhood.Of("32/3201/320102/320102001");

        (await List(here, Given.Street, street)).ShouldBe(["王芳", "王强"]);
        (await List(here, Given.Street, street, "王强")).ShouldBe(["王强"]);
        (await List(here, Given.Community, street)).ShouldBe(["王芳"]);
        await Should.ThrowAsync<ForbiddenException>(() => List(here, Given.NextDoor, street));
        var notBelow = new Actor("李主任", [new(OrganizationPermissions.ViewPeople, new("32/3201/320102/320102001"), Below: false)]);
        await Should.ThrowAsync<ForbiddenException>(() => List(here, Given.Street, notBelow));
    }

    [Fact]
    public async Task A_guessed_id_shows_nobody_to_who_may_not_view_people_there()
    {
        await using var here = await Neighbourhood.Open(databases);
        var id = await here.Person("王芳");

        (await here.Act<PeopleReader, PersonView?>(p => p.Person(id, Neighbourhood.Stop), Actor.Public)).ShouldBeNull();
        (await here.Act<PeopleReader, PersonView?>(p => p.Person(id, Neighbourhood.Stop), Neighbourhood.Of(Neighbourhood.NextDoor))).ShouldBeNull();
    }

    [Fact]
    public async Task A_list_of_one_street_reads_an_index_and_not_all_people()
    {
        await using var here = await Neighbourhood.Open(databases);
        using var scope = here.Scope(Neighbourhood.Of(""));
        var db = scope.ServiceProvider.GetRequiredService<Session>().Db;
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into organization_division (id, parent_id, level, kind, code, name, designated_on, path_text, version)
            select gen_random_uuid(), (select id from organization_division where code = '320102'), 5, 1, '3209' || lpad(i::text, 8, '0'), '第' || i || '社区', '2020-01-01',
                '32/3201/320102/3209' || lpad((i / 20)::text, 5, '0') || '/3209' || lpad(i::text, 8, '0'), 0 from generate_series(1, 5000) i;
            insert into organization_person (id, division_id, name, sex, party_member, skills, lives_here, demonstration, version)
            select gen_random_uuid(), d.id, '王' || i, 0, false, 0, true, true, 0 from organization_division d, generate_series(1, 10) i where d.level = 5;
            analyze organization_division; analyze organization_person;
            """, Neighbourhood.Stop);

        var plan = await Plan(db, scope.ServiceProvider.GetRequiredService<PeopleReader>().Scoped(await here.Division(Given.Street), null).Take(50));
        plan.ShouldContain("organization_division_path");
        plan.ShouldContain("organization_person_division");
        plan.ShouldNotContain("Seq Scan on organization_person");
    }

    private static async Task<string> Plan(PlatformDb db, IQueryable<Person> query)
    {
        await db.Database.OpenConnectionAsync(Neighbourhood.Stop);
        await using var command = query.CreateDbCommand();
        command.CommandText = $"explain {command.CommandText}";
        await using var rows = await command.ExecuteReaderAsync(Neighbourhood.Stop);
        var plan = new List<string>();
        while (await rows.ReadAsync(Neighbourhood.Stop))
        {
            plan.Add(rows.GetString(0));
        }

        return string.Join('\n', plan);
    }

    private static async Task<string[]> List(Neighbourhood here, string code, Actor actor, string? name = null)
    {
        var division = await here.Division(code);
        return [.. (await here.Act<PeopleReader, PeoplePage>(p => p.Page(division, name, stop: Neighbourhood.Stop), actor)).People.Select(p => p.Name)];
    }

    private static Task<Id<Person>> Register(Neighbourhood here, Action<RegisterPerson.Request>? more = null, Actor? actor = null)
    {
        var request = new RegisterPerson.Request { Division = Given.Community, Name = "王芳", Sex = Sex.Female, BornOn = new(1980, 5, 5) };
        more?.Invoke(request);
        return here.Act<RegisterPerson, Id<Person>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    private static Task<IReadOnlyList<RosterWarning>> Correct(Neighbourhood here, Id<Person> id, int version, string name, Actor? actor = null) =>
        here.Act<CorrectPerson, IReadOnlyList<RosterWarning>>(
            a => a.Run(new() { Person = id, Version = version, Name = name, Sex = Sex.Female, BornOn = new(1980, 5, 5) }, Neighbourhood.Stop), actor);

    private static Task<IReadOnlyList<RosterWarning>> Declare(Neighbourhood here, Id<Person> one, Id<Person> other, KinshipKind kind, Actor? actor = null) =>
        here.Act<DeclareKinship, IReadOnlyList<RosterWarning>>(
            a => a.Run(new() { Person = one, Relative = other, Kind = kind, Day = new(2026, 1, 5), Source = "本人申报" }, Neighbourhood.Stop), actor);
}
