using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>An election in a browser, from the call over a notice to its calendar, and called off again.</summary>
public sealed class PlanFormTests(RunningSite site) : BrowserForms(site)
{
    private const int Narrow = 390;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Election_committee_calls_an_election_publishes_a_notice_and_everybody_reads_it()
    {
        await using var window = await Site.Window("electoral");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/elections/{Places.Worked}/new?office=GroupLeaders&kind=General");

        await Press(page, "下一步：核对");
        (await page.Locator(".error-summary, .error").First.IsVisibleAsync()).ShouldBeTrue();
        await page.CheckAsync("[name=Mode][value=HouseholdRepresentatives]");
        await page.FillAsync("[name=Document]", "选举委员会第二次会议决定");
        await Press(page, "下一步：核对");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("现在还没有办理");
        await Press(page, "确认办理");
        page.Url.ShouldEndWith("/work");
        var here = new Uri(page.Url).AbsolutePath[..^"/work".Length];

        await page.GotoAsync($"{here}/notices/new?kind=registration");
        await Press(page, "下一步：核对");
        await Press(page, "确认办理");
        (await page.Locator(".sheet").InnerTextAsync()).ShouldContain("（第 1 号）");
        await Reads(here);
        await Fits(page, here);

        await page.GotoAsync($"{here}/cancel");
        await page.FillAsync("[name=Reason]", "改期另行决定");
        await Press(page, "下一步：核对");
        await Press(page, "确认办理");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("已取消");
    }

    /// <summary>Without signing in: the page of the election, the calendar and the notice, and nothing of the work.</summary>
    private async Task Reads(string here)
    {
        using var client = Site.Client(null);
        (await client.GetStringAsync(here, Stop)).ShouldContain("关于登记选民的公告");
        var calendar = await client.GetStringAsync($"{here}/calendar.ics", Stop);
        calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        calendar.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"{here}\r\n", customMessage: "long lines are folded");
        using var work = await client.GetAsync($"{here}/work", Stop);
        work.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var steps = await client.GetFromJsonAsync<JsonElement>($"/api{here}/calendar", Stop);
        steps.EnumerateArray().Single(s => s.GetProperty("step").GetString() == "registration_opened").GetProperty("state").GetString().ShouldBe("done");
        (await client.GetFromJsonAsync<JsonElement>($"/api{here}/notices/1", Stop)).GetProperty("title").GetString().ShouldBe("关于登记选民的公告");
    }

    private static async Task Fits(IPage page, string here)
    {
        foreach (var width in new[] { 1280, Narrow })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var path in new[] { "", "/work", "/calendar", "/move", "/cancel", "/notices/1", "/notices/new", "/notices/new?kind=method", "/steps/ballots_printed" })
            {
                await page.GotoAsync(here + path);
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{path} at {width}");
            }
        }
    }
}
