using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>Workbooks through the browser, from template to import.</summary>
public sealed class ImportFormTests(RunningSite site) : BrowserForms(site)
{
    [Fact]
    public async Task County_official_imports_a_changed_workbook_after_a_trial()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await Site.Window("county");
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
            using var client = Site.Client();
            return await client.GetStringAsync($"/checkup/{Places.Imported}");
        }
    }

    [Fact]
    public async Task Faults_of_a_workbook_are_listed_with_their_cells_and_nothing_is_written()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await Site.Window("county");
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
            await File.WriteAllTextAsync(file, "社区代码,社区名称\n", TestContext.Current.CancellationToken);
        }

        await using var window = await Site.Window("county");
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
        await using var window = await Site.Window();
        var page = await window.NewPageAsync();

        await page.GotoAsync("/profiles/import");

        (await page.Locator("input[type=file]").CountAsync()).ShouldBe(0);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("登录");
    }
}
