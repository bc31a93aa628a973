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

public sealed class AppointTests(TestDatabases databases)
{
    [Fact]
    public async Task A_representative_serves_until_the_committees_term_ends()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Committee();
        var (group, person) = (await here.Body(BodyKind.ResidentsGroup, "第一居民小组"), await here.Person("赵敏", Sex.Female));

        var result = await here.Appoint(Represents(group, person));

        result.TermEndsOn.ShouldBe(Neighbourhood.TermEnd);
        result.Warnings.ShouldContain(w => w.Citation.Norm == "LAW-28b", "one representative is not yet four fifths of the meeting, which is told and forbids nothing");
        (await here.Post(group, PostKind.Representative)).Holders.ShouldHaveSingleItem().Name.ShouldBe("赵敏");
        var audit = await here.LastAudit();
        (audit.Act, audit.Refused, audit.Detail.Contains("赵敏", StringComparison.Ordinal)).ShouldBe((OrganizationPermissions.RecordPosts.Name, null, false));
    }

    [Fact]
    public async Task Nobody_is_appointed_to_a_residents_committee()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (body, person) = (await here.Body(BodyKind.ResidentsCommittee), await here.Person("赵敏", Sex.Female));

        var refused = await Should.ThrowAsync<RefusedException>(() => here.Appoint(Neighbourhood.PostOf(body, PostKind.Member, person, AppointmentOrigin.Appointed)));

        refused.Citation!.ShouldContain("LAW-14c");
        refused.Remedy!.ShouldContain("登记选举结果");
        (await here.LastAudit()).Refused.ShouldBe(refused.Message);
        await Should.ThrowAsync<RefusedException>(() => here.Appoint(Neighbourhood.PostOf(body, PostKind.Member, person, AppointmentOrigin.Elected)));
        var supervisory = await here.Body(BodyKind.SupervisoryCommittee);
        (await Should.ThrowAsync<RefusedException>(() => here.Appoint(Neighbourhood.PostOf(supervisory, PostKind.Member, person, AppointmentOrigin.ChosenByMeeting))))
            .Citation!.ShouldContain("LAW-36b");
    }

    [Fact]
    public async Task What_follows_a_committee_cannot_begin_without_one()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var (group, person) = (await here.Body(BodyKind.ResidentsGroup), await here.Person("赵敏", Sex.Female));

        var refused = await Should.ThrowAsync<RefusedException>(() => here.Appoint(Represents(group, person, r => r.From = new(2026, 4, 1))));

        refused.Citation!.ShouldContain("LAW-13f");
        refused.Remedy!.ShouldContain("先登记居委会的选举结果");
    }

    [Fact]
    public async Task The_first_day_of_a_term_is_in_it_and_the_day_after_its_end_is_not()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Committee();
        var (group, person) = (await here.Body(BodyKind.ResidentsGroup), await here.Person("赵敏", Sex.Female));
        await Should.ThrowAsync<RefusedException>(() => here.Appoint(Represents(group, person, r => r.From = Neighbourhood.ElectedOn.AddDays(-1))));
        here.Clock.Today = Neighbourhood.TermEnd;
        await Should.ThrowAsync<RefusedException>(() => here.Appoint(Represents(group, person, r => r.From = Neighbourhood.TermEnd)));

        await here.Appoint(Represents(group, person, r => r.From = Neighbourhood.ElectedOn));
    }

    [Fact]
    public async Task A_member_of_a_subcommittee_names_a_source_and_agrees_to_serve_unpaid()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Committee();
        var (body, person) = (await here.Body(BodyKind.Subcommittee), await here.Person("赵敏", Sex.Female));
        Appoint.Request Member(string? source, bool unpaid) =>
            Neighbourhood.PostOf(body, PostKind.Member, person, AppointmentOrigin.ChosenByMeeting, r => (r.SourceCategory, r.VoluntaryUnpaid) = (source, unpaid));

        (await Should.ThrowAsync<BadInputException>(() => here.Appoint(Member(null, true)))).Message.ShouldContain("请选择身份来源：居民代表");
        var refused = await Should.ThrowAsync<RefusedException>(() => here.Appoint(Member("老党员", false)));
        (refused.Citation!.Contains("JS-10.1c", StringComparison.Ordinal), refused.Message.Contains("自愿、无偿", StringComparison.Ordinal)).ShouldBe((true, true));

        await here.Appoint(Member("老党员", true));
        (await here.Ask<string>("select source_category as \"Value\" from organization_appointment where source_category is not null")).ShouldBe(["veteran_party_member"]);
    }

    [Fact]
    public async Task A_leader_who_does_not_represent_the_group_is_let_pass_with_a_warning_because_the_text_stands_in_one_source()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Committee();
        var (group, one, other) = (await here.Body(BodyKind.ResidentsGroup), await here.Person("赵敏", Sex.Female), await here.Person("钱进"));
        await here.Appoint(Represents(group, one));

        (await here.Appoint(Leads(group, one))).Warnings.ShouldBeEmpty();
        (await here.Appoint(Leads(group, other))).Warnings.ShouldHaveSingleItem().Citation.Norm.ShouldBe("LAW-13e");
    }

    [Fact]
    public async Task Seats_bodies_people_and_days_bound_an_appointment()
    {
        await using var here = await Neighbourhood.Open(databases);
        var grid = await here.Body(BodyKind.Grid, more: r => r.Seats = new() { [PostKind.GridWorker] = 1 });
        var (one, other) = (await here.Person("赵敏", Sex.Female), await here.Person("钱进"));
        Appoint.Request Works(Id<Person> person, DateOnly? from = null, AppointmentOrigin origin = AppointmentOrigin.Appointed) =>
            Neighbourhood.PostOf(grid, PostKind.GridWorker, person, origin, r => r.From = from ?? r.From);

        await Fault(() => here.Appoint(Works(one, new(2014, 12, 31))), "From", "2015-01-01 成立");
        await Fault(() => here.Appoint(Works(one, Given.Today.AddDays(1))), "From", "不能在今天之后");
        await Fault(() => here.Appoint(Works(new(Guid.Empty))), "Person", "没有这个人的登记");
        await Fault(() => here.Appoint(Works(one, origin: AppointmentOrigin.ChosenByGroup)), "Origin", "不能以这种方式产生");
        await Fault(() => here.Appoint(Works(one, origin: AppointmentOrigin.ExOfficio)), "Origin", "没有其他职务");
        await Fault(() => here.Appoint(Neighbourhood.PostOf(grid, PostKind.Chair, one, AppointmentOrigin.Appointed)), "Post", "没有这种岗位");
        var first = await here.Appoint(Works(one));
        await Fault(() => here.Appoint(Works(one, new(2025, 1, 1))), "Person", "任期重叠");
        (await Should.ThrowAsync<RefusedException>(() => here.Appoint(Works(other)))).Message.ShouldContain("职数为 1 人");
        await here.End(first.Appointments[0], EndCause.Replaced, new(2026, 10, 1));
        await Should.ThrowAsync<RefusedException>(() => here.Appoint(Works(other, new(2026, 9, 30))));
        await here.Appoint(Works(other, new(2026, 10, 1)));
    }

    [Fact]
    public async Task Nobody_takes_a_post_in_a_body_that_has_ended()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (grid, person) = (await here.Body(BodyKind.Grid), await here.Person("赵敏", Sex.Female));
        await here.Act<EndBody, IReadOnlyList<RosterWarning>>(a => a.Run(new() { Body = grid, Day = new(2026, 10, 1), Document = "撤并决定" }, Neighbourhood.Stop));

        await Fault(() => here.Appoint(Neighbourhood.PostOf(grid, PostKind.GridWorker, person, AppointmentOrigin.Appointed, r => r.From = new(2026, 10, 1))), "From", "2026-10-01 终止");
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_asks_for_the_permission_of_the_kind_of_post()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (grid, party, person) = (await here.Body(BodyKind.Grid), await here.Body(BodyKind.PartyOrganization), await here.Person("赵敏", Sex.Female));
        var request = Neighbourhood.PostOf(grid, PostKind.GridWorker, person, AppointmentOrigin.Appointed);

        await Should.ThrowAsync<ForbiddenException>(() => here.Appoint(request, Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        var chair = Neighbourhood.Of(Neighbourhood.Here, OrganizationPermissions.RecordPosts);
        await here.Appoint(request, chair);
        (await Should.ThrowAsync<ForbiddenException>(() => here.Appoint(Neighbourhood.PostOf(party, PostKind.Secretary, person, AppointmentOrigin.Appointed), chair)))
            .Permission.ShouldBe(OrganizationPermissions.RecordPartyPosts);
    }

    private static Appoint.Request Represents(Id<Body> group, Id<Person> person, Action<Appoint.Request>? more = null) =>
        Neighbourhood.PostOf(group, PostKind.Representative, person, AppointmentOrigin.ChosenByGroup, more);

    private static Appoint.Request Leads(Id<Body> group, Id<Person> person) =>
        Neighbourhood.PostOf(group, PostKind.GroupLeader, person, AppointmentOrigin.ChosenByGroup, r => r.From = new(2026, 4, 1));

    private static async Task Fault(Func<Task> act, string field, string message)
    {
        var error = (await Should.ThrowAsync<BadInputException>(act)).Errors.ShouldHaveSingleItem();
        (error.Field, error.Message.Contains(message, StringComparison.Ordinal)).ShouldBe((field, true), error.Message);
    }
}
