using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What is due, from the list over the page of a duty to the printed notice.</summary>
public sealed class DutyFormTests(RunningSite site) : BrowserForms(site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_finds_a_duty_in_todays_list_and_closes_it_with_a_record()
    {
        var duty = await Happens(DutyCause.SubcommitteeVacancy, "周平，治安保卫委员会委员");
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/today");
        await page.Locator($"#d-{duty} h3 a").ClickAsync();
        await page.WaitForURLAsync($"**/organization/{Places.Worked}/duties/{duty}");
        (await page.ContentAsync()).ShouldContain("三、10（2）");

        await page.FillAsync("[name=On]", "2020-01-01");
        await page.FillAsync("[name=Evidence]", "补充人员名单存档〔2026〕7号");
        (await Press(page, "登记办结")).Status.ShouldBe(400);
        (await page.InputValueAsync("[name=Evidence]")).ShouldBe("补充人员名单存档〔2026〕7号");
        await page.Locator(".error-summary a").ClickAsync();
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("On");

        await page.FillAsync("[name=On]", Today.Text);
        (await Press(page, "登记办结")).Status.ShouldBe(200);

        new Uri(page.Url).AbsolutePath.ShouldBe($"/today/{Places.Worked}");
        (await page.Locator($"#d-{duty}").CountAsync()).ShouldBe(0);
        await page.GotoAsync($"/organization/{Places.Worked}/duties/{duty}");
        (await page.Locator(".notice-ok").InnerTextAsync()).ShouldContain("补充人员名单存档〔2026〕7号");
    }

    [Fact]
    public async Task Of_two_who_close_one_duty_the_second_is_told()
    {
        var duty = await Happens(DutyCause.RepresentativeChange, "钱进，第二居民小组居民代表");
        await using var window = await Site.Window("worker");
        var (first, second) = (await window.NewPageAsync(), await window.NewPageAsync());
        foreach (var page in new[] { first, second })
        {
            await page.GotoAsync($"/organization/{Places.Worked}/duties/{duty}");
            await page.FillAsync("[name=On]", Today.Text);
            await page.FillAsync("[name=Evidence]", "公告");
        }

        (await Press(first, "登记办结")).Status.ShouldBe(200);
        (await Press(second, "登记办结")).Status.ShouldBe(409);
    }

    [Fact]
    public async Task Notice_can_be_changed_and_is_all_that_is_printed()
    {
        var duty = await Happens(DutyCause.RepresentativeChange, "孙悦，第三居民小组居民代表");
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/organization/{Places.Worked}/duties/{duty}/notice");
        (await page.Locator(".sheet").InnerTextAsync()).ShouldContain("孙悦，第三居民小组居民代表");

        await page.FillAsync("[name=Body]", "第一段。\n第二段<b>。");
        await Press(page, "更新上面的纸样");

        (await page.Locator(".sheet-body").AllInnerTextsAsync()).ShouldBe(["第一段。", "第二段<b>。"]);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator("form[method=post] textarea").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("header.site-header").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".sheet").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".sheet-foot").InnerTextAsync()).ShouldContain("三、9");
    }

    [Fact]
    public async Task Pages_of_a_duty_can_be_used_by_everyone_on_any_screen()
    {
        var duty = await Happens(DutyCause.SupervisionChange, "吴敏，居务监督委员会委员");
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        foreach (var path in new[] { "", "/notice" })
        {
            await page.GotoAsync($"/organization/{Places.Worked}/duties/{duty}{path}");
            foreach (var width in new[] { RunningSite.Wide, RunningSite.Narrow })
            {
                await page.SetViewportSizeAsync(width, 900);
                (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
                (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id).ShouldBeEmpty($"{path} {width}");
            }
        }
    }

    [Fact]
    public async Task Staff_begin_at_todays_list_and_a_visitor_is_sent_to_the_front_page_and_told_why()
    {
        await using var window = await Site.Window("worker");
        var staff = await window.NewPageAsync();
        await staff.GotoAsync("/today");
        (await staff.Locator(".site-nav [aria-current=page]").InnerTextAsync()).ShouldBe("今日事项");

        await using var visitors = await Site.Window();
        var visitor = await visitors.NewPageAsync();
        await visitor.GotoAsync("/today");
        new Uri(visitor.Url).AbsolutePath.ShouldBe("/");
        (await visitor.Locator(".notice").InnerTextAsync()).ShouldContain("您还没有登录");
        (await visitor.Locator(".site-nav").InnerTextAsync()).ShouldNotContain("今日事项");
    }

    [Fact]
    public async Task Official_narrows_to_what_is_overdue_and_opens_a_community()
    {
        await using var window = await Site.Window("county");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/today/{Places.County}");

        await page.GetByRole(AriaRole.Link, new() { Name = "只看逾期" }).ClickAsync();
        await page.WaitForURLAsync("**overdue=true");
        await page.Locator("tbody th a").First.ClickAsync();
        await page.WaitForURLAsync("**/today/3201060*");

        (await page.Locator(".due-overdue").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Programs_read_what_is_due_and_close_it_with_the_same_limits()
    {
        var duty = await Happens(DutyCause.RepresentativeChange, "郑凯，第四居民小组居民代表");
        using var worker = Site.Client(await Site.KeyOf("worker"));
        using var visitor = Site.Client();

        using var list = await worker.GetAsync($"/api/today/{Places.Worked}", Stop);
        var item = (await list.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("items").EnumerateArray()
            .Single(i => i.GetProperty("duty").GetString() == $"{duty}");
        (item.GetProperty("state").GetString(), item.GetProperty("norm").GetString()).ShouldBe(("undated", "JS-9e"));
        using var area = await worker.GetAsync($"/api/today/{Places.County}", Stop);
        area.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var hidden = await visitor.GetAsync($"/api/today/{Places.Worked}", Stop);
        hidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var close = new { Division = Places.Worked, Duty = duty, On = Today.Text, Evidence = "公告栏照片" };
        using var tried = await visitor.PostAsJsonAsync("/api/duties/close", close, Stop);
        tried.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var closed = await worker.PostAsJsonAsync("/api/duties/close", close, Stop);
        closed.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await worker.PostAsJsonAsync("/api/duties/close", close, Stop);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    /// <summary>What an act does after a change: opens the duties and saves them; returns the first.</summary>
    private async Task<Guid> Happens(DutyCause cause, string who)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        var place = (await scope.ServiceProvider.GetRequiredService<DivisionQueries>().ByCode(Places.Worked, Stop))!;
        var opened = await scope.ServiceProvider.GetRequiredService<DutyOpener>()
            .Open(place, cause, who, Guid.CreateVersion7(session.Now), session.Today.AddDays(-3), Stop);
        await session.Db.SaveChangesAsync(Stop);
        return opened[0].Id.Value;
    }
}
