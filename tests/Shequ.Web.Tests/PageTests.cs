using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Every page on a wide and on a narrow screen: it comes, fits, is light, breaks no rule of its own, and everyone can use it.</summary>
public sealed class PageTests(RunningSite site)
{
    private const int MostBytes = 150 * 1024;

    private static readonly (string Path, string? Seat, int Status)[] All =
    [
        ("/", null, 200),
        ($"/checkup/{Places.Community}", null, 200),
        ($"/checkup/{Places.EzhouCommunity}", null, 200),
        ($"/checkup/{Places.Village}", null, 200),
        ($"/checkup/{Places.Street}", null, 200),
        ($"/checkup/{Places.County}", null, 200),
        ("/checkup/0", null, 200),
        ($"/checkup/{Places.County}/norms/JS-8", null, 200),
        ($"/profiles/{Places.Community}", null, 200),
        ($"/profiles/{Places.EzhouCommunity}", null, 200),
        ($"/profiles/{Places.Community}/size", null, 200),
        ($"/profiles/{Places.Community}/estates", null, 200),
        ($"/profiles/{Places.Community}/history/community.households", null, 200),
        ("/profiles/import", null, 200),
        ($"/residents/{Places.Worked}/import", "worker", 200),
        ($"/residents/{Places.Worked}/export", "worker", 200),
        ($"/residents/{Places.Worked}/matches", "worker", 200),
        ("/divisions", null, 200),
        ("/divisions?q=宁海路", null, 200),
        ("/divisions?q=没有这个地方", null, 200),
        ($"/divisions/{Places.Community}", null, 200),
        ($"/divisions/{Places.County}", null, 200),
        ("/norms", null, 200),
        ("/norms/JS-8", null, 200),
        ("/norms/EZ-34", null, 200),
        ("/norms/explain", null, 200),
        ($"/norms/explain?key=community.households&division={Places.Echeng}", null, 200),
        ("/norms/packs/tl-2021", null, 200),
        ("/norms/coverage", null, 200),
        ("/organization", null, 200),
        ("/organization?q=社区", null, 200),
        ($"/organization/{Places.Community}", null, 200),
        ($"/organization/{Places.Street}", null, 200),
        ($"/organization/{Places.County}", null, 200),
        ($"/organization/{Places.County}?only=TermEnding", null, 200),
        ("/organization/0", null, 200),
        ($"/organization/{Places.EzhouCommunity}", null, 200),
        ($"/organization/{Places.Village}", null, 200),
        ("/organization/999999", null, 404),
        ($"/organization/{Places.Community}/bodies/01890000-0000-7000-8000-000000000001", null, 404),
        ("/people/01890000-0000-7000-8000-000000000001", null, 404),
        ("/authority", null, 200),
        ($"/authority/why?permission=organization.record_posts&division={Places.Community}", null, 200),
        ($"/authority/why?permission=organization.record_posts&division={Places.Worked}", "worker", 200),
        ("/authority/why?permission=no.such&division=0", null, 404),
        ($"/organization/{Places.Staffed}/bodies/new", "street", 200),
        ($"/organization/{Places.Staffed}/bodies/new?kind=Subcommittee", "street", 200),
        ($"/organization/{Places.Staffed}/results/new", "street", 200),
        ($"/organization/{Places.Staffed}/results/new", null, 403),
        ($"/people/new?division={Places.Staffed}", "street", 200),
        ($"/audit/{Places.Worked}", null, 403),
        ($"/audit/{Places.Worked}", "worker", 403),
        ($"/audit/{Places.Worked}", "supervisor", 200),
        ("/tables", null, 200),
        ($"/tables/{Places.Worked}", "worker", 200),
        ($"/tables/{Places.Worked}", null, 403),
        ($"/tables/{Places.Worked}/burden", "worker", 200),
        ($"/tables/{Places.Worked}/new", "worker", 200),
        ($"/tables/{Places.Worked}/propose", "worker", 200),
        ($"/tables/{Places.Street}", "street", 200),
        ($"/tables/{Places.County}/burden", "county", 200),
        ("/elections", null, 200),
        ($"/elections/{Places.Worked}", null, 200),
        ($"/elections/{Places.Worked}", "electoral", 200),
        ($"/elections/{Places.County}", "county", 200),
        ($"/elections/{Places.Street}", null, 200),
        ($"/elections/{Places.Worked}/new", "electoral", 200),
        ($"/elections/{Places.Worked}/new?office=Representatives&kind=General", "electoral", 200),
        ($"/elections/{Places.Worked}/new?office=Committee&kind=General", "electoral", 200),
        ($"/elections/{Places.Worked}/new", null, 403),
        ("/text-size", null, 200),
        ("/sign-in", null, 200),
        ("/no-such-page", null, 404),
        ("/checkup/999999", null, 404),
        ("/", "worker", 200),
        ($"/profiles/{Places.Worked}/size", "worker", 200),
        ($"/profiles/{Places.Worked}/estates", "worker", 200),
        ($"/profiles/{Places.Community}/size", "worker", 200),
        ("/", "county", 200),
        ("/profiles/import", "county", 200),
        ($"/divisions/{Places.Community}", "county", 200),
        ($"/divisions/{Places.Community}/rename", "county", 200),
        ("/today", "worker", 200),
        ("/today", "street", 200),
        ($"/today/{Places.County}?overdue=true", "county", 200),
        ("/today", "province", 200),
        ($"/today/{Places.Community}", "worker", 403),
        ($"/today/{Places.Community}", null, 403),
        ("/norms/packs/tl-2021", "administrator", 200),
        ($"/norms/packs/tl-2021/bind?place={Places.Echeng}", "administrator", 200),
        ("/norms/confirm/EZ-34", "administrator", 200),
        ("/sign-in", "administrator", 200),
        ("/sign-in/message", null, 200),
        ("/messages", null, 200),
        ("/account", "chair", 200),
        ("/account", "resident", 200),
        ("/account/password", "chair", 200),
        ("/account/second-factor", "chair", 200),
        ("/accounts", "street", 200),
        ($"/accounts?division={Places.Worked}", "street", 200),
        ("/accounts", "resident", 403),
        ("/residents", "worker", 200),
        ("/residents", "street", 200),
        ("/residents", null, 403),
        ($"/residents/{Places.Worked}?q=没有这个人", "worker", 200),
        ($"/residents/{Places.Worked}/households/new", "worker", 200),
        ($"/residents/{Places.Worked}/list", "worker", 200),
        ($"/residents/{Places.Worked}/places", "worker", 200),
        ($"/residents/{Places.Worked}/places/estates/new", "worker", 200),
        ($"/residents/{Places.Worked}/places/buildings/new", "worker", 200),
        ($"/residents/{Places.Worked}/places/assign?kind=BuildingHead", "worker", 200),
        ($"/residents/{Places.Community}", "worker", 403),
        ($"/residents/{Places.Worked}/households/01890000-0000-7000-8000-000000000001", "worker", 404),
    ];

