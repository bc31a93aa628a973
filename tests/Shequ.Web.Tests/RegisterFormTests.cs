using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>The forms of acts on bodies, people and posts: fill in, check, do; every fault at its field, nothing typed is lost.</summary>
public sealed class RegisterFormTests(RunningSite site) : BrowserForms(site)
{
    private const string Here = $"/organization/{Places.Staffed}";

    [Fact]
    public async Task Somebody_not_registered_is_added_in_place_and_appointed_after_a_check_that_names_the_norms()
    {
        await using var window = await Site.Window("street");
        var page = await window.NewPageAsync();
        var group = await Body(page, "第1居民小组");
        await page.GotoAsync(group);
        await page.Locator("tr:has(td:text-is('居民代表')) a:text('登记终止')").Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "调整", Exact = true }).ClickAsync();
        await page.FillAsync("[name=Day]", Today.Text);
        await page.FillAsync("[name=Document]", "小组会议决定");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        await page.GotoAsync(group + "/appoint");
        await page.FillAsync("[name='Pick.Name']", "南宫问天");
        await page.CheckAsync("[name=Post][value=Representative]");
        await page.FillAsync("[name=From]", Today.Text);

        (await Press(page, "下一步：核对")).Status.ShouldBe(400);
        await ShouldLeadTo(page, "Pick.Name", "登记中没有“南宫问天”");
        (await page.InputValueAsync("[name=From]")).ShouldBe(Today.Text);

        (await Press(page, "登记此人并选用")).Status.ShouldBe(400);
        await page.CheckAsync("[name='Pick.Sex'][value=Male]");
        (await Press(page, "登记此人并选用")).Status.ShouldBe(200);
        (await page.Locator(".known").First.InnerTextAsync()).ShouldContain("南宫问天，男");

        await page.FillAsync("[name=Document]", "小组会议推选记录");
        (await Press(page, "下一步：核对")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("请核对，现在还没有办理");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("LAW-13b");

        (await Press(page, "返回修改")).Status.ShouldBe(200);
        (await page.InputValueAsync("[name=Document]")).ShouldBe("小组会议推选记录");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);

        (await page.Locator(".notice-ok").InnerTextAsync()).ShouldContain("已办理");
        (await page.Locator("table").First.InnerTextAsync()).ShouldContain("南宫问天");
    }

    [Fact]
    public async Task A_member_resigns_only_with_the_meeting_that_approved_and_a_by_election_fills_the_seat()
    {
        await using var window = await Site.Window("street");
        var page = await window.NewPageAsync();
        var committee = await Body(page, "居民委员会");
        await page.GotoAsync(committee);
        await page.Locator("tr:has(td:text-is('委员')) a:text('登记终止')").Last.ClickAsync();
        (await page.Locator(".choices").InnerTextAsync()).ShouldNotContain("调整");
        await page.GetByRole(AriaRole.Link, new() { Name = "辞职", Exact = true }).ClickAsync();
        await page.FillAsync("[name=Day]", Today.Text);
        await page.FillAsync("[name=Document]", "居民代表会议决定");

        (await Press(page, "下一步：核对")).Status.ShouldBe(422);
        (await page.Locator(".refusal").InnerTextAsync()).ShouldContain("审议");
        await page.CheckAsync("[name=Meeting][value=RepresentativeMeeting]");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("空缺 1 人");

        await page.GotoAsync($"{Here}/results/new?body={committee[^36..]}");
        await page.CheckAsync("[name=Kind][value=ByElection]");
        await page.FillAsync("[name=Day]", Today.Text);
        await page.FillAsync("[name=Document]", "补选结果报告");
        await page.FillAsync("[name='Rows[2].Pick.Name']", "上官补选");
        (await Press(page, "下一步：核对")).Status.ShouldBe(400);
        (await page.Locator(".error-summary").InnerTextAsync()).ShouldContain("上官补选");
        await page.CheckAsync("[name='Rows[0].Pick.Sex'][value=Female]");
        await Press(page, "登记此人并选用");
        (await Press(page, "下一步：核对")).Status.ShouldBe(200);
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("table").First.InnerTextAsync()).ShouldContain("上官补选");
    }

    [Fact]
    public async Task A_body_is_established_tied_and_ended_and_every_fault_stands_at_its_field()
    {
        await using var window = await Site.Window("street");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{Here}/bodies/new");
        await page.GetByRole(AriaRole.Link, new() { Name = "驻社区单位", Exact = true }).ClickAsync();
        await page.FillAsync("[name=Name]", "天津新村小学");
        await page.FillAsync("[name=CreditCode]", "12320106426070001X");
        (await Press(page, "下一步：核对")).Status.ShouldBe(400);
        await ShouldLeadTo(page, "CreditCode", "代码");
        (await page.InputValueAsync("[name=Name]")).ShouldBe("天津新村小学");
        await page.FillAsync("[name=CreditCode]", "");
        await page.FillAsync("[name=FoundedOn]", "2001-09-01");
        await page.FillAsync("[name=Document]", "宁教〔2001〕9号");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        var school = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync(school + "/tie");
        await page.SelectOptionAsync("[name=Other]", new SelectOptionValue { Label = await page.Locator("[name=Other] option:text('（居民委员会）')").First.InnerTextAsync() });
        await page.CheckAsync("[name=Kind][value=Leads]");
        await page.FillAsync("[name=Day]", Today.Text);
        await page.FillAsync("[name=Document]", "共建协议");
        (await Press(page, "下一步：核对")).Status.ShouldBe(422);
        await page.CheckAsync("[name=Kind][value=Cooperates]");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("共建协议");

        await page.GotoAsync(school + "/end");
        await page.FillAsync("[name=Day]", Today.Text);
        await page.FillAsync("[name=Document]", "撤并文件");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator(".notice-warn").First.InnerTextAsync()).ShouldContain("终止");
    }

    [Fact]
    public async Task Chair_lends_powers_of_the_own_post_and_takes_them_back()
    {
        await using var window = await Site.Window("chair");
        var page = await window.NewPageAsync();
        var committee = await Body(page, "居民委员会", Places.Worked);
        await page.GotoAsync(committee);
        var (chair, deputy) = (await page.Locator("tbody th a").Nth(0).GetAttributeAsync("href"), await page.Locator("tbody th a").Nth(1).InnerTextAsync());
        await page.GotoAsync(chair!);
        await page.Locator("a:text('委托代理：')").First.ClickAsync();
        await page.FillAsync("[name='Pick.Name']", deputy);
        await page.FillAsync("[name=Until]", "2099-01-01");
        await page.FillAsync("[name=From]", Today.Text);
        await page.FillAsync("[name=Reason]", "出差");
        (await Press(page, "下一步：核对")).Status.ShouldBe(400);
        (await page.Locator(".error-summary").InnerTextAsync()).ShouldContain("权限");
        await page.CheckAsync("[name=Permissions][value='organization.record_figures']");
        await page.FillAsync("[name=Until]", DateOnly.Parse(Today.Text, System.Globalization.CultureInfo.InvariantCulture).AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        (await Press(page, "下一步：核对")).Status.ShouldBe(200);
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("出差");

        await page.GetByRole(AriaRole.Link, new() { Name = "收回" }).First.ClickAsync();
        (await Press(page, "确认收回")).Status.ShouldBe(200);
        (await page.GetByRole(AriaRole.Link, new() { Name = "收回" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Kinship_is_declared_between_two_registered_people()
    {
        await using var window = await Site.Window("street");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/people/new?division={Places.Staffed}");
        await page.FillAsync("[name=Name]", "慕容甲");
        (await Press(page, "下一步：核对")).Status.ShouldBe(400);
        await page.CheckAsync("[name=Sex][value=Male]");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);

        await page.GetByRole(AriaRole.Link, new() { Name = "亲属申报" }).ClickAsync();
        await page.FillAsync("[name='Pick.Name']", "慕容乙");
        await page.SelectOptionAsync("[name=Kind]", "Sibling");
        await page.FillAsync("[name=Day]", Today.Text);
        await page.FillAsync("[name=Source]", "本人申报");
        await Press(page, "下一步：核对");
        await page.CheckAsync("[name='Pick.Sex'][value=Female]");
        await Press(page, "登记此人并选用");
        await Press(page, "下一步：核对");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("兄弟姐妹，近亲属");
    }

    [Theory]
    [InlineData("resident")]
    [InlineData("supervisor")]
    public async Task Whoever_may_not_sees_no_buttons_and_no_forms(string seat)
    {
        await using var window = await Site.Window(seat);
        var page = await window.NewPageAsync();
        var committee = await Body(page, "居民委员会", Places.Worked);
        await page.GotoAsync(committee);
        (await page.Locator("a:text('登记终止'), a:text('登记任职')").CountAsync()).ShouldBe(0);

        foreach (var form in new[] { "bodies/new", "results/new" })
        {
            (await page.GotoAsync($"/organization/{Places.Worked}/{form}"))!.Status.ShouldBe(403);
        }
    }

    [Fact]
    public async Task A_form_reached_or_posted_under_another_community_is_not_found()
    {
        await using var window = await Site.Window("street");
        var page = await window.NewPageAsync();
        var group = await Body(page, "第1居民小组");
        var elsewhere = group.Replace(Places.Staffed, Places.Worked, StringComparison.Ordinal);

        (await page.GotoAsync(elsewhere + "/appoint"))!.Status.ShouldBe(404);
        await page.GotoAsync(group + "/appoint");
        await page.EvaluateAsync("there => document.querySelector('main form').action = there", elsewhere + "/appoint");
        (await Press(page, "下一步：核对")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Every_form_fits_a_narrow_screen_and_can_be_used_by_everyone()
    {
        await using var window = await Site.Window("street", RunningSite.Narrow);
        var page = await window.NewPageAsync();
        var (committee, group) = (await Body(page, "居民委员会", Places.Worked), await Body(page, "第1居民小组", Places.Worked));
        await page.GotoAsync(committee);
        var (person, seat) = (await page.Locator("tbody th a").First.GetAttributeAsync("href"), await page.Locator("a:text('登记终止')").Nth(1).GetAttributeAsync("href"));
        string[] forms =
        [
            committee, committee + "/end", committee + "/tie", group + "/appoint", $"/organization/{Places.Worked}/results/new?body={committee[^36..]}", person!, person + "/kin",
            seat!, seat + "?cause=Resigned", seat + "?cause=RatedIncompetent", seat!.Replace("/end", "/resign", StringComparison.Ordinal),
        ];
        foreach (var form in forms)
        {
            (await page.GotoAsync(form))!.Status.ShouldBe(200, form);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(RunningSite.Narrow, form);
            var axe = await page.RunAxe();
            axe.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{form} {v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty();
        }
    }

    private static async Task<string> Body(IPage page, string name, string community = Places.Staffed)
    {
        await page.GotoAsync($"/organization/{community}");
        return (await page.Locator($".roster-list a:text-is('{name}')").First.GetAttributeAsync("href"))!;
    }
}
