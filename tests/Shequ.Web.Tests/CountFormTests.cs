using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Counting in a browser: two people type, the result is declared, a hall watches.</summary>
public sealed class CountFormTests(RunningSite site) : BrowserForms(site)
{
    [Fact]
    public async Task Two_people_type_the_sheets_and_the_result_is_declared_on_the_spot()
    {
        var home = await CountedElection.In(Site, TestContext.Current.CancellationToken);
        await using var worker = await Site.Window("worker");
        await using var chair = await Site.Window("electoral");
        var (first, second) = (await worker.NewPageAsync(), await chair.NewPageAsync());
        await Open(first, home);

        await Type(first, papers: "20", valid: "19", one: "2x", other: "8");
        (await Press(first, "下一步：核对")).Status.ShouldBe(400);
        await ShouldLeadTo(first, "Tallies[0].Pages[0].Votes[0].Strokes", "2x");
        await Type(first, papers: "20", valid: "19", one: "20", other: "8");
        (await Press(first, "下一步：核对")).Status.ShouldBe(400);
        (await first.InputValueAsync("[name='Tallies[0].Pages[0].Votes[1].Strokes']")).ShouldBe("8");
        await first.FillAsync("[name='Tallies[0].Pages[0].Votes[0].Strokes']", "11");
        await first.FillAsync("[name='Tallies[0].Pages[0].Invalid']", "1");
        await Press(first, "再加一页");
        (await first.Locator("fieldset.tally").CountAsync()).ShouldBe(2);
        await Press(first, "下一步：核对");
        (await first.Locator("main").InnerTextAsync()).ShouldContain("有效 19 张，废票 1 张，弃权 0 张，合计 20 张。许晴 11 票，韩松 8 票。");
        await Press(first, "确认办理");
        (await first.Locator("main").InnerTextAsync()).ShouldContain("您已录入第一次，第二次要由另一个人录入");

        await Open(second, home);
        (await second.Locator("main").InnerTextAsync()).ShouldNotContain("11");
        await Type(second, papers: "20", valid: "19", one: "11", other: "8");
        await second.FillAsync("[name='Tallies[0].Pages[0].Invalid']", "1");
        await Press(second, "下一步：核对");
        await Press(second, "确认办理");
        await second.GetByRole(AriaRole.Link, new() { Name = "全部一致，宣布结果" }).ClickAsync();
        foreach (var role in new[] { "Presider", "Scrutineers", "Talliers", "Callers" })
        {
            await second.FillAsync($"[name={role}]", "顾秀英");
        }

        await Press(second, "下一步：核对");
        (await second.Locator("main").InnerTextAsync()).ShouldContain("许晴 11 票，当选（2×11 > 1×20");
        await Press(second, "确认办理");

        second.Url.ShouldEndWith("/polls/1/result");
        await Watch(home);
    }

    [Fact]
    public async Task A_hall_watches_a_page_that_asks_for_itself_again_and_can_be_held()
    {
        var home = await CountedElection.In(Site, TestContext.Current.CancellationToken);
        using var client = Site.Client();

        using var moving = await client.GetAsync(new Uri(home + "/polls/1/announcement", UriKind.Relative), TestContext.Current.CancellationToken);
        using var still = await client.GetAsync(new Uri(home + "/polls/1/announcement?still=true", UriKind.Relative), TestContext.Current.CancellationToken);
        using var count = await client.GetAsync(new Uri(home + "/polls/1/count", UriKind.Relative), TestContext.Current.CancellationToken);

        moving.Headers.GetValues("Refresh").ShouldBe(["10"]);
        still.Headers.Contains("Refresh").ShouldBeFalse();
        ((int)count.StatusCode).ShouldBeOneOf([302, 403], "how far a count has come is no page for everybody");
    }

    private static async Task Open(IPage page, string home)
    {
        await page.GotoAsync(home + "/polls/1/count");
        await page.GetByRole(AriaRole.Link, new() { Name = "中心投票站 1号票箱：录入计票单" }).ClickAsync();
    }

    private static async Task Type(IPage page, string papers, string valid, string one, string other)
    {
        await page.FillAsync("[name=Papers]", papers);
        await page.FillAsync("[name='Tallies[0].Pages[0].Valid']", valid);
        await page.FillAsync("[name='Tallies[0].Pages[0].Votes[0].Strokes']", one);
        await page.FillAsync("[name='Tallies[0].Pages[0].Votes[1].Strokes']", other);
    }

    /// <summary>Anybody reads it, on a telephone too.</summary>
    private async Task Watch(string home)
    {
        await using var window = await Site.Window(width: RunningSite.Narrow);
        var page = await window.NewPageAsync();
        foreach (var (path, says) in new[] { ("result", "选举结果报告单"), ("announcement", "结果已经宣布") })
        {
            await page.GotoAsync($"{home}/polls/1/{path}");
            (await page.Locator("main").InnerTextAsync()).ShouldContain(says);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(RunningSite.Narrow);
        }
    }
}
