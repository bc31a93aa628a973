using Microsoft.Playwright;
using Shequ.Organization.Workbooks;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>A workbook of residents through the browser: upload, columns, trial, import, and back again.</summary>
public sealed class ResidentImportFormTests(RunningSite site) : BrowserForms(site)
{
    private static readonly string[] Headers = ["幢", "单元", "房号", "关系", "名字", "证号", "干什么的"];

    [Fact]
    public async Task Worker_uploads_maps_tries_imports_and_takes_it_back()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/residents/{Places.Worked}/import");
        await Send(page, folder, ["97幢", "1单元", "101", "户主", "欧阳试", "110101199003077571", "教师"], ["97幢", "1单元", "101", "配偶", "上官试", "110101199003077619", "医生"], ["97幢", "1单元", "101", "子女", "试小", "110101201503070011", ""]);

        // The odd header over the numbers is seen through; what nobody knows is for the worker to say.
        (await page.InputValueAsync("[name='column-6']")).ShouldBe("DocumentNumber");
        (await page.InputValueAsync("[name='column-7']")).ShouldBe("");
        await page.SelectOptionAsync("[name='column-7']", "Occupation");
        (await Press(page, "试算")).Status.ShouldBe(200);

        var told = await page.Locator("main").InnerTextAsync();
        told.ShouldContain("校验位");
        told.ShouldContain("居民!F");
        (await page.GetByRole(AriaRole.Button, new() { Name = "确认导入" }).CountAsync()).ShouldBe(0);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "下载更正表（只含有错的行）" }).ClickAsync());
        await download.SaveAsAsync(folder["更正.xlsx"]);
        using (var book = WorkbookReader.Open(await File.ReadAllBytesAsync(folder["更正.xlsx"], TestContext.Current.CancellationToken)))
        {
            var rows = book.Sheet(book.Sheets[0])!.Rows().ToArray();
            rows.Length.ShouldBeGreaterThan(1);
            rows[^1].Cells[^1].Text.ShouldContain("校验位");
        }

        await page.GotoAsync($"/residents/{Places.Worked}/import");
        await Send(page, folder, ["97幢", "1单元", "101", "户主", "欧阳试", Card("19900307", 757), "教师"], ["97幢", "1单元", "101", "配偶", "上官试", Card("19910307", 762), "医生"], ["97幢", "1单元", "101", "子女", "试小", Card("20150307", 1), ""]);
        await page.SelectOptionAsync("[name='column-7']", "Occupation");
        await Press(page, "试算");
        (await Tile(page, "新增")).ShouldBe("3人");
        (await Tile(page, "错误")).ShouldBe("0处");
        await Press(page, "确认导入");

        new Uri(page.Url).AbsolutePath.ShouldStartWith($"/residents/{Places.Worked}/imports/");
        (await Tile(page, "新增")).ShouldBe("3人");

        (await Press(page, "撤销导入")).Status.ShouldBe(200);

        (await page.Locator("main").InnerTextAsync()).ShouldContain("导入前的情况已全部恢复");
    }

    [Fact]
    public async Task What_is_no_workbook_is_answered_and_a_visitor_sees_nothing()
    {
        await using var folder = new TemporaryFolder();
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/residents/{Places.Worked}/import");
        await File.WriteAllTextAsync(folder["a.xlsx"], "姓名,身份证号码\n", TestContext.Current.CancellationToken);
        await page.SetInputFilesAsync("input[type=file]", folder["a.xlsx"]);

        (await Press(page, "上传，看列的对应")).Status.ShouldBe(400);

        (await page.Locator(".error-summary").InnerTextAsync()).ShouldContain(".xlsx");
        using var visitor = Site.Client();
        ((int)(await visitor.GetAsync(new Uri($"/residents/{Places.Worked}/import", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode).ShouldBe(403);
    }

    private static async Task Send(IPage page, TemporaryFolder folder, params string[][] rows)
    {
        await using (var file = File.Create(folder["居民.xlsx"]))
        using (var book = new WorkbookWriter(file))
        {
            using var sheet = book.Sheet("居民", new([]));
            foreach (var row in rows.Prepend(Headers))
            {
                sheet.Row([.. row.Select(c => Cell.Of(c))]);
            }
        }

        await page.SetInputFilesAsync("input[type=file]", folder["居民.xlsx"]);
        (await Press(page, "上传，看列的对应")).Status.ShouldBe(200);
    }

    private static string Card(string born, int sequence)
    {
        var digits = $"110101{born}{sequence:000}";
        return digits + Shequ.Population.Residents.IdNumber.CheckOf(digits);
    }
}
