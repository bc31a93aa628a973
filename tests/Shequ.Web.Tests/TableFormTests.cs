using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Shequ.Organization.Workbooks;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Requested tables in a browser: filling, handing in, giving back, and an unknown workbook.</summary>
public sealed class TableFormTests(RunningSite site) : BrowserForms(site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_drops_an_unknown_workbook_confirms_the_mapping_and_downloads_it_filled()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        var file = folder["摸底表.xlsx"];
        await File.WriteAllBytesAsync(file, Sheet(["社区情况摸底表"], ["社区名称", "所属街道", "居委会主任", "井盖数"]), Stop);
        await page.GotoAsync($"/tables/{Places.Worked}/propose");

        await page.SetInputFilesAsync("input[type=file]", file);
        await Press(page, "读表头");

        (await page.Locator("[name='fields-1']").InputValueAsync()).ShouldBe("place.community");
        (await page.Locator("[name='fields-4']").InputValueAsync()).ShouldBe("none");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("95%");

        await Press(page, "核对过了，填表");
        await ShouldLeadTo(page, "Purpose", "用来做什么");
        await page.FillAsync("[name=Purpose]", "区城管局要，井盖摸底");
        await Press(page, "核对过了，填表");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("井盖数：登记里没有这一项");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "下载填好的表" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("已填-摸底表.xlsx");
        await download.SaveAsAsync(folder["filled.xlsx"]);
        using var book = WorkbookReader.Open(await File.ReadAllBytesAsync(folder["filled.xlsx"], Stop));
        var rows = book.Sheet("表")!.Rows().Select(r => r.Cells.Select(c => c.Text).ToArray()).ToArray();
        rows[1].ShouldBe(["社区名称", "所属街道", "居委会主任", "井盖数"]);
        rows[2].Take(2).ShouldBe(["仙霞路社区居委会", "宁海路街道"]);
    }

    [Fact]
    public async Task What_is_no_workbook_is_answered_with_what_to_do()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await File.WriteAllTextAsync(folder["表.xlsx"], "姓名,性别", Stop);
        await page.GotoAsync($"/tables/{Places.Worked}/propose");

        await page.SetInputFilesAsync("input[type=file]", folder["表.xlsx"]);
        var answer = await Press(page, "读表头");

        answer.Status.ShouldBe(400);
        (await page.Locator(".error-summary").InnerTextAsync()).ShouldContain("另存为");
    }

    [Fact]
    public async Task Worker_fills_only_the_gaps_hands_it_in_and_gives_another_back_with_the_article()
    {
        var first = await Ask("路灯统计表", "社区*", "居委会主任", "路灯数*");
        var second = await Ask("每日走访日报", "走访户数*");
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/tables/{Places.Worked}/{first}/fill");

        await Press(page, "报送");
        (await page.Locator(".refusal").InnerTextAsync()).ShouldContain("路灯数 1 格");
        await page.Locator("table.gaps input").First.FillAsync("42");
        await Press(page, "记下这些");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("已记下 1 格");
        await Press(page, "报送");

        page.Url.ShouldContain("/submission/");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("与报送时完全一样");

        await page.GotoAsync($"/tables/{Places.Worked}/{second}/return");
        await Press(page, "下一步：核对");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("LAW-43c");
        await Press(page, "确认办理");

        (await page.Locator(".sheet").InnerTextAsync()).ShouldContain("关于退回《每日走访日报》的函");
        await page.GotoAsync($"/tables/{Places.Worked}");
        (await page.Locator($"tr:has-text('每日走访日报')").InnerTextAsync()).ShouldContain("已退回");
    }

    private async Task<Guid> Ask(string name, params string[] headers)
    {
        using var client = Site.Client(await Site.KeyOf("worker"));
        using var answer = await client.PostAsJsonAsync("/api/tables", new
        {
            Division = Places.Worked, Name = name, Asker = "街道城管办", Line = "counts", Frequency = "monthly", Document = "通知", From = "2026-01-01",
            Columns = headers.Select(h => new { Header = h.TrimEnd('*'), Required = h.EndsWith('*') }),
        }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Stop));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid();
    }

    private static byte[] Sheet(params string[][] rows)
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            using var sheet = book.Sheet("表", new([]) { Merged = ["A1:D1"] });
            foreach (var row in rows)
            {
                sheet.Row([.. row.Select(c => Cell.Of(c))]);
            }
        }

        return file.ToArray();
    }
}
