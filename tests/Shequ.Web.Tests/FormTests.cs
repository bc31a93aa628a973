using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Forms through the browser: what people send, what they see, and what they keep when something was wrong.</summary>
public sealed partial class FormTests(RunningSite site)
{
    private const string Households = "[name='community.households']";

    [Fact]
    public async Task Worker_states_households_and_every_visitor_sees_it_in_the_checkup_at_once()
    {
        await using var visitors = await site.Window();
        var visitor = await visitors.NewPageAsync();
        await visitor.GotoAsync($"/checkup/{Places.Worked}");
        await using var window = await site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/profiles/{Places.Worked}/size");
        var households = int.Parse(await page.InputValueAsync(Households)) + 11;
        (await visitor.ContentAsync()).ShouldNotContain($"{households}");

        await page.FillAsync(Households, $"{households}");
        await page.FillAsync("[name=AsOf]", Today.Text);
        await page.FillAsync("[name=Source]", "社区台账");
        await Press(page, "保存，看体检");

        new Uri(page.Url).AbsolutePath.ShouldBe($"/checkup/{Places.Worked}");
        (await page.ContentAsync()).ShouldContain($"{households}");
        await visitor.ReloadAsync();
        (await visitor.ContentAsync()).ShouldContain($"{households}");
        await visitor.GotoAsync($"/profiles/{Places.Worked}/history/community.households");
        (await visitor.ContentAsync()).ShouldContain("社区台账");
    }

    [Theory]
    [InlineData("两千五", null, "community.households", "不是数")]
    [InlineData("-5", null, "community.households", "不能是负数")]
    [InlineData("12.5", null, "community.households", "整数")]
    [InlineData("2500", "1948-12-31", "AsOf", "1949")]
    [InlineData("2500", "2999-01-01", "AsOf", "1949")]
    public async Task Wrong_figure_keeps_what_was_typed_and_the_summary_leads_to_the_field(string households, string? day, string field, string says)
    {
        await using var window = await site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/profiles/{Places.Worked}/size");
        await page.FillAsync(Households, households);
        await page.FillAsync("[name=Source]", "年报");
        if (day is not null)
        {
            await page.FillAsync("[name=AsOf]", day);
        }

        var answer = await Press(page, "保存，看体检");

        answer.Status.ShouldBe(400);
        (await page.InputValueAsync(Households)).ShouldBe(households);
        (await page.InputValueAsync("[name=Source]")).ShouldBe("年报");
        await ShouldLeadTo(page, field, says);
    }

    [Fact]
    public async Task Figures_without_a_source_are_not_taken()
    {
        await using var window = await site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/profiles/{Places.Worked}/size");
        await page.FillAsync(Households, "2501");
        await page.FillAsync("[name=Source]", "");

        var answer = await Press(page, "保存，看体检");

        answer.Status.ShouldBe(400);
        await ShouldLeadTo(page, "Source", "数据来源");
    }

    [Fact]
    public async Task Worker_may_not_state_figures_of_another_community()
    {
        await using var window = await site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/profiles/{Places.Community}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(0);
        await page.GotoAsync($"/profiles/{Places.Worked}/size");
        await page.FillAsync(Households, "4321");
        await page.FillAsync("[name=Source]", "社区台账");
        await page.EvaluateAsync($"document.querySelector('main form').action = '/profiles/{Places.Community}/size'");

        var answer = await Press(page, "保存，看体检");

        answer.Status.ShouldBe(403);
        (await page.Locator("#refusal-title").InnerTextAsync()).ShouldContain("没有权限");
        using var client = site.Client();
        (await client.GetStringAsync($"/api/profiles/{Places.Community}")).ShouldNotContain("4321");
    }

    [Fact]
    public async Task County_official_imports_a_changed_workbook_after_a_trial()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await site.Window("county");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/profiles/import");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = Figures() }).ClickAsync());
        download.SuggestedFilename.ShouldBe("社区资料-鼓楼区.xlsx");
        var file = folder["资料.xlsx"];
        await download.SaveAsAsync(file);

