using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>The roll in a browser: anybody checks a name, the committee strikes off, publishes, takes objections and proxies.</summary>
public sealed class RollFormTests(RunningSite site) : BrowserForms(site)
{
    [Fact]
    public async Task Anybody_checks_a_whole_name_and_learns_the_number_and_nothing_of_others()
    {
        var (root, _) = await Roll();
        await using var window = await Site.Window(width: RunningSite.Narrow);
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{root}/roll/check");

        await page.FillAsync("[name=Name]", "选民002");
        await Press(page, "查一查");

        var shown = await page.Locator("main").InnerTextAsync();
        shown.ShouldContain("选***2");
        shown.ShouldNotContain("选民003");
        page.Url.ShouldNotContain("%");
        await page.FillAsync("[name=Name]", "选民");
        await Press(page, "查一查");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("没有查到");
        (await page.GotoAsync($"{root}/roll/print"))!.Status.ShouldBe(200);
        (await page.ContentAsync()).ShouldNotContain("阳光花园");
        await page.GotoAsync($"{root}/roll/print?copy=station");
        (await page.ContentAsync()).ShouldNotContain("阳光花园");
    }

    [Fact]
    public async Task The_committee_registers_a_proxy_strikes_a_voter_off_and_decides_an_objection()
    {
        var (root, voters) = await Roll();
        await using var window = await Site.Window("electoral");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{root}/proxies/new");
        await page.FillAsync("[name=PrincipalNumber]", "2");
        await page.FillAsync("[name=AgentNumber]", "3");
        await page.FillAsync("[name=Away]", "上海");
        await page.FillAsync("[name=WrittenOn]", Today.Text);
        await page.CheckAsync("[name=InWriting][value=true]");
        await Press(page, "下一步：核对");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("接受了 1 人的委托");
        await Press(page, "确认办理");
        (await page.Locator("table").InnerTextAsync()).ShouldContain("选民003（3 号）");

        await page.GotoAsync($"{root}/roll/{voters[0]}/strike");
        await page.FillAsync("[name=Reason]", "迁出本社区");
        await Press(page, "下一步：核对");
        await Press(page, "确认办理");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("已从选民名单除名");

        await page.GotoAsync($"{root}/roll/objections/new");
        await page.CheckAsync("[name=Kind][value=Wrong]");
        await page.FillAsync("[name=Number]", "4");
        await page.FillAsync("[name=Objector]", "陈阿姨");
        await page.FillAsync("[name=Grounds]", "名字写错了");
        await Press(page, "下一步：核对");
        await Press(page, "确认办理");
        await page.GetByRole(AriaRole.Link, new() { Name = "内容有误" }).ClickAsync();
        await page.CheckAsync("[name=Upheld][value=true]");
        await page.FillAsync("[name=Name]", "选民肆");
        await page.FillAsync("[name=Decision]", "查过身份证");
        await Press(page, "下一步：核对");
        await Press(page, "确认办理");
        await page.GotoAsync($"{root}/roll");
        (await page.Locator("table").InnerTextAsync()).ShouldContain("选民肆");
    }

    [Fact]
    public async Task Every_page_fits_a_telephone_and_everyone_can_use_it()
    {
        var (root, voters) = await Roll();
        await using var window = await Site.Window("electoral", RunningSite.Narrow);
        var page = await window.NewPageAsync();
        foreach (var path in new[]
        {
            "roll", "roll/register", "roll/publish", "roll/freeze", "roll/fill", "roll/take", "roll/on", "roll/check", "roll/print", "roll/print?copy=station", "roll/representatives", "roll/objections",
            "roll/objections/new", $"roll/{voters[0]}", $"roll/{voters[0]}/strike", $"roll/{voters[0]}/correct", "proxies", "proxies/new", "proxies/print", "proxies/publish",
        })
        {
            (await page.GotoAsync($"{root}/{path}"))!.Status.ShouldBe(200, path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            (await page.RunAxe()).Violations.Select(v => $"{path}: {v.Id} {string.Join(' ', v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
    }

    /// <summary>A published roll of five voters, written beside the acts that lead there.</summary>
    private async Task<(string Root, Guid[] Voters)> Roll()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var (db, session) = (scope.ServiceProvider.GetRequiredService<PlatformDb>(), scope.ServiceProvider.GetRequiredService<Session>());
        var stop = TestContext.Current.CancellationToken;
        var place = await db.Set<Division>().SingleAsync(d => d.Code == Places.Worked && d.EndedOn == null, stop);
        var body = await db.Set<Body>().FirstAsync(b => b.DivisionId == place.Id && b.Kind == BodyKind.ResidentsCommittee, stop);
        var election = new Election
        {
            DivisionId = place.Id, Id = Id<Election>.New(session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = ElectionMode.AllVoters, BodyId = body.Id, Name = "换届选举",
            Day = session.Today.AddDays(25), CalledOn = session.Today.AddDays(-20), Presider = BodyKind.ElectionCommittee, Document = "决定", RollPublishedOn = session.Today, RecordedAt = session.Now, RecordedBy = "测试",
        };
        var voters = Enumerable.Range(1, 5).Select(n => new Voter
        {
            DivisionId = place.Id, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = n, Name = string.Create(CultureInfo.InvariantCulture, $"选民{n:000}"), Sex = (Sex)(n % 2), BornOn = new(1970, 1, 1),
            Class = VoterClass.RegisteredHere, Door = $"阳光花园3幢2单元{n}", DeclaredOn = election.CalledOn, Declaration = Declaration.InPerson, OnRoll = true,
        }).ToArray();
        db.Add(election);
        db.AddRange(voters.AsEnumerable<object>());
        await db.SaveChangesAsync(stop);
        return ($"/elections/{Places.Worked}/{election.Id}", [.. voters.Select(v => v.Id.Value)]);
    }
}
