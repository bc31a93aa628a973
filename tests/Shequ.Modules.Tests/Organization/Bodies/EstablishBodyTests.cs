using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Bodies;

public sealed class EstablishBodyTests(TestDatabases databases)
{
    [Fact]
    public async Task A_body_comes_with_its_posts_and_the_seats_that_were_approved()
    {
        await using var here = await Neighbourhood.Open(databases);

        var body = await here.Body(BodyKind.ResidentsCommittee, "梅园社区居民委员会", r => r.Seats = new() { [PostKind.Member] = 3 });

        var members = await here.Post(body, PostKind.Member);
        (members.Title, members.Seats, members.Held, members.Vacant).ShouldBe(("委员", 3, 0, 3));
        (await here.Post(body, PostKind.Chair)).Vacant.ShouldBeNull();
        var audit = await here.LastAudit();
        (audit.Act, audit.Refused).ShouldBe((OrganizationPermissions.EstablishBodies.Name, null));
        audit.Detail.ShouldContain("梅园社区居民委员会");
    }

    [Fact]
    public async Task A_subcommittee_hangs_below_the_only_committee_and_has_a_speciality_of_the_packs()
    {
        await using var here = await Neighbourhood.Open(databases);
        (await Fault(here, BodyKind.Subcommittee, _ => { })).Message.ShouldContain("还没有登记居民委员会");
        var committee = await here.Body(BodyKind.ResidentsCommittee);

        await here.Body(BodyKind.Subcommittee, "人民调解委员会", r => r.Speciality = "人民调解");

        (await here.Ask<Guid>("select parent_id as \"Value\" from organization_body where speciality = 'mediation'")).ShouldBe([committee.Value]);
        (await Fault(here, BodyKind.Subcommittee, r => r.Speciality = "占星")).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("没有“占星”这一专业，可选：人民调解");
        (await Fault(here, BodyKind.Grid, r => r.Speciality = "mediation")).Message.ShouldBe("网格不分专业，请留空。");
        (await Fault(here, BodyKind.Subcommittee, r => r.FoundedOn = new(2014, 12, 31))).Message.ShouldContain("不能早于它的上级组织");
        (await Fault(here, BodyKind.Grid, r => r.Parent = committee)).Message.ShouldContain("没有上级组织");
        (await Fault(here, BodyKind.ResidentsGroup, r => r.Parent = new(Guid.Empty))).Message.ShouldContain("请从本社区现有的居民委员会中选择");
    }

