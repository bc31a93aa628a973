using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>The register of people through the browser.</summary>
public sealed class PeopleFormTests(RunningSite site) : BrowserForms(site)
{
    private const string Check = "下一步：核对";
    private const string Do = "确认办理";

    [Fact]
    public async Task Worker_registers_somebody_and_corrects_them()
    {
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/people?division={Places.Worked}");
        await page.ClickAsync("text=登记人员");
        await page.FillAsync("[name=Name]", "欧阳 晴岚");
        await page.FillAsync("[name=BornOn]", "2999-01-01");

        (await Press(page, Check)).Status.ShouldBe(400);

        (await page.InputValueAsync("[name=Name]")).ShouldBe("欧阳 晴岚");
        await ShouldLeadTo(page, "BornOn", "在今天之后");
        await page.FillAsync("[name=BornOn]", "1970-05-06");
        await page.CheckAsync("[name=Sex][value=Female]");
        await page.CheckAsync("[name=LivesHere][value=false]");
        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200);
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("欧阳晴岚");
        (await Fact(page, "住本社区")).ShouldBe("否");

        await page.ClickAsync("text=更正资料");
        await page.FillAsync("[name=Dwelling]", "9幢1单元101");
        await page.CheckAsync("[name=Accounting][value=true]");
        (await Press(page, "保存更正")).Status.ShouldBe(200);
        (await Fact(page, "门牌")).ShouldBe("9幢1单元101");
        (await Fact(page, "专长")).ShouldBe("财会知识");
    }

    [Fact]
    public async Task Somebody_registered_already_is_refused_until_it_is_said_that_it_is_another()
    {
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        foreach (var expected in new[] { 200, 422 })
        {
            await page.GotoAsync($"/people/new?division={Places.Worked}");
            await page.FillAsync("[name=Name]", "司徒远山");
            await page.CheckAsync("[name=Sex][value=Male]");
            (await Press(page, Check)).Status.ShouldBe(expected);
            if (expected == 200)
            {
                await Press(page, Do);
            }
        }

        (await page.Locator(".refusal").InnerTextAsync()).ShouldContain("可能是同一人");
        (await page.InputValueAsync("[name=Name]")).ShouldBe("司徒远山");
        await page.CheckAsync("[name=Anyway]");
        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200);

        await page.GotoAsync($"/people?division={Places.Worked}&q=司徒远");
        (await page.Locator("tbody th").AllInnerTextsAsync()).ShouldBe(["司徒远山", "司徒远山"]);
    }

    [Fact]
    public async Task Of_two_corrections_over_the_same_version_the_second_is_told_and_keeps_what_was_typed()
    {
        await using var window = await Site.Window("worker");
        var (first, second) = (await window.NewPageAsync(), await window.NewPageAsync());
        await first.GotoAsync($"/people/new?division={Places.Worked}");
        await first.FillAsync("[name=Name]", "诸葛清扬");
        await first.CheckAsync("[name=Sex][value=Male]");
        await Press(first, Check);
        await Press(first, Do);
        var person = new Uri(first.Url).AbsolutePath;
        foreach (var page in new[] { first, second })
        {
            await page.GotoAsync(person + "/edit");
            await page.FillAsync("[name=Dwelling]", page == first ? "1幢" : "2幢");
        }

        (await Press(first, "保存更正")).Status.ShouldBe(200);
        (await Press(second, "保存更正")).Status.ShouldBe(409);
        (await second.InputValueAsync("[name=Dwelling]")).ShouldBe("2幢");
    }

    [Theory]
    [InlineData("supervisor", $"/people?division={Places.Worked}", 403)]
    [InlineData("supervisor", $"/people/new?division={Places.Worked}", 403)]
    [InlineData("worker", $"/people?division={Places.Community}", 403)]
    [InlineData("worker", $"/people/new?division={Places.Community}", 403)]
    [InlineData("county", $"/people/new?division={Places.Worked}", 403)]
    public async Task Register_of_people_is_closed_to_others(string seat, string path, int status)
    {
        await using var window = await Site.Window(seat);
        var page = await window.NewPageAsync();

        var answer = await page.GotoAsync(path);

        answer!.Status.ShouldBe(status);
        (await page.Locator("main form[method=post]").CountAsync()).ShouldBe(0);
    }

    private static async Task<string> Fact(Microsoft.Playwright.IPage page, string name) =>
        (await page.Locator($"dt:text-is('{name}') + dd").InnerTextAsync()).Trim();
}
