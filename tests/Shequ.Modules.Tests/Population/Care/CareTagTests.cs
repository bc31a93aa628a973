using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Care;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population.Privacy;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Care;

public sealed class CareTagTests(TestDatabases databases)
{
    private static readonly DateOnly Today = Given.Today;

    [Fact]
    public void Every_kind_rests_on_norms_that_exist_and_uses_their_words()
    {
        CareKind.All.Count.ShouldBeGreaterThan(10);
        CareKind.All.SelectMany(k => k.Norms).Where(n => Given.Library.Norm(n) is null).ShouldBeEmpty();
        CareKind.All.Select(k => k.MustVisit).OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(Shequ.Norms.Keys.ServiceDeskWords.MustVisit.Words.Order(StringComparer.Ordinal));
        CareKind.All.Select(k => k.Priority).OfType<string>().ShouldAllBe(w => Shequ.Norms.Keys.ServiceDeskWords.PriorityGroups.Contains(w));
    }

    [Fact]
    public async Task A_tag_says_who_set_it_until_when_and_keeps_its_reason_sealed()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");

        var id = await here.Tag(resident, "elderly_alone", lastDay: Today.AddYears(1));

        var tag = (await here.Tags(resident)).ShouldHaveSingleItem();
        (tag.Tag.Id, tag.Tag.SetBy, tag.Tag.UntilDay, tag.State).ShouldBe((id, "李主任", Today.AddYears(1).AddDays(1), CareState.Current));
        (await here.Ask<string>("select encode(reason_sealed, 'escape') as \"Value\" from population_care_tag")).ShouldAllBe(t => !t.Contains("走访"));
        var audit = await here.LastAudit();
        audit.Act.ShouldBe(PopulationPermissions.RecordCare.Name);
        audit.Detail.ShouldNotContain("独居");
        audit.Detail.ShouldNotContain("周淑兰");
    }

    [Fact]
    public async Task A_tag_without_an_end_names_the_day_of_its_review()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");

        (await Should.ThrowAsync<BadInputException>(() => here.Tag(resident, "elderly_alone"))).Errors.ShouldHaveSingleItem().Message.ShouldContain("最迟哪一天再看一次");
        (await Should.ThrowAsync<BadInputException>(() => here.Tag(resident, "elderly_alone", review: Today))).Message.ShouldContain("今天");
        await here.Tag(resident, "elderly_alone", review: Today.AddDays(1));

        here.Clock.Today = Today.AddDays(1);
        (await here.Tags(resident)).Single().State.ShouldBe(CareState.ToReview);
    }

    [Fact]
    public async Task The_last_day_counts_and_the_day_after_it_is_expired()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");
        await here.Tag(resident, "low_income", lastDay: Today.AddDays(10));

        here.Clock.Today = Today.AddDays(10);
        (await here.Tags(resident)).Single().State.ShouldBe(CareState.Current);
        (await Should.ThrowAsync<RefusedException>(() => here.Tag(resident, "low_income", lastDay: Today.AddDays(30)))).Message.ShouldContain("已有");
        here.Clock.Today = Today.AddDays(11);
        (await here.Tags(resident)).Single().State.ShouldBe(CareState.Expired);
        await here.Tag(resident, "low_income", lastDay: Today.AddDays(30));
        (await here.Tags(resident)).Single().State.ShouldBe(CareState.Current);
    }

    [Fact]
    public async Task Something_sensitive_without_a_purpose_is_refused_with_the_article()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");

        (await Should.ThrowAsync<RefusedException>(() => here.Tag(resident, "serious_illness", review: Today.AddDays(30), reason: " "))).Citation!.ShouldContain("第二十八条");
        (await here.LastAudit()).Refused.ShouldNotBeNull();
        (await Should.ThrowAsync<BadInputException>(() => here.Tag(resident, "elderly_alone", review: Today.AddDays(30), reason: " "))).Message.ShouldContain("为什么");
    }

    [Theory]
    [InlineData("no_such", "没有")]
    [InlineData("", "选择")]
    public async Task An_unknown_kind_is_told(string kind, string says)
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");

        (await Should.ThrowAsync<BadInputException>(() => here.Tag(resident, kind, review: Today.AddDays(30)))).Message.ShouldContain(says);
    }

    [Fact]
    public async Task Renewing_leaves_the_old_one_and_ending_leaves_none()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");
        var first = await here.Tag(resident, "elderly_alone", review: Today.AddDays(30));
        here.Clock.Today = Today.AddDays(30);

        var second = await here.Act<RenewCareTag, Id<CareTag>>(a => a.Run(
            new() { Division = Given.Community, Tag = first, From = here.Clock.Today, ReviewOn = here.Clock.Today.AddDays(90), Reason = "再次走访，仍独居" }, Neighbourhood.Stop));
        (await here.Ask<int>("select count(*)::int as \"Value\" from population_care_tag")).Single().ShouldBe(2);
        (await here.Tags(resident)).Single().Tag.Id.ShouldBe(second);
        await Should.ThrowAsync<StaleException>(() => End(here, first, CareEnd.Over));

        await End(here, second, CareEnd.Over);
        (await here.Tags(resident)).ShouldBeEmpty();
        (await here.LastAudit()).Detail.ShouldStartWith("结束关爱标签");
    }

    [Fact]
    public async Task A_must_visit_kind_is_named_with_its_article_where_the_norm_holds_and_nowhere_else()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");
        await here.Tag(resident, "lonely_elder", review: Today.AddDays(30));

        (await here.Tags(resident)).Single().MustVisit.ShouldBeNull();
        await here.Act<BindPack, Id<PackBinding>>(a => a.Run(new() { Pack = "ez-2019", Division = Given.Community, From = Today, Basis = "试点" }, Neighbourhood.Stop));
        var tag = (await here.Tags(resident)).Single();
        (tag.MustVisit?.Id, tag.Priority?.Id).ShouldBe(("EZ-25.3c", "EZ-25.4c"));
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_to_whoever_only_looks()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled("周淑兰");

        foreach (var actor in new[] { Neighbourhood.Of(Neighbourhood.NextDoor), Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents), Actor.Public })
        {
            await Should.ThrowAsync<ForbiddenException>(() => here.Tag(resident, "elderly_alone", review: Today.AddDays(30), actor: actor));
        }

        var community = await here.Division();
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<CareReader, ILookup<Id<Resident>, SeenTag>>(
            r => r.Of(community, [resident.Id], Neighbourhood.Stop), Neighbourhood.Of(Neighbourhood.Here, OrganizationPermissions.ViewDuties)));
    }

    private static Task<Id<CareTag>> End(Neighbourhood here, Id<CareTag> tag, CareEnd why) => here.Act<EndCareTag, Id<CareTag>>(
        a => a.Run(new() { Division = Given.Community, Tag = tag, On = here.Clock.Today, Why = why }, Neighbourhood.Stop));
}
