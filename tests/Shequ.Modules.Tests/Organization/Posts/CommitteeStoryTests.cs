using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Posts;

/// <summary>A committee from its recorded result through a resignation, the vacancy and the by-election to the next term.</summary>
public sealed class CommitteeStoryTests(TestDatabases databases)
{
    private const string OpenDuties = "select count(*)::int as \"Value\" from organization_duty where done_on is null and cause = ";

    [Fact]
    public async Task A_committee_lives_through_its_term()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var group = await here.Body(BodyKind.ResidentsGroup);
        await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, committee.People[1], AppointmentOrigin.ChosenByGroup));

        // An application alone changes nothing but opens what the meeting has to do.
        var asked = await Resign(here, committee.Appointments[2], new(2026, 9, 1));
        asked.Duties.ShouldNotBeEmpty();
        (await here.Post(committee.Body, PostKind.Member)).Held.ShouldBe(3);
        await Should.ThrowAsync<StaleException>(() => Resign(here, committee.Appointments[2], new(2026, 9, 2)));

        // The meeting approves it: the seat is vacant from that day, the application is dealt with, a by-election is due.
        var ended = await here.End(committee.Appointments[2], EndCause.Resigned, new(2026, 9, 20), r => r.Meeting = ApprovingMeeting.RepresentativeMeeting);
        ended.Duties.ShouldNotBeEmpty();
        (await Open(here, DutyCause.MemberResignation), await Open(here, DutyCause.MemberVacancy) > 0).ShouldBe((0, true));
        (await here.Post(committee.Body, PostKind.Member)).Vacant.ShouldBe(1);

        var newcomer = await here.Person("赵敏", Sex.Female);
        await here.Elect(committee.Body, [(newcomer, PostKind.Member)], new(2026, 11, 1), ElectionKind.ByElection);
        (await here.Post(committee.Body, PostKind.Member)).Vacant.ShouldBe(0);
        (await Open(here, DutyCause.MemberVacancy)).ShouldBe(0);

        // At midnight the term is over and with it every post that follows it.
        here.Clock.Today = Neighbourhood.TermEnd;
        (await here.Post(committee.Body, PostKind.Chair, Neighbourhood.TermEnd.AddDays(-1))).Held.ShouldBe(1);
        (await here.Post(committee.Body, PostKind.Chair, Neighbourhood.TermEnd)).Held.ShouldBe(0);
        (await here.Post(group, PostKind.Representative, Neighbourhood.TermEnd)).Held.ShouldBe(0);

        here.Clock.Today = new(2029, 4, 2);
        var next = await here.Elect(committee.Body, [(newcomer, PostKind.Chair), (committee.People[0], PostKind.Member)], new(2029, 4, 1));
        next.TermEndsOn.ShouldBe(new(2034, 4, 2));
        (await Open(here, DutyCause.NewCommittee)).ShouldBeGreaterThan(0);
        (await here.Post(committee.Body, PostKind.Chair, new(2029, 4, 1))).Holders.ShouldHaveSingleItem().Name.ShouldBe("赵敏");
        (await here.Act<RosterReader, IReadOnlyList<PersonPostView>>(r => r.PostsOf(newcomer, Neighbourhood.Stop))).Select(p => (p.Title, p.Held))
            .ShouldBe([("主任", true), ("委员", false)]);

        // Anybody may read who held the post, nobody else why it ended.
        (await here.Act<RosterReader, IReadOnlyList<PersonPostView>>(r => r.PostsOf(committee.People[2], Neighbourhood.Stop))).ShouldContain(p => p.Cause == EndCause.Resigned);
        (await here.Act<RosterReader, IReadOnlyList<PersonPostView>>(r => r.PostsOf(committee.People[2], Neighbourhood.Stop), Actor.Public))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Cause.ShouldBeNull(), p => p.Document.ShouldBeNull(), p => p.EndDocument.ShouldBeNull());
    }

    [Fact]
    public async Task Only_a_member_of_the_committee_applies_to_a_meeting_and_nobody_next_door_records_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var group = await here.Body(BodyKind.ResidentsGroup);
        var other = await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, committee.People[1], AppointmentOrigin.ChosenByGroup));

        (await Should.ThrowAsync<RefusedException>(() => Resign(here, other.Appointments[0], new(2026, 9, 1)))).Remedy!.ShouldContain("直接登记任职终止");
        (await Should.ThrowAsync<BadInputException>(() => Resign(here, committee.Appointments[0], Neighbourhood.ElectedOn.AddDays(-1)))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Day");
        await Should.ThrowAsync<ForbiddenException>(() => Resign(here, committee.Appointments[0], new(2026, 9, 1), Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
    }

    private static async Task<int> Open(Neighbourhood here, DutyCause cause) => (await here.Ask<int>(OpenDuties + (int)cause))[0];

    private static Task<PostChanged> Resign(Neighbourhood here, Id<Appointment> appointment, DateOnly day, Actor? actor = null) =>
        here.Act<RecordResignation, PostChanged>(a => a.Run(new() { Appointment = appointment, Day = day, Document = "辞职申请" }, Neighbourhood.Stop), actor);
}
