using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
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
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>From the nomination on paper to the printed ballot, as the election committee does it.</summary>
public sealed class CandidateFormTests(RunningSite site) : BrowserForms(site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_election_committee_types_a_nomination_and_is_told_what_is_missing()
    {
        var root = await Election(published: false);
        await using var window = await Site.Window("electoral");
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{root}/candidates/nominate");
        await page.Locator("[name=Contest]").First.CheckAsync();
        await page.FillAsync("[name=Nominee]", "1");
        await page.Locator("[name=Route][value=JointVoters]").CheckAsync();
        await page.FillAsync("[name=NominatorText]", "3-11");
        await page.FillAsync("[name=Document]", "联名推荐表");
        await page.Locator("[name=CriteriaConfirmed]").CheckAsync();

        (await Press(page, "下一步：核对")).Status.ShouldBe(422);
        (await page.ContentAsync()).ShouldContain("LAW-18b");
        (await page.InputValueAsync("[name=NominatorText]")).ShouldBe("3-11");

        await page.FillAsync("[name=NominatorText]", "3-11、12、12号");
        (await Press(page, "下一步：核对")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("10 人（一人算一次）");
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("待审查");

        await page.GetByRole(AriaRole.Link, new() { Name = "审查资格" }).ClickAsync();
        await page.WaitForURLAsync("**/review");
        await page.FillAsync("[name=Declaration]", "本人声明");
        for (var row = 0; row < EligibilityRules.Checked.Count; row++)
        {
            await page.FillAsync($"[name='Rows[{row}].Office']", row == 3 ? "" : "派出所");
            await page.FillAsync($"[name='Rows[{row}].Day']", Today.Text);
            await page.FillAsync($"[name='Rows[{row}].Document']", "复函");
        }

        await page.Locator("[name=Accepted][value=true]").CheckAsync();
        (await Press(page, "下一步：核对")).Status.ShouldBe(400);
        await page.Locator(".error-summary a").ClickAsync();
        (await page.EvaluateAsync<string>("document.activeElement.name")).ShouldBe("Rows[3].Office");
        await page.FillAsync("[name='Rows[3].Office']", "派出所");
        (await Press(page, "下一步：核对")).Status.ShouldBe(200);
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("审查通过");
    }

    [Fact]
    public async Task Every_page_of_candidates_can_be_used_by_everyone_on_any_screen()
    {
        var root = await Election(published: true);
        var election = new Id<Election>(Guid.Parse(root.Split('/')[^1]));
        var candidate = await Read(s => s.Db.Set<Candidate>().Where(c => c.ElectionId == election).Select(c => c.Id).FirstAsync(Stop));
        await using var staff = await Site.Window("electoral");
        var page = await staff.NewPageAsync();
        foreach (var path in new[]
        {
            "/candidates", "/candidates/nominate", "/candidates/publish", "/candidates/draw", "/candidates/draw/new", "/committee", "/ballots/1", "/ballots/1?sample=true",
            $"/candidates/{candidate}", $"/candidates/{candidate}/withdraw", $"/candidates/{candidate}/statement", $"/candidates/{candidate}/review",
        })
        {
            (await page.GotoAsync(root + path))!.Status.ShouldBe(200, path);
            await ShouldFit(page, path);
        }

        await page.GotoAsync($"{root}/candidates/draw/new");
        await page.FillAsync("[name=SeedText]", "07 23 11 30");
        await page.FillAsync("[name=Witnesses]", "张三\n李四");
        (await Press(page, "下一步：核对")).Status.ShouldBe(200);
        (await Press(page, "确认办理")).Status.ShouldBe(200);
        (await page.Locator("main").InnerTextAsync()).ShouldContain("重算结果一致");
        await ShouldFit(page, "drawn");

        await using var visitor = await Site.Window();
        var seen = await visitor.NewPageAsync();
        await seen.GotoAsync($"{root}/candidates");
        (await seen.Locator("main").InnerTextAsync()).ShouldContain("46 岁");
        (await seen.GotoAsync($"{root}/ballots/1"))!.Status.ShouldBe(403);
        (await seen.GotoAsync($"{root}/candidates/{candidate}"))!.Status.ShouldBe(403);
        await seen.GotoAsync($"{root}/candidates/draw");
        (await seen.ContentAsync()).ShouldContain("sha256sum");
    }

    [Fact]
    public async Task On_paper_there_is_nothing_but_ballots_without_any_number()
    {
        var root = await Election(published: true);
        await using var staff = await Site.Window("electoral");
        var page = await staff.NewPageAsync();
        await page.GotoAsync($"{root}/ballots/1");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.Locator(".site-header").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator(".page-head").IsVisibleAsync()).ShouldBeFalse();
        var papers = await page.Locator(".ballot").AllInnerTextsAsync();
        papers.Count.ShouldBeGreaterThan(0);
        papers.Distinct().Count().ShouldBe(1);
        (await page.Locator(".ballot .box").CountAsync()).ShouldBe(papers.Count * 2);
    }

    private static async Task ShouldFit(IPage page, string path)
    {
        foreach (var width in new[] { RunningSite.Wide, RunningSite.Narrow })
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{path} {width}");
            (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id).ShouldBeEmpty($"{path} {width}");
        }
    }

    private async Task<T> Read<T>(Func<Session, Task<T>> read)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<Session>());
    }

    /// <summary>An election of a chair in the community of the seat, with twelve voters; once published, with two candidates and a ballot.</summary>
    /// <returns>Its address.</returns>
    private Task<string> Election(bool published) => Read(async session =>
    {
        var place = await session.Db.Set<Division>().SingleAsync(d => d.Code == Places.Worked, Stop);
        var body = await session.Db.Set<Body>().FirstAsync(b => b.DivisionId == place.Id && b.Kind == BodyKind.ResidentsCommittee && b.EndedOn == null, Stop);
        var election = new Election
        {
            DivisionId = place.Id, Id = Id<Election>.New(session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = ElectionMode.AllVoters, BodyId = body.Id,
            Name = "换届选举", Day = session.Today.AddDays(20), CalledOn = session.Today.AddDays(-20), Presider = BodyKind.ElectionCommittee, Document = "决定", RecordedAt = session.Now, RecordedBy = "测试",
        };
        var contest = new Contest { DivisionId = place.Id, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = 1, BodyId = body.Id, Post = PostKind.Chair, Title = "主任", Seats = 1 };
        session.Db.AddRange(election, contest);
        foreach (var step in new[] { PlanStep.MethodPublished, PlanStep.RegistrationOpened, PlanStep.RegistrationClosed, PlanStep.VoterList, PlanStep.ObjectionsDecided, PlanStep.RollFrozen, PlanStep.NominationOpened })
        {
            session.Db.Add(new ElectionStep { DivisionId = place.Id, ElectionId = election.Id, Step = step, DoneOn = session.Today.AddDays(-10), Evidence = "公告", RecordedBy = "测试" });
        }

        for (var number = 1; number <= 12; number++)
        {
            var person = new Person { Id = Id<Person>.New(session.Now), DivisionId = place.Id, Name = $"选民{number:00}", Sex = (Sex)(number % 2), BornOn = session.Today.AddYears(-46) };
            session.Db.AddRange(person, new Voter
            {
                DivisionId = place.Id, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = number, Name = person.Name, Sex = person.Sex, BornOn = person.BornOn, PersonId = person.Id,
                Class = VoterClass.RegisteredHere, DeclaredOn = election.CalledOn, Declaration = Declaration.InPerson, OnRoll = true,
            });
            if (published && number <= 2)
            {
                session.Db.Add(new Candidate
                {
                    DivisionId = place.Id, Id = Id<Candidate>.New(session.Now), ElectionId = election.Id, ContestId = contest.Id, PersonId = person.Id, Name = person.Name, Sex = person.Sex,
                    BornOn = person.BornOn, State = CandidateState.Official, StateOn = session.Today, ListNumber = number, Statement = "把电梯修好。",
                });
            }
        }

        if (published)
        {
            Ballot(session, election, contest);
        }

        await session.Db.SaveChangesAsync(Stop);
        return $"/elections/{Places.Worked}/{election.Id}";
    });

    private static void Ballot(Session session, Election election, Contest contest)
    {
        var poll = new Poll { DivisionId = election.DivisionId, Id = Id<Poll>.New(session.Now), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = election.Day };
        var ballot = new PollContest { DivisionId = election.DivisionId, PollId = poll.Id, ContestId = contest.Id, Seats = 1, Rule = ContestRule.Majority };
        foreach (var candidate in session.Db.Set<Candidate>().Local.Where(c => c.ElectionId == election.Id).ToArray())
        {
            ballot.Candidates.Add(new() { DivisionId = election.DivisionId, PollId = poll.Id, ContestId = contest.Id, CandidateId = candidate.Id, Position = candidate.ListNumber!.Value });
        }

        poll.Contests.Add(ballot);
        session.Db.Add(poll);
        session.Db.Add(new ElectionNotice
        {
            DivisionId = election.DivisionId, Id = Id<ElectionNotice>.New(session.Now), ElectionId = election.Id, Kind = "candidates", Number = 1, Title = "名单", Text = "名单", PublishedOn = session.Today,
            PublishedAt = session.Now, PublishedBy = "测试",
        });
        foreach (var step in new[] { PlanStep.NominationClosed, PlanStep.EligibilityReview, PlanStep.CandidatesPublished })
        {
            session.Db.Add(new ElectionStep { DivisionId = election.DivisionId, ElectionId = election.Id, Step = step, DoneOn = session.Today, Evidence = "公告", RecordedBy = "测试" });
        }
    }
}
