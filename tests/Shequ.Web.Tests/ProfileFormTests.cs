using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Figures stated through the browser: what is kept, and what is refused.</summary>
public sealed class ProfileFormTests(RunningSite site) : BrowserForms(site)
{
    [Fact]
    public async Task Worker_states_households_and_every_visitor_sees_it_in_the_checkup_at_once()
    {
        await using var visitors = await Site.Window();
        var visitor = await visitors.NewPageAsync();
        await visitor.GotoAsync($"/checkup/{Places.Worked}");
        await using var window = await Site.Window("worker");
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
        await using var window = await Site.Window("worker");
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
        await using var window = await Site.Window("worker");
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
        await using var window = await Site.Window("worker");
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
        using var client = Site.Client();
        (await client.GetStringAsync($"/api/profiles/{Places.Community}", TestContext.Current.CancellationToken)).ShouldNotContain("4321");
    }
}
