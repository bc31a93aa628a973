using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Posts;

public sealed class RecordElectionResultTests(TestDatabases databases)
{
    private const string Ended = "select end_cause || ' ' || ended_on as \"Value\" from organization_appointment where ended_on is not null order by 1";

    [Fact]
    public async Task A_result_begins_a_term_of_the_length_that_the_law_holds()
    {
        await using var here = await Neighbourhood.Open(databases);

        var committee = await here.Committee();

        (await here.Ask<string>("select starts_on || ' ' || ends_on || ' ' || direct as \"Value\" from organization_term")).ShouldBe(["2024-03-15 2029-03-16 true"]);
        (await here.Post(committee.Body, PostKind.Chair)).Holders.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            h => h.Name.ShouldBe("王芳"), h => h.TermEndsOn.ShouldBe(Neighbourhood.TermEnd), h => h.Origin.ShouldBe(AppointmentOrigin.Elected));
        (await here.Post(committee.Body, PostKind.Member, Neighbourhood.TermEnd.AddDays(-1))).Held.ShouldBe(3);
        (await here.Post(committee.Body, PostKind.Member, Neighbourhood.TermEnd)).Held.ShouldBe(0);
        var audit = await here.LastAudit();
        (audit.Act, audit.Detail).ShouldBe((OrganizationPermissions.RecordResults.Name, "梅园社区居民委员会换届，5 人，2024-03-15，选举结果报告"));
    }

    [Fact]
    public async Task A_new_term_ends_the_old_one_and_every_post_that_follows_the_committee()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var (group, grid) = (await here.Body(BodyKind.ResidentsGroup), await here.Body(BodyKind.Grid));
        await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, committee.People[2], AppointmentOrigin.ChosenByGroup));
        await here.Appoint(Neighbourhood.PostOf(grid, PostKind.GridWorker, committee.People[3], AppointmentOrigin.Appointed));
        var late = await here.Person("赵敏", Sex.Female);
        await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, late, AppointmentOrigin.ChosenByGroup, r => r.From = new(2026, 11, 10)));

        await here.Elect(committee.Body, [(committee.People[1], PostKind.Chair)], new(2026, 11, 10));

        (await here.Ask<string>(Ended)).ShouldBe(Enumerable.Repeat($"{(int)EndCause.TermOver} 2026-11-10", 6));
        (await here.Post(grid, PostKind.GridWorker)).Held.ShouldBe(1);
        (await here.Post(group, PostKind.Representative)).Holders.ShouldHaveSingleItem().TermEndsOn.ShouldBe(new(2031, 11, 11));
        (await here.Ask<string>("select starts_on || ' ' || ends_on as \"Value\" from organization_term order by 1")).ShouldBe(["2024-03-15 2026-11-10", "2026-11-10 2031-11-11"]);
    }

    [Fact]
    public async Task A_by_election_fills_only_vacant_seats_and_ends_with_the_term()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var newcomer = await here.Person("赵敏", Sex.Female);
        var full = await Should.ThrowAsync<RefusedException>(() => ByElect(here, committee.Body, newcomer, new(2026, 11, 1)));
        full.Message.ShouldContain("职数为 3 人");
        await here.End(committee.Appointments[4], EndCause.Died);
        await Should.ThrowAsync<RefusedException>(() => ByElect(here, committee.Body, newcomer, new(2026, 9, 30)));

        (await ByElect(here, committee.Body, newcomer, new(2026, 10, 1))).TermEndsOn.ShouldBe(Neighbourhood.TermEnd);

        (await here.Post(committee.Body, PostKind.Member)).Holders.ShouldContain(h => h.Name == "赵敏" && h.Origin == AppointmentOrigin.ByElected);
    }

    [Fact]
    public async Task Without_a_running_term_there_is_no_by_election()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var newcomer = await here.Person("赵敏", Sex.Female);

        (await Should.ThrowAsync<RefusedException>(() => ByElect(here, committee.Body, newcomer, new(2024, 3, 14)))).Message.ShouldContain("没有正在任期内的居委会");
        here.Clock.Today = Neighbourhood.TermEnd;
        (await Should.ThrowAsync<RefusedException>(() => ByElect(here, committee.Body, newcomer, Neighbourhood.TermEnd))).Remedy!.ShouldContain("换届选举结果");
    }

    [Fact]
    public async Task More_chairs_than_seats_are_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        var body = await here.Body(BodyKind.ResidentsCommittee, more: r => r.Seats = new() { [PostKind.Chair] = 1 });
        var (one, other) = (await here.Person("王芳"), await here.Person("张伟"));

        (await Should.ThrowAsync<RefusedException>(() => here.Elect(body, [(one, PostKind.Chair), (other, PostKind.Chair)]))).Message.ShouldContain("主任职数为 1 人");

        (await here.Ask<int>("select count(*)::int as \"Value\" from organization_appointment")).ShouldBe([0]);
        await here.Elect(body, [(one, PostKind.Chair)]);
    }

    [Fact]
    public async Task Wrong_days_people_and_posts_are_explained()
    {
        await using var here = await Neighbourhood.Open(databases);
        var body = await here.Body(BodyKind.ResidentsCommittee);
        var one = await here.Person("王芳");

        await Fault(() => here.Elect(body, [(one, PostKind.Chair), (one, PostKind.Member)]), "Elected", "同一人填了两次");
        await Fault(() => here.Elect(body, []), "Elected", "至少一名当选人");
        await Fault(() => here.Elect(body, [(new(Guid.Empty), PostKind.Chair)]), "Elected", "不在人员登记中");
        await Fault(() => here.Elect(body, [(one, PostKind.GridWorker)]), "Elected[0].Post", "没有这种岗位");
        await Fault(() => here.Elect(body, [(one, PostKind.Chair)], Given.Today.AddDays(1)), "Day", "不能在今天之后");
        await Fault(() => here.Elect(body, [(one, PostKind.Chair)], new(2014, 12, 31)), "Day", "2015-01-01 成立");
        await here.Elect(body, [(one, PostKind.Chair)]);
        await Fault(() => here.Elect(body, [(one, PostKind.Chair)], Neighbourhood.ElectedOn), "Day", "选举日期应在其后");
        var grid = await here.Body(BodyKind.Grid);
        await Fault(() => here.Elect(grid, [(one, PostKind.GridWorker)]), "Body", "不由选举产生");
    }

    [Fact]
    public async Task Nobody_holds_two_posts_of_one_committee()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        await here.End(committee.Appointments[0], EndCause.Died);

        await Fault(
            () => here.Elect(committee.Body, [(committee.People[2], PostKind.Chair)], new(2026, 10, 5), ElectionKind.ByElection), "Elected[0].Person", "任期重叠");
    }

    [Fact]
    public async Task The_supervisory_committee_takes_the_term_of_the_residents_committee()
    {
        await using var here = await Neighbourhood.Open(databases);
        var body = await here.Body(BodyKind.SupervisoryCommittee);
        var (one, other) = (await here.Person("孙丽", Sex.Female), await here.Person("周敏", Sex.Female));
        (await here.Elect(body, [(one, PostKind.Chair)], new(2026, 5, 1))).Warnings.ShouldContain(w => w.Citation.Norm == "LAW-36e");
        await here.Committee();

        var result = await here.Elect(body, [(one, PostKind.Chair), (other, PostKind.Member)], new(2026, 6, 1));

        result.TermEndsOn.ShouldBe(Neighbourhood.TermEnd);
        (await here.Post(body, PostKind.Chair)).Holders.ShouldHaveSingleItem().Origin.ShouldBe(AppointmentOrigin.ChosenByMeeting);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_to_the_committee_itself()
    {
        await using var here = await Neighbourhood.Open(databases);
        var body = await here.Body(BodyKind.ResidentsCommittee);
        var one = await here.Person("王芳");

        await Should.ThrowAsync<ForbiddenException>(() => here.Elect(body, [(one, PostKind.Chair)], actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        await Should.ThrowAsync<ForbiddenException>(
            () => here.Elect(body, [(one, PostKind.Chair)], actor: Neighbourhood.Of(Neighbourhood.Here, OrganizationPermissions.RecordPosts, OrganizationPermissions.EndCommitteePosts)));
    }

    private static Task<PostChanged> ByElect(Neighbourhood here, Id<Body> body, Id<Person> person, DateOnly day) =>
        here.Elect(body, [(person, PostKind.Member)], day, ElectionKind.ByElection);

    private static async Task Fault(Func<Task> act, string field, string message)
    {
        var error = (await Should.ThrowAsync<BadInputException>(act)).Errors.ShouldHaveSingleItem();
        (error.Field, error.Message.Contains(message, StringComparison.Ordinal)).ShouldBe((field, true), error.Message);
    }
}
