using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Bodies;

public sealed class TieBodiesTests(TestDatabases databases)
{
    [Fact]
    public async Task A_street_guides_a_committee_and_never_leads_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (street, committee) = (await here.Body(BodyKind.StreetOffice), await here.Body(BodyKind.ResidentsCommittee));

        var refused = await Should.ThrowAsync<RefusedException>(() => Tie(here, street, TieKind.Leads, committee));
        refused.Citation!.ShouldContain("LAW-6");
        refused.Citation!.ShouldContain("JS-3");
        refused.Remedy!.ShouldContain("可以改为指导");
        (await here.LastAudit()).Refused!.ShouldContain("没有规定街道办事处（乡镇政府）可以领导居民委员会");

        await Tie(here, street, TieKind.Guides, committee);
        (await here.Ask<string>("select d.name as \"Value\" from organization_body_tie t join organization_division d on d.id = t.division_id")).ShouldBe(["梅园社区"]);
    }

    [Fact]
    public async Task A_unit_of_the_area_cooperates_with_the_committee_from_either_side_with_an_agreement()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (unit, committee) = (await here.Body(BodyKind.ResidentUnit, "第一中学"), await here.Body(BodyKind.ResidentsCommittee));

        (await Should.ThrowAsync<BadInputException>(() => Tie(here, unit, TieKind.Cooperates, committee, r => r.Document = ""))).Message.ShouldContain("协议");
        await Tie(here, unit, TieKind.Cooperates, committee);

        (await Should.ThrowAsync<StaleException>(() => Tie(here, unit, TieKind.Cooperates, committee))).Message.ShouldContain("已经登记");
        (await Should.ThrowAsync<RefusedException>(() => Tie(here, unit, TieKind.Leads, committee))).Remedy.ShouldNotBeNull();
    }

    [Fact]
    public async Task Both_exist_on_the_day_and_lie_in_one_line_of_divisions()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (committee, away) = (await here.Body(BodyKind.ResidentsCommittee), await here.Body(BodyKind.ResidentUnit, "别处学校", r => r.Division = Given.Second));

        (await Should.ThrowAsync<RefusedException>(() => Tie(here, away, TieKind.Cooperates, committee))).Message.ShouldContain("不在同一个社区");
        (await Should.ThrowAsync<BadInputException>(() => Tie(here, away, TieKind.Cooperates, committee, r => r.Day = new(2014, 12, 31)))).Message.ShouldContain("不存在");
        (await Should.ThrowAsync<BadInputException>(() => Tie(here, committee, TieKind.Guides, committee))).Errors.ShouldHaveSingleItem().Field.ShouldBe("To");
        (await Should.ThrowAsync<BadInputException>(() => Tie(here, away, TieKind.Cooperates, committee, r => r.Day = Given.Today.AddDays(1)))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Day");
        await Should.ThrowAsync<NotFoundException>(() => Tie(here, new(Guid.Empty), TieKind.Guides, committee));
    }

    [Fact]
    public async Task A_relation_ends_once_on_a_day_on_which_it_held()
    {
        await using var here = await Neighbourhood.Open(databases);
        var tie = await Tie(here, await here.Body(BodyKind.ResidentUnit), TieKind.Cooperates, await here.Body(BodyKind.ResidentsCommittee));

        (await Should.ThrowAsync<BadInputException>(() => Untie(here, tie, new(2025, 12, 31)))).Message.ShouldContain("2026-01-01");
        await Should.ThrowAsync<ForbiddenException>(() => Untie(here, tie, Given.Today, Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Untie(here, tie, Given.Today);
        (await here.LastAudit()).Refused.ShouldBeNull();
        await Should.ThrowAsync<StaleException>(() => Untie(here, tie, Given.Today));
    }

    [Fact]
    public async Task Is_forbidden_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (unit, committee) = (await here.Body(BodyKind.ResidentUnit), await here.Body(BodyKind.ResidentsCommittee));

        await Should.ThrowAsync<ForbiddenException>(() => Tie(here, unit, TieKind.Cooperates, committee, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
    }

    private static Task<Id<BodyTie>> Tie(Neighbourhood here, Id<Body> from, TieKind kind, Id<Body> to, Action<TieBodies.Request>? more = null, Actor? actor = null)
    {
        var request = new TieBodies.Request { From = from, Kind = kind, To = to, Day = new(2026, 1, 1), Document = "共建协议" };
        more?.Invoke(request);
        return here.Act<TieBodies, Id<BodyTie>>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    private static Task<Id<BodyTie>> Untie(Neighbourhood here, Id<BodyTie> tie, DateOnly day, Actor? actor = null) =>
        here.Act<UntieBodies, Id<BodyTie>>(a => a.Run(new() { Tie = tie, Day = day }, Neighbourhood.Stop), actor);
}
