using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Registers;

/// <summary>A change of posts held against the composition norms, as the acts do it.</summary>
public sealed class RosterGuardTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tenth_member_is_refused_and_the_ninth_is_not()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 8);

        (await Try(session, room, r => r.Hold(committee, PostKind.Member, r.Person("第九", Sex.Female), AppointmentOrigin.ByElected))).ShouldNotContain(w => w.Citation.Norm == "LAW-8");
        var refused = await Should.ThrowAsync<RefusedException>(() =>
            Try(session, room, r => r.Hold(committee, PostKind.Member, r.Person("第十", Sex.Female), AppointmentOrigin.ByElected)));

        refused.Message.ShouldContain("10 人");
        refused.Citation.ShouldNotBeNull().ShouldContain("LAW-8");
        refused.Remedy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task What_was_broken_before_forbids_nothing_and_worse_is_told()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 10);

        var warnings = await Try(session, room, r => r.Hold(committee, PostKind.Member, r.Person("第十一"), AppointmentOrigin.ByElected));
        warnings.ShouldContain(w => w.Citation.Norm == "LAW-8" && w.Message.Contains("11 人", StringComparison.Ordinal));

        var group = room.Body(BodyKind.ResidentsGroup, committee);
        (await Try(session, room, r => r.Hold(group, PostKind.GroupLeader, r.Person("组长"), AppointmentOrigin.ChosenByGroup)))
            .ShouldNotContain(w => w.Citation.Norm == "LAW-8", "nothing about the committee changed");
    }

    [Fact]
    public async Task Near_relatives_on_the_committee_are_refused_and_distant_ones_are_not()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 6);
        var member = await session.Db.Set<Person>().FirstAsync(p => p.Name == "委员2", Stop);

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            Try(session, room, r => r.Hold(committee, PostKind.Member, r.Person("同户", home: member.Dwelling), AppointmentOrigin.ByElected)));
        refused.Citation.ShouldNotBeNull().ShouldContain("LAW-8d");

        await Try(session, room, r =>
        {
            var cousin = r.Person("表弟", home: member.Dwelling);
            r.Declare(cousin, member, KinshipKind.Distant);
            r.Hold(committee, PostKind.Member, cousin, AppointmentOrigin.ByElected);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_text_seen_in_one_source_warns_of_the_committee_and_its_families_among_the_supervisors(bool member)
    {
        await using var given = await Given.Country(databases);
        var (session, room, _) = await Seated(given, 7);
        var body = room.Body(BodyKind.SupervisoryCommittee);
        var first = await session.Db.Set<Person>().FirstAsync(p => p.Name == "委员3", Stop);

        var warnings = await Try(session, room, r => r.Hold(body, PostKind.Chair, member ? first : r.Person("家属", home: first.Dwelling)));

        var warning = warnings.Single(w => w.Citation.Norm == "LAW-36d");
        warning.Message.ShouldContain("只见于一处来源");
        warning.Remedy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_subcommittee_is_led_by_a_member_of_the_committee()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 7);
        var body = room.Body(BodyKind.Subcommittee, committee, speciality: "mediation");
        var member = await session.Db.Set<Person>().FirstAsync(p => p.Name == "委员4", Stop);

        var refused = await Should.ThrowAsync<RefusedException>(() => Try(session, room, r => r.Hold(body, PostKind.Chair, r.Person("外人"))));
        refused.Citation.ShouldNotBeNull().ShouldContain("JS-10.1b");

        await Try(session, room, r => r.Hold(body, PostKind.Chair, member, AppointmentOrigin.ExOfficio));
    }

    [Fact]
    public async Task Too_many_in_a_subcommittee_needs_a_reason()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 7);
        var body = room.Body(BodyKind.Subcommittee, committee, speciality: "mediation");
        for (var i = 0; i < 5; i++)
        {
            room.Hold(body, PostKind.Member, room.Person($"成员{i}"));
        }

        var refused = await Should.ThrowAsync<RefusedException>(() => Try(session, room, r => r.Hold(body, PostKind.Member, r.Person("第六"))));
        refused.Citation.ShouldNotBeNull().ShouldContain("JS-10.1");
        refused.Remedy.ShouldNotBeNull().ShouldContain("写明理由");

        var warnings = await Try(session, room, r => r.Hold(body, PostKind.Member, r.Person("第六")), reason: "辖区大");
        warnings.ShouldContain(w => w.Citation.Norm == "JS-10.1");
    }

    /// <summary>Every body is filled one by one, so none of its first appointments is refused for those that are still to come.</summary>
    [Theory]
    [MemberData(nameof(Posts))]
    public async Task The_first_appointment_to_a_post_is_never_refused_for_what_is_still_missing(BodyKind body, PostKind post)
    {
        await using var given = await Given.Country(databases);
        var (session, room, _) = await Seated(given, 7);
        await Given.Recording(given.Session()).Run(Given.Figures(("community.households", "2500")), Stop);
        var members = await session.Db.Set<Person>().Where(p => p.Name == "委员5").ToListAsync(Stop);
        room.Body(body);
        var empty = room.Body(body, speciality: body == BodyKind.Subcommittee ? "mediation" : null);
        room.Body(BodyKind.RepresentativeMeeting);
        var ledByCommittee = (body, post) is (BodyKind.Subcommittee, PostKind.Chair) or (BodyKind.Grid, PostKind.GridChief);

        await Try(session, room, r => r.Hold(empty, post, ledByCommittee ? members[0] : r.Person("新人"), PostCatalogue.Of(body, post).Origins[0]));
    }

    public static TheoryData<BodyKind, PostKind> Posts => [.. PostCatalogue.All
        .Where(p => BodyCatalogue.Of(p.Body).Levels.Contains(Shequ.Organization.Divisions.DivisionLevel.Community) && p.Body != BodyKind.ResidentsCommittee)
        .Select(p => (p.Body, p.Kind))];

    [Fact]
    public async Task The_members_of_a_first_committee_are_taken_one_by_one()
    {
        await using var given = await Given.Country(databases);
        var session = given.Session();
        var room = await RegisterRoom.In(session.Db);
        var committee = room.Body(BodyKind.ResidentsCommittee);

        for (var i = 0; i < 5; i++)
        {
            var kind = i == 0 ? PostKind.Member : i == 1 ? PostKind.Deputy : i == 2 ? PostKind.Chair : PostKind.Member;
            await Try(session, room, r => r.Hold(committee, kind, r.Person($"当选{i}"), AppointmentOrigin.Elected));
        }
    }

    [Fact]
    public async Task A_share_of_the_representatives_that_was_right_stays_right()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 5);
        var group = room.Body(BodyKind.ResidentsGroup, committee);
        for (var i = 0; i < 20; i++)
        {
            room.Hold(group, PostKind.Representative, room.Person($"代表{i}"), AppointmentOrigin.ChosenByGroup);
        }

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            Try(session, room, r => r.Hold(committee, PostKind.Member, r.Person("第六", Sex.Female), AppointmentOrigin.ByElected)));
        refused.Citation.ShouldNotBeNull().ShouldContain("LAW-28b");
    }

    [Fact]
    public async Task An_ending_is_told_and_never_refused_and_the_kept_counts_follow()
    {
        await using var given = await Given.Country(databases);
        var (session, room, committee) = await Seated(given, 5);
        await Given.Rebuilding(given.Session()).Run(Stop);
        var last = await session.Db.Set<Appointment>().OrderBy(a => a.Id).LastAsync(a => a.BodyId == committee.Id, Stop);

        var warnings = await Try(session, room, _ => last.End(Given.Today, EndCause.Resigned, "接受辞职的决定", "测试"), block: false);

        warnings.ShouldContain(w => w.Citation.Norm == "LAW-8" && w.Message.Contains("4 人", StringComparison.Ordinal));
        var kept = await given.Tallies();
        await Given.Rebuilding(given.Session()).Run(Stop);
        (await given.Tallies()).ShouldBe(kept);
    }

    [Fact]
    public async Task A_street_has_no_composition_norms()
    {
        await using var given = await Given.Country(databases);
        var session = given.Session();
        var room = await RegisterRoom.In(session.Db, Given.Street);
        var office = room.Body(BodyKind.StreetOffice);

        (await Try(session, room, r => r.Hold(office, PostKind.Head, r.Person("主任"), AppointmentOrigin.Appointed))).ShouldBeEmpty();
    }

    private static async Task<(Session, RegisterRoom, Body)> Seated(Given given, int members)
    {
        var session = given.Session();
        var room = await RegisterRoom.In(session.Db);
        var (committee, _) = room.Committee(members);
        return (session, room, committee);
    }

    /// <summary>As an act: look, change, check, and undo all of it when it is refused.</summary>
    private static async Task<IReadOnlyList<RosterWarning>> Try(
        Session session, RegisterRoom room, Action<RegisterRoom> change, bool block = true, string? reason = null)
    {
        var guard = new RosterGuard(session, Given.Library);
        await using var transaction = await session.Db.Database.BeginTransactionAsync(Stop);
        try
        {
            var before = await guard.Look(room.Community, Given.Today, Stop);
            change(room);
            await room.Save();
            var warnings = await guard.Check(before, block, reason, Stop);
            await transaction.CommitAsync(Stop);
            return warnings;
        }
        catch (RefusedException)
        {
            await transaction.RollbackAsync(Stop);
            room.Forget();
            throw;
        }
    }
}
