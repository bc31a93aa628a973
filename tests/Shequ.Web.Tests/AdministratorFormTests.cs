using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What the administrator decides, through the browser.</summary>
public sealed class AdministratorFormTests(RunningSite site) : BrowserForms(site)
{
    [Fact]
    public async Task Administrator_binds_a_pack_and_it_holds_there()
    {
        await using var window = await Site.Window("administrator");
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
        await using var window = await Site.Window("administrator");
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
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();

        await page.GotoAsync(path);

        (await page.Locator("main form[method=post]").CountAsync()).ShouldBe(0);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("系统管理员");
    }
}
