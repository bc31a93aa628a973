using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>The day of the vote in a real browser: the table with the keyboard alone, and a table whose line is cut.</summary>
public sealed class OfflineRollTests(RunningSite site) : BrowserForms(site)
{
    [Fact]
    public async Task A_table_keeps_its_slice_without_a_line_survives_a_reload_and_sends_when_the_line_is_back()
    {
        var (election, station) = await Vote();
        var poll = $"/elections/{Places.Worked}/{election}/polls/1";
        await using var window = await Site.Window("electoral");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{poll}/check-in/{station}/offline");
        await page.GetByRole(AriaRole.Button, new() { Name = "领名册到这台设备" }).ClickAsync();
        await page.Locator("#counts").Filter(new() { HasText = "6 人，已发 0 张" }).WaitForAsync();
        await page.Locator("#offline[data-ready=yes]").WaitForAsync();

        await window.SetOfflineAsync(true);
        await Tick(page, "3");
        await Tick(page, "选民001");
        await page.ReloadAsync();
        (await page.Locator("#counts").InnerTextAsync()).ShouldContain("已发 2 张，其中 2 张还没有送出");
        await page.FillAsync("#q", "3");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#found").InnerTextAsync()).ShouldContain("已经领过票");
        await page.ClickAsync("#send");
        await page.Locator("#says").Filter(new() { HasText = "现在没有网" }).WaitForAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("#save"));
        await using var folder = new TemporaryFolder();
        await download.SaveAsAsync(folder["离线.json"]);
        (await File.ReadAllTextAsync(folder["离线.json"], TestContext.Current.CancellationToken)).ShouldContain("\"numbers\":[1,3]");

        await window.SetOfflineAsync(false);
        await page.ClickAsync("#send");
        await page.Locator("#says").Filter(new() { HasText = "已送出：新增 2 张" }).WaitForAsync();
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await Tick(page, "5");
        await page.ClickAsync("#return");
        await page.Locator("#says").Filter(new() { HasText = "名册已交回" }).WaitForAsync();
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);

        await page.SetInputFilesAsync("#f-file", folder["离线.json"]);
        (await Press(page, "上传并入")).Status.ShouldBe(200);
        (await page.Locator(".notice-ok").First.InnerTextAsync()).ShouldContain("新增 0 张，以前送过 2 张");
        await page.GotoAsync($"{poll}/turnout");
        (await page.Locator(".turnout-figure").InnerTextAsync()).ShouldBe("3 / 6");
    }

    [Fact]
    public async Task At_the_table_two_returns_give_out_a_ballot_and_the_next_voter_may_come()
    {
        var (election, station) = await Vote();
        await using var window = await Site.Window("electoral");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"/elections/{Places.Worked}/{election}/polls/1/check-in/{station}");

        foreach (var typed in new[] { "4", "选民002" })
        {
            await page.Keyboard.TypeAsync(typed);
            await Enter(page);
            await Enter(page);
            (await page.Locator(".verdict-yes").InnerTextAsync()).ShouldContain("已发 1 张");
        }

        await page.Keyboard.TypeAsync("4");
        await Enter(page);
        (await page.Locator(".verdict-no").InnerTextAsync()).ShouldBe("不能发票：已经领过票。");
        page.Url.ShouldNotContain("%");
        foreach (var path in new[] { "stations", "stations/edit", "officers", "polls/1", "polls/1/accounts", "polls/1/turnout", $"polls/1/check-in/{station}", $"polls/1/check-in/{station}/offline" })
        {
            await page.GotoAsync($"/elections/{Places.Worked}/{election}/{path}");
            await page.SetViewportSizeAsync(RunningSite.Narrow, 800);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, path);
            (await page.RunAxe()).Violations.Select(v => $"{path}: {v.Id} {string.Join(' ', v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
    }

    /// <summary>Presses it and waits until the next page has put the keyboard where the next key belongs.</summary>
    private static async Task Enter(IPage page)
    {
        await page.EvaluateAsync("document.body.dataset.left = 'yes'");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("body:not([data-left]) :focus").WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task Tick(IPage page, string typed)
    {
        await page.FillAsync("#q", typed);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "可以，发票" }).ClickAsync();
        await page.Locator("#says").Filter(new() { HasText = "已发一张" }).WaitForAsync();
    }

    /// <summary>A vote that is open, of six voters, written beside the acts that lead there.</summary>
    private async Task<(Guid Election, Guid Station)> Vote()
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var (db, session) = (scope.ServiceProvider.GetRequiredService<PlatformDb>(), scope.ServiceProvider.GetRequiredService<Session>());
        var stop = TestContext.Current.CancellationToken;
        var place = await db.Set<Division>().SingleAsync(d => d.Code == Places.Worked && d.EndedOn == null, stop);
        var body = await db.Set<Body>().FirstAsync(b => b.DivisionId == place.Id && b.Kind == BodyKind.ResidentsCommittee, stop);
        var election = new Election
        {
            DivisionId = place.Id, Id = Id<Election>.New(session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = ElectionMode.AllVoters, BodyId = body.Id, Name = "换届选举",
            Day = session.Today, CalledOn = session.Today.AddDays(-45), Presider = BodyKind.ElectionCommittee, Document = "决定", RollFrozenOn = session.Today.AddDays(-5), RecordedAt = session.Now, RecordedBy = "测试",
        };
        var contest = new Contest { DivisionId = place.Id, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = 1, BodyId = body.Id, Post = PostKind.Chair, Title = "主任", Seats = 1 };
        var poll = new Poll
        {
            DivisionId = place.Id, Id = Id<Poll>.New(session.Now), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = session.Today, State = PollState.Open, Electors = 6, OpenedAt = session.Now,
            Contests = [new() { DivisionId = place.Id, PollId = default, ContestId = contest.Id, Seats = 1, Rule = Shequ.Elections.Counting.ContestRule.Majority }],
        };
        var station = new PollingStation { DivisionId = place.Id, Id = Id<PollingStation>.New(session.Now), ElectionId = election.Id, Number = 1, Name = "中心投票站", Place = "一楼大厅", Hours = "8:00—17:00", SecretBooth = true };
        db.AddRange(election, contest, poll, station, new BallotBox { DivisionId = place.Id, Id = Id<BallotBox>.New(session.Now), StationId = station.Id, Name = "1号票箱", Mobile = false });
        db.AddRange(Enumerable.Range(1, 6).Select(n => new Voter
        {
            DivisionId = place.Id, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = n, Name = $"选民{n:000}", Sex = (Sex)(n % 2), BornOn = new(1970, 1, 1), Class = VoterClass.RegisteredHere,
            Door = $"阳光花园3幢2单元{n}", DeclaredOn = election.CalledOn, Declaration = Declaration.InPerson, OnRoll = true,
        }));
        await db.SaveChangesAsync(stop);
        return (election.Id.Value, station.Id.Value);
    }
}
