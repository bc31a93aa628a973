using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Party;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Bodies;

/// <summary>Chart, bodies, people and areas as whoever asks may see them.</summary>
public sealed class RegisterReadingTests(TestDatabases databases)
{
    private static readonly Actor Chair = Neighbourhood.Of(Neighbourhood.Here);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Chart_shows_posts_holders_vacancies_and_relations_with_the_norms_that_state_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        await here.End(committee.Appointments[4], EndCause.Resigned, more: r => r.Meeting = ApprovingMeeting.RepresentativeMeeting);
        await here.Body(BodyKind.PartyOrganization, "梅园社区党总支");
        await here.Body(BodyKind.StreetOffice, "梅园新村街道办事处");

        var chart = await Chart(here);

        var roster = chart.One(BodyKind.ResidentsCommittee)!;
        roster.Posts.Select(p => p.Rule.Title).ShouldBe(["主任", "副主任", "委员"]);
        roster.Posts[0].Holders.ShouldHaveSingleItem().Name.ShouldBe("王芳");
        roster.Vacant.ShouldBe(1);
        chart.Present.ShouldContain(r => r.From == BodyKind.PartyOrganization && r.Does == "leads" && r.To == BodyKind.ResidentsCommittee);
        chart.Relations.Where(r => r.From == BodyKind.StreetOffice && r.To == BodyKind.ResidentsCommittee).Select(r => r.Does).Distinct().ShouldBe(["guides", "supports"], ignoreOrder: true);
        chart.Relations.ShouldNotContain(r => r.From == BodyKind.StreetOffice && r.Does == "leads");
    }

    [Fact]
    public async Task Names_of_posts_that_are_not_public_are_kept_from_visitors()
    {
        await using var here = await Neighbourhood.Open(databases);
        var office = await here.Body(BodyKind.StreetOffice, "梅园新村街道办事处");
        await here.Appoint(Neighbourhood.PostOf(office, PostKind.Official, await here.Person("赵科员", division: Given.Street), AppointmentOrigin.Appointed));
        await here.Committee();

        var (visitor, official) = (await Chart(here, Actor.Public), await Chart(here, Neighbourhood.Of("32/3201/320102/" + Given.Street)));

        visitor.One(BodyKind.ResidentsCommittee)!.Posts[0].Holders[0].Name.ShouldBe("王芳");
        visitor.One(BodyKind.StreetOffice)!.Posts.SelectMany(p => p.Holders).ShouldHaveSingleItem().Name.ShouldBeNull();
        official.One(BodyKind.StreetOffice)!.Posts.SelectMany(p => p.Holders).ShouldHaveSingleItem().Name.ShouldBe("赵科员");
    }

    [Fact]
    public async Task Party_chain_names_each_grid_without_a_unit_and_the_norm_that_asks_for_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var party = await here.Body(BodyKind.PartyOrganization, "梅园社区党总支");
        var grid = await here.Body(BodyKind.Grid, "第1网格");
        await here.Body(BodyKind.Grid, "第2网格");
        await here.Body(BodyKind.PartyUnit, "第1网格党支部", r => (r.Parent, r.Covers) = (party, grid));

        var chart = await Chart(here);
        var chain = await here.Act<Session, PartyChain>(s => new PartyChains(s, Given.Library).Of(chart, Stop));

        chain.Uncovered.Select(b => b.Name).ShouldBe(["第2网格"]);
        chain.LacksHouseholds.ShouldBeTrue();
        chain.LacksOrganization.ShouldBeFalse();
        chain.Basis.Select(c => c.Norm).ShouldContain("JS-6b");
    }

    [Fact]
    public async Task A_body_is_found_only_in_its_own_community()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var (own, next) = (await here.Division(), await here.Division(Given.NextDoor));

        var found = await here.Act<BodyQueries, BodyDetails?>(q => q.Find(own, committee.Body.Value, Stop));

        found!.Terms.ShouldHaveSingleItem().StartsOn.ShouldBe(Neighbourhood.ElectedOn);
        (await here.Act<BodyQueries, BodyDetails?>(q => q.Find(next, committee.Body.Value, Stop))).ShouldBeNull();
        (await here.Act<BodyQueries, BodyDetails?>(q => q.Find(own, Guid.CreateVersion7(), Stop))).ShouldBeNull();
    }

    [Fact]
    public async Task Former_holders_stay_but_visitors_do_not_read_of_sentence_health_or_death()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        await here.End(committee.Appointments[3], EndCause.Died);
        var place = await here.Division();

        var (visitor, chair) = (
            await here.Act<BodyQueries, BodyDetails?>(q => q.Find(place, committee.Body.Value, Stop), Actor.Public),
            await here.Act<BodyQueries, BodyDetails?>(q => q.Find(place, committee.Body.Value, Stop), Chair));

        (visitor!.Former.ShouldHaveSingleItem().Name, visitor.Former[0].Cause).ShouldBe(("刘洋", null));
        chair!.Former.ShouldHaveSingleItem().Cause.ShouldBe(EndCause.Died);
    }

    [Fact]
    public async Task A_person_shows_visitors_public_posts_and_nothing_else()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var stranger = await here.Person("孙无职");

        var visitor = await Person(here, committee.People[0], Actor.Public);

        visitor!.Posts.ShouldHaveSingleItem().Title.ShouldBe("梅园社区居民委员会主任");
        (visitor.Private, visitor.Posts[0].Document).ShouldBe((false, null));
        (await Person(here, stranger, Actor.Public)).ShouldBeNull("an id that was guessed tells nothing");
        (await Person(here, stranger, Neighbourhood.Of(Neighbourhood.NextDoor))).ShouldBeNull();
        (await Person(here, stranger, Chair))!.Private.ShouldBeTrue();
        (await Person(here, new(Guid.CreateVersion7()), Chair)).ShouldBeNull();
    }

    [Fact]
    public async Task An_area_counts_what_is_amiss_and_lists_communities_by_code()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        await here.End(committee.Appointments[4], EndCause.Resigned, more: r => r.Meeting = ApprovingMeeting.RepresentativeMeeting);
        var county = await here.Division("320102");

        var area = await here.Act<AreaOrganizations, AreaOrganization>(a => a.Of(county, stop: Stop));
        var vacant = await here.Act<AreaOrganizations, AreaOrganization>(a => a.Of(county, RosterGap.Vacancy, stop: Stop));
        here.Clock.Today = Neighbourhood.TermEnd.AddDays(-1);
        var ending = await here.Act<AreaOrganizations, AreaOrganization>(a => a.Of(county, RosterGap.TermEnding, stop: Stop));
        here.Clock.Today = Neighbourhood.TermEnd;
        var over = await here.Act<AreaOrganizations, AreaOrganization>(a => a.Of(county, stop: Stop));

        area.Communities.Select(c => c.Code).ShouldBe([Given.Community, Given.Second, Given.NextDoor]);
        area.Gaps[RosterGap.NoCommittee].ShouldBe(2);
        vacant.Communities.ShouldHaveSingleItem().Vacant.ShouldBe(1);
        ending.Communities.ShouldHaveSingleItem().Code.ShouldBe(Given.Community);
        (over.Gaps[RosterGap.TermOver], over.Gaps[RosterGap.TermEnding]).ShouldBe((1, 0));
    }

    [Fact]
    public async Task An_area_comes_a_page_at_a_time()
    {
        await using var given = await Given.Country(databases, moreCommunities: AreaOrganizations.PageSize + 2);
        await given.Ask<int>("""
            with county as (select id from organization_division where code = '320102')
            update organization_division set parent_id = (select id from county) where level = 5 and parent_id not in (select id from organization_division) returning 1 as "Value"
            """);
        var session = given.Session();
        var county = await session.Db.Divisions.SingleAsync(d => d.Code == "320102", Stop);
        var areas = new AreaOrganizations(session, new BodyRosters(session));

        var first = await areas.Of(county, stop: Stop);
        var rest = await areas.Of(county, after: first.More, stop: Stop);

        first.Communities.Count.ShouldBe(AreaOrganizations.PageSize);
        first.Total.ShouldBe(first.Communities.Count + rest.Communities.Count);
        rest.Communities.Select(c => c.Code).ShouldAllBe(c => string.CompareOrdinal(c, first.More) > 0);
        rest.More.ShouldBeNull();
    }

    private static async Task<OrganizationChart> Chart(Neighbourhood here, Actor? actor = null)
    {
        var place = await here.Division();
        return await here.Act<OrganizationCharts, OrganizationChart>(c => c.Of(place, stop: Stop), actor);
    }

    private static Task<PersonDetails?> Person(Neighbourhood here, Id<Person> person, Actor actor) =>
        here.Act<PersonQueries, PersonDetails?>(q => q.Find(person.Value, Stop), actor);
}
