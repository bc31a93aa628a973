using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Bodies;

public sealed class EndBodyTests(TestDatabases databases)
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public async Task A_body_ends_with_all_that_hold_its_posts()
    {
        await using var here = await Neighbourhood.Open(databases);
        var grid = await here.Body(BodyKind.Grid);
        await here.Appoint(Neighbourhood.PostOf(grid, PostKind.GridWorker, await here.Person("周敏"), AppointmentOrigin.Appointed));

        await End(here, grid);

        (await here.Ask<string>("select end_cause || ' ' || ended_on || ' ' || ended_by as \"Value\" from organization_appointment")).ShouldBe([$"{(int)EndCause.BodyEnded} 2026-10-01 李主任"]);
        (await here.LastAudit()).Detail.ShouldContain("网格终止，2026-10-01");
        (await Should.ThrowAsync<StaleException>(() => End(here, grid))).Message.ShouldContain("已登记于 2026-10-01 终止");
    }

    [Fact]
    public async Task What_is_below_it_ends_first_and_is_named()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Body(BodyKind.ResidentsCommittee);
        var group = await here.Body(BodyKind.ResidentsGroup, "第一居民小组");

        (await Should.ThrowAsync<RefusedException>(() => End(here, committee))).Message.ShouldContain("还有 1 个组织：第一居民小组");

        await End(here, group);
        await End(here, committee);
    }

    [Fact]
    public async Task A_committee_with_members_ends_only_with_the_approval_that_the_law_asks_for()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();

        var refused = await Should.ThrowAsync<RefusedException>(() => End(here, committee.Body));
        refused.Citation!.ShouldContain("LAW-3d");
        refused.Message.ShouldContain("5 名在任成员");

        await End(here, committee.Body, r => r.Approval = "玄政复〔2026〕9号");
        (await here.Ask<string>("select end_document as \"Value\" from organization_body where end_document is not null")).ShouldBe(["撤销决定；批准文件 玄政复〔2026〕9号"]);
    }

    [Fact]
    public async Task The_day_lies_between_founding_and_today_and_not_before_a_later_appointment()
    {
        await using var here = await Neighbourhood.Open(databases);
        var grid = await here.Body(BodyKind.Grid);
        await Fault(here, grid, new(2014, 12, 31));
        await Fault(here, grid, Given.Today.AddDays(1));
        await here.Appoint(Neighbourhood.PostOf(grid, PostKind.GridWorker, await here.Person("周敏"), AppointmentOrigin.Appointed));
        await Fault(here, grid, new(2024, 3, 31));

        await End(here, grid, r => r.Day = new(2024, 4, 1));
    }

    [Fact]
    public async Task Is_forbidden_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var grid = await here.Body(BodyKind.Grid);

        await Should.ThrowAsync<ForbiddenException>(() => End(here, grid, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        await Should.ThrowAsync<NotFoundException>(() => End(here, new(Guid.Empty)));
    }

    private static async Task Fault(Neighbourhood here, Id<Body> body, DateOnly day) =>
        (await Should.ThrowAsync<BadInputException>(() => End(here, body, r => r.Day = day))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Day");

    private static Task<IReadOnlyList<RosterWarning>> End(Neighbourhood here, Id<Body> body, Action<EndBody.Request>? more = null, Actor? actor = null)
    {
        var request = new EndBody.Request { Body = body, Day = Day, Document = "撤销决定" };
        more?.Invoke(request);
        return here.Act<EndBody, IReadOnlyList<RosterWarning>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }
}
