using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shequ.Accounts.Sessions;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>A resident reads what is kept about them and who looked, asks for something, and the worker answers in time.</summary>
public sealed class PrivacyStoryTests(RunningSite site) : BrowserForms(site)
{
    private const string Check = "下一步：核对";
    private const string Do = "确认办理";

    [Fact]
    public async Task A_resident_sees_who_looked_asks_and_is_answered_in_time()
    {
        await using var desk = await Site.Window("worker");
        await using var phone = await Site.Window("resident", RunningSite.Narrow);
        var (worker, own) = (await desk.NewPageAsync(), await phone.NewPageAsync());
        await own.GotoAsync("/my-file");
        (await own.Locator("main").InnerTextAsync()).ShouldContain("带上身份证");
        var resident = await Site.Settle(Places.Worked, "周淑兰", await PersonOf("resident"));
        var file = $"/residents/{Places.Worked}/people/{resident}";

        // The worker sees no number before a reason was given.
        await worker.GotoAsync(file);
        (await worker.ContentAsync()).ShouldNotContain(SettledResident.IdCard);
        (await worker.ContentAsync()).ShouldNotContain(SettledResident.Phone);
        await worker.ClickAsync("text=查看证件号码、电话");
        await worker.CheckAsync("[name=Fact][value=Phone]");
        (await Press(worker, "记下并查看")).Status.ShouldBe(400);
        await ShouldLeadTo(worker, "Reason", "为什么要看");
        await worker.CheckAsync("[name=Reason][value=Visit]");
        await worker.FillAsync("[name=Words]", "通知老年体检");
        var shown = await Press(worker, "记下并查看");
        (await worker.Locator(".secret").InnerTextAsync()).ShouldBe(SettledResident.Phone);
        shown.Headers["cache-control"].ShouldContain("no-store");
        await Tag(worker, file);

        await own.GotoAsync("/my-file");
        var text = await own.Locator("main").InnerTextAsync();
        text.ShouldContain(SettledResident.IdCard);
        text.ShouldContain("独居老人");
        text.ShouldNotContain("女儿在外地");
        (await own.Locator(".looks").InnerTextAsync()).ShouldContain("通知老年体检");

        await own.ClickAsync("text=提出要求");
        await own.ClickAsync("text=登记的内容有错");
        await Press(own, "提出");
        await ShouldLeadTo(own, "Asked", "写一句");
        await own.FillAsync("[name=Asked]", "我的电话换了，请改");
        await Press(own, "提出");
        (await own.Locator("main").InnerTextAsync()).ShouldContain("最迟哪一天");

        await worker.GotoAsync($"/today/{Places.Worked}");
        await worker.ClickAsync(".due h3 a:has-text(\"个人信息请求：更正\")");
        (await worker.Locator(".says").InnerTextAsync()).ShouldBe("我的电话换了，请改");
        await worker.CheckAsync("[name=Outcome][value=Granted]");
        await worker.FillAsync("[name=Answer]", "电话已改好");
        await Press(worker, Check);
        (await Press(worker, Do)).Status.ShouldBe(200);
        (await worker.Locator("main").InnerTextAsync()).ShouldContain("照办");

        await own.GotoAsync("/my-file");
        await own.ClickAsync("#requests ~ ul a");
        (await own.Locator("main").InnerTextAsync()).ShouldContain("电话已改好");
    }

    [Theory]
    [InlineData("supervisor")]
    [InlineData("leader")]
    public async Task Requests_are_closed_to_whoever_does_not_answer_them(string seat)
    {
        await using var window = await Site.Window(seat);
        var page = await window.NewPageAsync();

        (await page.GotoAsync($"/residents/{Places.Worked}/requests"))!.Status.ShouldBe(403);
    }

    [Fact]
    public async Task Nobody_reads_the_file_of_another_by_its_address()
    {
        var resident = await Site.Settle(Places.Worked, "沈月娥");
        await using var window = await Site.Window("resident");
        var page = await window.NewPageAsync();

        (await page.GotoAsync($"/my-file/{resident}"))!.Status.ShouldBe(404);
        (await page.GotoAsync($"/residents/{Places.Worked}/people/{resident}/reveal"))!.Status.ShouldBe(403);
        await using var visitor = await Site.Window();
        var open = await visitor.NewPageAsync();
        await open.GotoAsync($"/my-file/{resident}");
        open.Url.ShouldContain("/sign-in");
    }

    private static async Task Tag(IPage page, string file)
    {
        await page.GotoAsync(file);
        await page.ClickAsync("text=登记关爱标签");
        await page.SelectOptionAsync("[name=Kind]", "elderly_alone");
        await page.FillAsync("[name=Reason]", "女儿在外地，一人居住");
        (await Press(page, Check)).Status.ShouldBe(400);
        await ShouldLeadTo(page, "ReviewOn", "最迟哪一天");
        await page.FillAsync("[name=ReviewOn]", "2099-01-01");
        await Press(page, Check);
        (await Press(page, Do)).Status.ShouldBe(200);
    }

    private async Task<Guid> PersonOf(string seat)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<SessionReader>().Find(await Site.KeyOf(seat)))!.Person;
    }
}