        var unchanged = await Upload(page, file);

        unchanged.Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("完全一致");

        var households = Workbook.Change(file, Places.Imported, "常住户数", n => n + 13) + 13;
        await Upload(page, file);

        (await Tile(page, "改动")).ShouldBe("1项");
        (await Tile(page, "新增")).ShouldBe("0项");
        (await Checkup()).ShouldNotContain($"{households}");

        await Press(page, "确认导入");

        new Uri(page.Url).AbsolutePath.ShouldBe($"/checkup/{Places.County}");
        (await Checkup()).ShouldContain($"{households}");

        async Task<string> Checkup()
        {
            using var client = site.Client();
            return await client.GetStringAsync($"/checkup/{Places.Imported}");
        }
    }

    [Fact]
    public async Task Faults_of_a_workbook_are_listed_with_their_cells_and_nothing_is_written()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await site.Window("county");
        var page = await window.NewPageAsync();
        var file = await Template(page, folder);
        Workbook.Change(file, Places.Imported, "常住户数", _ => -4);

        await Upload(page, file);

        var told = await page.Locator("main").InnerTextAsync();
        told.ShouldContain("有 1 处错误，没有写入");
        told.ShouldContain("不能是负数");
        (await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("text")]
    [InlineData("none")]
    public async Task What_is_no_workbook_is_answered_with_what_to_do(string kind)
    {
        await using var folder = new TemporaryFolder();
        var file = folder["资料.xlsx"];
        if (kind == "zip")
        {
            using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
            using var text = new StreamWriter(zip.CreateEntry("readme.txt").Open());
            text.Write("not a workbook");
        }
        else
        {
            await File.WriteAllTextAsync(file, "社区代码,社区名称\n");
        }

        await using var window = await site.Window("county");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/profiles/import");

        var answer = kind == "none" ? await Press(page, "试算") : await Upload(page, file);

        answer.Status.ShouldBeOneOf(200, 400);
        (await page.Locator("main").InnerTextAsync()).ShouldContain(".xlsx");
        (await page.Locator(".error-summary, table").First.InnerTextAsync()).ShouldContain(".xlsx");
        (await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Visitor_reads_who_imports_and_gets_no_upload()
    {
        await using var window = await site.Window();
        var page = await window.NewPageAsync();

        await page.GotoAsync("/profiles/import");

        (await page.Locator("input[type=file]").CountAsync()).ShouldBe(0);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("登录");
    }

    [Theory]
    [InlineData("not-the-key", "操作密钥不对")]
    [InlineData("", "请填写操作密钥")]
    public async Task Wrong_key_does_not_sign_in(string key, string says)
    {
        await using var window = await site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=key]", key);

        var answer = await PressIn(page, "main form:has([name=key]) button");

        answer.Status.ShouldBe(400);
        await ShouldLeadTo(page, "key", says);
        (await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Operator_signs_in_with_the_key_and_out_again()
    {
        await using var window = await site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/sign-in?back=/profiles/{Places.Community}/size");
        await page.FillAsync("[name=key]", RunningSite.OperatorKey);

        await PressIn(page, "main form:has([name=key]) button");

        new Uri(page.Url).AbsolutePath.ShouldBe($"/profiles/{Places.Community}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(1);

        await Press(page, "退出");

        (await window.CookiesAsync()).ShouldNotContain(c => c.Name == "shequ");
        await page.GotoAsync($"/profiles/{Places.Community}/size");
        (await page.Locator(Households).CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("//example.org/")]
    [InlineData("https://example.org/")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_to_another_site(string back)
    {
        await using var window = await site.Window();
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/sign-in?back={Uri.EscapeDataString(back)}");

        await PressIn(page, "form:has(input[name=seat][value=worker]) button");

        new Uri(page.Url).Authority.ShouldBe(site.Address.Authority);
    }

    [Fact]
    public async Task Administrator_binds_a_pack_and_it_holds_there()
    {
        await using var window = await site.Window("administrator");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/norms/packs/tl-2021/bind?place={Places.Echeng}");

        var refused = await Press(page, "绑定");

        refused.Status.ShouldBe(400);
        await ShouldLeadTo(page, "Basis", "依据");

        await page.FillAsync("[name=Basis]", "区民政局 2026 年会议纪要");
        await Press(page, "绑定");

        new Uri(page.Url).AbsolutePath.ShouldBe("/norms/packs/tl-2021");
        var told = await page.Locator("main").InnerTextAsync();
        told.ShouldContain("鄂城区");
        told.ShouldContain("区民政局 2026 年会议纪要");
        told.ShouldContain("现在有效");
    }

    [Fact]
    public async Task Administrator_confirms_a_doubtful_norm()
    {
        await using var window = await site.Window("administrator");
        var page = await window.NewPageAsync();
        await page.GotoAsync("/norms/EZ-34");
        await page.GetByRole(AriaRole.Link, new() { Name = "核定这一条" }).ClickAsync();
        await page.FillAsync("[name=ConfirmedBy]", "王核定");

        var refused = await Press(page, "核定");

        refused.Status.ShouldBe(400);
        (await page.InputValueAsync("[name=ConfirmedBy]")).ShouldBe("王核定");
        await ShouldLeadTo(page, "Reading", "读法");

        await page.CheckAsync("[name=Reading][value=at_least_half]");
        await page.FillAsync("[name=Source]", "市档案馆藏原件");
        await Press(page, "核定");

        new Uri(page.Url).AbsolutePath.ShouldBe("/norms/EZ-34");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("王核定");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("现按此读");
    }

    [Theory]
    [InlineData("/norms/packs/tl-2021/bind?place=420704")]
    [InlineData("/norms/confirm/EZ-34")]
    public async Task Worker_gets_no_form_of_the_administrator(string path)
    {
        await using var window = await site.Window("worker");
        var page = await window.NewPageAsync();

        await page.GotoAsync(path);

        (await page.Locator("main form[method=post]").CountAsync()).ShouldBe(0);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("系统管理员");
    }

    [GeneratedRegex("带现有资料")]
    private static partial Regex Figures();

    private static Task<IResponse> Press(IPage page, string name) => Sent(page, page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    private static Task<IResponse> PressIn(IPage page, string selector) => Sent(page, page.Locator(selector));

    /// <summary>Presses a button of a form and waits for the page that answers; a redirect has been followed.</summary>
    private static async Task<IResponse> Sent(IPage page, ILocator button)
    {
        var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        await page.WaitForLoadStateAsync();
        return answer;
    }

    private static async Task<IResponse> Upload(IPage page, string file)
    {
        await page.SetInputFilesAsync("input[type=file]", file);
        return await Press(page, "试算");
    }

    private static async Task<string> Template(IPage page, TemporaryFolder folder)
    {
        await page.GotoAsync("/profiles/import");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = Figures() }).ClickAsync());
        await download.SaveAsAsync(folder["资料.xlsx"]);
        return folder["资料.xlsx"];
    }

    private static async Task<string> Tile(IPage page, string label) =>
        (await page.Locator($".tile:has(.tile-label:text-is('{label}')) .tile-value").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal).Trim();

    /// <summary>The summary names the fault, and its link puts the keyboard into the field, which says the same.</summary>
    private static async Task ShouldLeadTo(IPage page, string field, string says)
    {
        var link = page.Locator(".error-summary a").Filter(new() { HasText = says }).First;
        (await link.CountAsync()).ShouldBe(1, $"no error in the summary says {says}: {await page.Locator("main").InnerTextAsync()}");
        await link.ClickAsync();
        (await page.EvaluateAsync<string>("document.querySelector(':target')?.name ?? ''")).ShouldBe(field);
        var described = await page.Locator($"[name='{field}']").First.EvaluateAsync<string>(
            "e => [e, e.closest('fieldset')].map(n => n?.getAttribute('aria-describedby') ?? '').join(' ')");
        described.ShouldContain("-error");
    }
}
