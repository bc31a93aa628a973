using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>A worker with a queue at the counter, with the keyboard and without script.</summary>
public sealed class CounterTests(RunningSite site) : BrowserForms(site)
{
    private const string Check = "下一步：核对";
    private const string Do = "确认办理";
    private static readonly string Start = $"/residents/{Places.Worked}";

    [Fact]
    public async Task Four_digits_of_a_telephone_lead_to_the_household_and_a_child_moves_in()
    {
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await Register(page, "欧阳晴岚", "13900017731", "柏果苑", "501");

        await page.GotoAsync(Start);
        await page.Keyboard.TypeAsync("7731");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/households/*");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("柏果苑3幢2单元501");
        (await page.Locator("tbody th").AllInnerTextsAsync()).ShouldBe(["欧阳晴岚", "欧阳远山"]);

        await page.GetByRole(AriaRole.Link, new() { Name = "迁入", Exact = true }).ClickAsync();
        await Member(page, 0, "欧阳小岚", "Child");
        await page.SelectOptionAsync("[name='Members[0].DocumentKind']", "None");
        await page.SelectOptionAsync("[name='Members[0].Sex']", "Female");
        await page.FillAsync("[name='Members[0].BornOn']", "2999-01-01");
        (await Press(page, Check)).Status.ShouldBe(400);
        await ShouldLeadTo(page, "Basis", "请写明依据");
        (await page.InputValueAsync("[name='Members[0].Name']")).ShouldBe("欧阳小岚");

        await page.FillAsync("[name='Members[0].BornOn']", "2018-05-06");
        await page.FillAsync("[name=Basis]", "户口簿");
        (await Press(page, Check)).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("现在还没有办理");
        (await Press(page, Do)).Status.ShouldBe(200);

        (await page.Locator("tbody th").AllInnerTextsAsync()).ShouldContain("欧阳小岚");
        (await page.Locator(".timeline").InnerTextAsync()).ShouldContain("欧阳小岚迁入");
        (await page.Locator(".task-list").InnerTextAsync()).ShouldContain("欧阳小岚没有登记证件");
        await ShouldFitEveryone(page);
        await page.ClickAsync("th a:text-is('欧阳小岚')");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("欧阳小岚");
        await ShouldFitEveryone(page);
    }

    [Fact]
    public async Task A_building_is_drawn_with_who_lives_where_and_an_empty_door_begins_a_household()
    {
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{Start}/places/buildings/new");
        await page.FillAsync("[name=Name]", "乌龙潭路9号");
        await page.FillAsync("[name=Floors]", "3");
        await page.FillAsync("[name=PerFloor]", "2");
        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200);

        (await page.Locator(".door-empty").CountAsync()).ShouldBe(6);
        await ShouldFitEveryone(page);
        await page.Locator(".door-empty a").Filter(new() { HasText = "201" }).ClickAsync();
        (await page.Locator(".known").InnerTextAsync()).ShouldContain("乌龙潭路9号201");
        await Fill(page, "令狐青", "13900017742");
        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200);
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("乌龙潭路9号201");
    }

    [Fact]
    public async Task Of_two_who_change_one_household_the_second_sees_what_the_first_did_and_keeps_what_was_typed()
    {
        await using var window = await Site.Window("worker");
        var page = await window.NewPageAsync();
        await Register(page, "诸葛明月", "13900017753", "柏果苑", "602");
        var household = page.Url;
        var second = await window.NewPageAsync();
        foreach (var (one, kind) in new[] { (page, "Collective"), (second, "RegisteredElsewhere") })
        {
            await one.GotoAsync(household + "/change");
            await one.SelectOptionAsync("[name=Kind]", kind);
            await one.FillAsync("[name=Basis]", "本人申报");
        }

        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200);

        (await Press(second, Check)).Status.ShouldBe(409);
        (await second.Locator("main").InnerTextAsync()).ShouldContain("户别由本社区户籍户改为集体户");
        (await second.InputValueAsync("[name=Basis]")).ShouldBe("本人申报");
    }

    private static async Task Register(IPage page, string name, string phone, string estate, string number)
    {
        await page.GotoAsync($"{Start}/households/new");
        await page.FillAsync("[name='Door.Estate']", estate);
        await page.FillAsync("[name='Door.Building']", "3幢");
        await page.FillAsync("[name='Door.Entrance']", "2单元");
        await page.FillAsync("[name='Door.Number']", number);
        await Fill(page, name, phone);
        await Press(page, "再加一人");
        (await page.InputValueAsync("[name='Members[0].Name']")).ShouldBe(name);
        await Member(page, 1, name[..2] + "远山", "Spouse");
        await page.SelectOptionAsync("[name='Members[1].DocumentKind']", "None");
        await page.SelectOptionAsync("[name='Members[1].Sex']", "Male");
        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200, await page.Locator("main").InnerTextAsync());
    }

    private static async Task Fill(IPage page, string name, string phone)
    {
        await page.SelectOptionAsync("[name=Kind]", "RegisteredHere");
        await Member(page, 0, name, "Self");
        await page.SelectOptionAsync("[name='Members[0].DocumentKind']", "None");
        await page.SelectOptionAsync("[name='Members[0].Sex']", "Female");
        await page.FillAsync("[name='Members[0].BornOn']", "1980-01-01");
        await page.FillAsync("[name='Members[0].Phone']", phone);
        await page.FillAsync("[name=Basis]", "本人申报");
    }

    private static async Task Member(IPage page, int row, string name, string relation)
    {
        await page.FillAsync($"[name='Members[{row}].Name']", name);
        await page.SelectOptionAsync($"[name='Members[{row}].Relation']", relation);
    }

    private static async Task ShouldFitEveryone(IPage page)
    {
        foreach (var width in new[] { RunningSite.Narrow, RunningSite.Wide })
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, page.Url);
            var faults = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html))}");
            faults.ShouldBeEmpty($"{page.Url} {width} px");
        }
    }
}