    public static TheoryData<string, string?, int> Pages()
    {
        var rows = new TheoryData<string, string?, int>();
        foreach (var (path, seat, status) in All)
        {
            rows.Add(path, seat, status);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_comes_fits_is_light_and_can_be_used_by_everyone(string path, string? seat, int status)
    {
        await using var window = await site.Window(seat);
        var page = await window.NewPageAsync();
        // The browser reports on a thread of its own.
        var complaints = new ConcurrentQueue<string>();
        var parts = new ConcurrentQueue<IResponse>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Response += (_, part) => parts.Enqueue(part);

        var answer = (await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!;

        answer.Status.ShouldBe(status);
        (await page.Locator("h1, #refusal-title").CountAsync()).ShouldBeGreaterThan(0, "the page has no heading");
        (await page.TitleAsync()).ShouldNotBeNullOrWhiteSpace();
        await ShouldBeLight(parts);
        foreach (var width in new[] { RunningSite.Wide, RunningSite.Narrow })
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, "the page scrolls sideways");
            await ShouldBeAccessible(page, width);
        }

        complaints.Where(c => status == 200 || !c.Contains("Failed to load resource", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reader_enlarges_the_text_and_it_stays_large_and_fits()
    {
        await using var window = await site.Window(width: RunningSite.Narrow);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/checkup/{Places.Community}");
        var before = await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)");

        await page.Locator(".text-size a").Last.ClickAsync();
        await page.GotoAsync($"/checkup/{Places.Community}");

        (await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)")).ShouldBeGreaterThan(before);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(RunningSite.Narrow);
    }

    private static async Task ShouldBeLight(IEnumerable<IResponse> parts)
    {
        // What travels: styles and scripts are compressed, pages are not.
        var sizes = new List<(string Url, int Bytes)>();
        foreach (var part in parts.Where(p => p.Status < 300 || p.Status >= 400))
        {
            sizes.Add((part.Url, (await part.Request.SizesAsync()).ResponseBodySize));
        }

        sizes.Sum(s => s.Bytes).ShouldBeLessThanOrEqualTo(MostBytes, string.Join('\n', sizes));
    }

    private static async Task ShouldBeAccessible(IPage page, int width)
    {
        var result = await page.RunAxe();
        result.Violations.Where(v => v.Impact is "serious" or "critical").Select(Describe).ShouldBeEmpty($"{width} px");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}（{violation.Impact}）：{violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(5).Select(n => n.Html));
}