    [Fact]
    public async Task A_party_unit_covers_a_grid_of_the_same_community_and_nothing_else()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.PartyOrganization);
        var (grid, other) = (await here.Body(BodyKind.Grid), await here.Body(BodyKind.Grid, "别处网格", r => r.Division = Given.Second));

        await here.Body(BodyKind.PartyUnit, more: r => r.Covers = grid);

        (await Fault(here, BodyKind.PartyUnit, r => r.Covers = other)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Covers");
        (await Fault(here, BodyKind.SocialOrganization, r => r.Covers = grid)).Errors.ShouldHaveSingleItem().Field.ShouldBe("Covers");
    }

    [Fact]
    public async Task A_second_committee_needs_a_document_and_a_second_party_organisation_is_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        await here.Body(BodyKind.PartyOrganization);

        (await Refusal(here, BodyKind.ResidentsCommittee)).Remedy!.ShouldContain("批准文件");
        (await here.Establish(Neighbourhood.BodyOf(BodyKind.ResidentsCommittee, "第二居委会", r => r.Exception = "玄政复〔2026〕3号"))).Warnings.ShouldBeEmpty();
        (await Refusal(here, BodyKind.PartyOrganization, r => r.Exception = "宁委〔2026〕1号")).Message.ShouldContain("已有社区党组织");
        (await here.LastAudit()).Refused!.ShouldContain("已有社区党组织");
    }

    [Fact]
    public async Task Where_a_norm_advises_one_committee_the_refusal_names_it_and_a_document_turns_it_into_a_warning()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Act<BindPack, Shequ.Kernel.Data.Id<PackBinding>>(b => b.Run(new() { Pack = "tl-2021", Division = "3201", From = new(2025, 1, 1), Basis = "市政府决定" }, Neighbourhood.Stop));
        await here.Body(BodyKind.ResidentsCommittee);

        var refused = await Refusal(here, BodyKind.ResidentsCommittee);
        refused.Citation!.ShouldContain("第十二条第一款");
        refused.Remedy!.ShouldContain("写明理由或批准文件");

        var allowed = await here.Establish(Neighbourhood.BodyOf(BodyKind.ResidentsCommittee, "第二居委会", r => r.Exception = "玄政复〔2026〕3号"));
        allowed.Warnings.ShouldHaveSingleItem().Citation.Norm.ShouldBe("TL-12.1");
    }

    [Theory]
    [InlineData("1949-09-30")]
    [InlineData("2026-11-21")]
    public async Task The_day_of_founding_is_no_earlier_than_1949_and_not_tomorrow(string day)
    {
        await using var here = await Neighbourhood.Open(databases);

        (await Fault(here, BodyKind.Grid, r => r.FoundedOn = DateOnly.Parse(day, null))).Errors.ShouldHaveSingleItem().Field.ShouldBe("FoundedOn");
        await here.Body(BodyKind.Grid, more: r => r.FoundedOn = Given.Today);
    }

    [Fact]
    public async Task What_does_not_fit_the_place_or_the_kind_is_refused()
    {
        await using var here = await Neighbourhood.Open(databases);

        (await Refusal(here, BodyKind.StreetOffice, r => r.Division = Given.Community)).Message.ShouldContain("不设在梅园社区这一级");
        (await Refusal(here, BodyKind.ResidentsCommittee, r => r.Division = Given.Village)).Message.ShouldContain("不是城市社区");
        (await Fault(here, BodyKind.Grid, r => r.Seats = new() { [PostKind.Chair] = 1 })).Errors.ShouldHaveSingleItem().Field.ShouldBe("Seats[Chair]");
        (await Fault(here, BodyKind.Grid, r => r.Seats = new() { [PostKind.GridChief] = 0 })).Message.ShouldContain("职数应在 1 至 1000 之间");
        (await Fault(here, BodyKind.PropertyCompany, r => r.CreditCode = "91440300708461136A")).Message.ShouldContain("第 18 位应为 T");
        (await Fault(here, BodyKind.Grid, r => r.Name = " \u200B　")).Errors.ShouldContain(e => e.Field == "Name");
        await Should.ThrowAsync<NotFoundException>(() => here.Establish(Neighbourhood.BodyOf(BodyKind.Grid, more: r => r.Division = "320102001999")));
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_to_who_may_not_register_the_kind()
    {
        await using var here = await Neighbourhood.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => here.Establish(Neighbourhood.BodyOf(BodyKind.Grid), Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        var chair = Neighbourhood.Of("32/3201/320102", OrganizationPermissions.EstablishBodies);
        var refused = await Should.ThrowAsync<ForbiddenException>(() => here.Establish(Neighbourhood.BodyOf(BodyKind.StreetOffice), chair));
        refused.Permission.ShouldBe(OrganizationPermissions.AppointOfficials);
    }

    private static Task<BadInputException> Fault(Neighbourhood here, BodyKind kind, Action<EstablishBody.Request> more) =>
        Should.ThrowAsync<BadInputException>(() => here.Establish(Neighbourhood.BodyOf(kind, more: more)));

    private static Task<RefusedException> Refusal(Neighbourhood here, BodyKind kind, Action<EstablishBody.Request>? more = null) =>
        Should.ThrowAsync<RefusedException>(() => here.Establish(Neighbourhood.BodyOf(kind, "第二个", more)));
}
