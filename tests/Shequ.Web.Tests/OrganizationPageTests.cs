using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What the pages of bodies, people, authority and the record show to whom.</summary>
public sealed partial class OrganizationPageTests(RunningSite site) : ApiCalls(site)
{
    [Fact]
    public async Task Chart_is_drawn_and_says_which_norm_each_relation_rests_on()
    {
        var page = await Html($"/organization/{Places.Community}");

        page.ShouldContain("<svg viewBox=\"0 0 1140");
        page.ShouldContain("chart-edge e-leads");
        page.ShouldContain("chart-edge e-guides");
        page.ShouldContain("href=\"/norms/JS-6b\"");
        page.ShouldContain("居民委员会");
        page.ShouldNotContain("<script", Case.Insensitive);
    }

    [Fact]
    public async Task On_a_narrow_screen_the_list_stands_for_the_drawing()
    {
        await using var window = await Site.Window(width: RunningSite.Narrow);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/organization/{Places.Community}");

        (await page.Locator(".org-chart").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".roster-list a").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_body_is_not_found_under_another_community()
    {
        var body = Bodies().Match(await Html($"/organization/{Places.Community}")).Value;

        (await Html(body)).ShouldContain("历任");
        (await Status(body.Replace(Places.Community, Places.Worked, StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NotFound);
        (await Status($"/organization/{Places.Community}?on=2026-02-31")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Visitors_see_of_a_person_the_posts_and_staff_of_the_community_the_rest()
    {
        var committee = Committee().Match(await Html($"/organization/{Places.Worked}")).Groups[1].Value;
        var person = People().Match(await Html(committee)).Value;
        (await Html(person)).ShouldNotContain("出生日期");
        await using var window = await Site.Window("chair");
        var page = await window.NewPageAsync();

        await page.GotoAsync(person);

        (await page.Locator("dt").AllInnerTextsAsync()).ShouldContain("出生日期");
    }

    [Fact]
    public async Task County_lists_its_communities_with_what_is_amiss_and_goes_on_after_fifty()
    {
        var county = await Html($"/organization/{Places.County}");

        county.ShouldContain("任期将满");
        var next = WebUtility.HtmlDecode(Next().Match(county).Groups[1].Value);
        (await Html(next)).ShouldContain("按区划代码排列，不排名");
    }

    [Fact]
    public async Task A_refusal_says_what_ones_posts_come_to_and_who_may()
    {
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();

        var answer = await page.GotoAsync($"/audit/{Places.Worked}");

        answer!.Status.ShouldBe(403);
        (await page.Locator("ul.why").InnerTextAsync()).ShouldContain("可以办理的职务");
        await page.GetByRole(AriaRole.Link, new() { Name = "谁可以办理" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("查看办理记录");
        (await page.Locator(".own-posts").First.InnerTextAsync()).ShouldContain("职权表没有给这一职务");
    }

    [Fact]
    public async Task The_api_gives_the_same_reasons()
    {
        using var client = Site.Client(Site.CountyKey);

        using var answer = await client.GetAsync($"/api/audit/{Places.Community}/verification", Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var problem = await Body(answer);
        problem.GetProperty("why").GetArrayLength().ShouldBeGreaterThan(1);
        problem.GetProperty("whyHref").GetString()!.ShouldContain("organization.verify_audit");
    }

    [Fact]
    public async Task A_supervisor_reads_the_record_and_sees_that_it_holds()
    {
        await using var window = await Site.Window("supervisor");
        var page = await window.NewPageAsync();

        (await page.GotoAsync($"/audit/{Places.Worked}"))!.Status.ShouldBe(200);

        (await page.Locator("main").InnerTextAsync()).ShouldNotContain("记录接不上了");
    }

    private async Task<string> Html(string path)
    {
        using var client = Site.Client();
        using var answer = await client.GetAsync(path, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var client = Site.Client();
        using var answer = await client.GetAsync(path, Stop);
        return answer.StatusCode;
    }

    [GeneratedRegex($@"/organization/{Places.Community}/bodies/[0-9a-f-]{{36}}")]
    private static partial Regex Bodies();

    [GeneratedRegex("href=\"([^\"]+)\">居民委员会<")]
    private static partial Regex Committee();

    [GeneratedRegex("/people/[0-9a-f-]{36}")]
    private static partial Regex People();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
