using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Posts;

public sealed class EndAppointmentTests(TestDatabases databases)
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public async Task A_member_who_resigns_leaves_on_the_day_on_which_a_meeting_approves_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        var refused = await Should.ThrowAsync<RefusedException>(() => here.End(committee.Appointments[2], EndCause.Resigned));
        refused.Citation!.ShouldContain("LAW-21");
        await here.End(committee.Appointments[2], EndCause.Resigned, more: r => r.Meeting = ApprovingMeeting.RepresentativeMeeting);

        (await here.Post(committee.Body, PostKind.Member, Day.AddDays(-1))).Held.ShouldBe(3);
        (await here.Post(committee.Body, PostKind.Member, Day)).ShouldSatisfyAllConditions(p => p.Held.ShouldBe(2), p => p.Vacant.ShouldBe(1));
        (await here.LastAudit()).ShouldSatisfyAllConditions(
            a => a.Act.ShouldBe(OrganizationPermissions.EndCommitteePosts.Name), a => a.Refused.ShouldBeNull(), a => a.Detail.ShouldNotContain("李娜"));
    }

    [Fact]
    public async Task Nobody_moves_a_member_of_the_committee_away()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        var refused = await Should.ThrowAsync<RefusedException>(() => here.End(committee.Appointments[1], EndCause.Replaced));
        refused.Citation!.ShouldContain("JS-7.1b");
        (await here.LastAudit()).Refused.ShouldBe(refused.Message);
        (await Should.ThrowAsync<RefusedException>(() => here.End(committee.Appointments[1], EndCause.TermOver))).Message.ShouldContain("任期还没有届满");
        (await Should.ThrowAsync<RefusedException>(() => here.End(committee.Appointments[1], EndCause.BodyEnded))).Message.ShouldContain("没有终止");
    }

    [Theory]
    [InlineData(EndCause.Recalled)]
    [InlineData(EndCause.LostCapacity)]
    [InlineData(EndCause.Sentenced)]
    [InlineData(EndCause.Died)]
    public async Task The_ways_of_the_law_end_a_seat(EndCause cause)
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        await here.End(committee.Appointments[1], cause);

        (await here.Post(committee.Body, PostKind.Deputy)).Held.ShouldBe(0);
    }

    [Fact]
    public async Task Two_ratings_end_a_post_and_one_does_not()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        Task<PostChanged> Rated(params DateOnly[] days) => here.End(
            committee.Appointments[3], EndCause.RatedIncompetent, more: r => r.Ratings = [.. days.Select(d => new Rating { Day = d, Document = "评议结果" })]);

        var refused = await Should.ThrowAsync<RefusedException>(() => Rated(new DateOnly(2025, 12, 1)));
        (refused.Message.Contains("须连续 2 次评议不称职，现填 1 次", StringComparison.Ordinal), refused.Citation is not null).ShouldBe((true, true));
        await Should.ThrowAsync<RefusedException>(() => Rated(new(2025, 12, 1), new(2025, 12, 1)));
        await Should.ThrowAsync<BadInputException>(() => Rated(new(2024, 3, 14), new(2025, 12, 1)));

        await Rated(new(2024, 12, 1), new(2025, 12, 1));
        (await here.Ask<string>("select end_document as \"Value\" from organization_appointment where ended_on is not null")).ShouldBe(["会议决定；评议：2024-12-01 评议结果、2025-12-01 评议结果"]);
    }

    [Fact]
    public async Task The_day_lies_in_the_term_and_not_in_the_future()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        await Fault(here, committee.Appointments[0], Neighbourhood.ElectedOn.AddDays(-1));
        await Fault(here, committee.Appointments[0], Given.Today.AddDays(1));
        here.Clock.Today = Neighbourhood.TermEnd.AddDays(10);
        await Fault(here, committee.Appointments[0], Neighbourhood.TermEnd.AddDays(1), over: true);

        await here.End(committee.Appointments[0], EndCause.Died, Neighbourhood.TermEnd.AddDays(-1));
        await here.End(committee.Appointments[1], EndCause.Died, Neighbourhood.ElectedOn);
    }

    [Fact]
    public async Task What_somebody_held_because_of_the_seat_ends_with_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var (mediation, grid) = (await here.Body(BodyKind.Subcommittee), await here.Body(BodyKind.Grid));
        await here.Appoint(Neighbourhood.PostOf(mediation, PostKind.Chair, committee.People[2], AppointmentOrigin.ExOfficio));
        await here.Appoint(Neighbourhood.PostOf(grid, PostKind.GridWorker, committee.People[2], AppointmentOrigin.Appointed));

        (await here.End(committee.Appointments[2], EndCause.Sentenced)).Appointments.Count.ShouldBe(2);

        (await here.Post(mediation, PostKind.Chair)).Held.ShouldBe(0);
        (await here.Post(grid, PostKind.GridWorker)).Held.ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_second_is_told_who_ended_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        await here.End(committee.Appointments[0], EndCause.Died);

        (await Should.ThrowAsync<StaleException>(() => here.End(committee.Appointments[0], EndCause.Died))).Message.ShouldContain("已由李主任登记于 2026-10-01 终止");
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_wins_and_the_other_is_stale()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        Task<PostChanged>[] both = [here.End(committee.Appointments[0], EndCause.Died), here.End(committee.Appointments[0], EndCause.Sentenced)];

        var failures = new List<Exception>();
        foreach (var one in both)
        {
            try
            {
                await one;
            }
            catch (StaleException stale)
            {
                failures.Add(stale);
            }
        }

        failures.ShouldHaveSingleItem();
        (await here.Ask<int>("select version as \"Value\" from organization_appointment where ended_on is not null")).ShouldBe([1]);
    }

    [Fact]
    public async Task Somebody_appointed_can_be_replaced_and_a_representative_resigns_without_a_meeting()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var group = await here.Body(BodyKind.ResidentsGroup);
        var one = await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, committee.People[0], AppointmentOrigin.ChosenByGroup));

        await here.End(one.Appointments[0], EndCause.Resigned, actor: Neighbourhood.Of(Neighbourhood.Here, OrganizationPermissions.RecordPosts));

        (await here.Post(group, PostKind.Representative)).Held.ShouldBe(0);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_to_who_may_only_record_other_posts()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        await Should.ThrowAsync<ForbiddenException>(() => here.End(committee.Appointments[0], EndCause.Died, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        (await Should.ThrowAsync<ForbiddenException>(
            () => here.End(committee.Appointments[0], EndCause.Died, actor: Neighbourhood.Of(Neighbourhood.Here, OrganizationPermissions.RecordPosts))))
            .Permission.ShouldBe(OrganizationPermissions.EndCommitteePosts);
        await Should.ThrowAsync<NotFoundException>(() => here.End(new(Guid.Empty), EndCause.Died));
    }

    private static async Task Fault(Neighbourhood here, Id<Appointment> appointment, DateOnly day, bool over = false)
    {
        if (over)
        {
            (await Should.ThrowAsync<RefusedException>(() => here.End(appointment, EndCause.Died, day))).Message.ShouldContain("随任期届满终止");
            return;
        }

        (await Should.ThrowAsync<BadInputException>(() => here.End(appointment, EndCause.Died, day))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Day");
    }
}
