using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Candidates;

/// <summary>Review, publication and withdrawal.</summary>
public sealed class CandidateListTests(TestDatabases databases)
{
    [Fact]
    public async Task A_rejection_needs_a_ground_with_its_article_and_something_that_shows_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var candidate = (await open.Nominate(3)).Candidate;

        (await Should.ThrowAsync<BadInputException>(open.Review(candidate, r => r.Accepted = false))).Errors.Select(e => e.Field).ShouldBe(["Ground", "Explanation"]);
        var refused = await Should.ThrowAsync<RefusedException>(open.Review(candidate, r => (r.Accepted, r.Ground, r.Explanation) = (false, EligibilityGround.Punished, "判决书")));
        refused.Message.ShouldContain("没有核查材料表明");
        refused.Citation!.ShouldContain("LAW-18d");
        (await Should.ThrowAsync<RefusedException>(open.Review(candidate, r => (r.Accepted, r.Ground, r.Explanation) = (false, EligibilityGround.TooYoung, "太小")))).Message.ShouldContain("已满规定年龄");
        (await Should.ThrowAsync<RefusedException>(open.Review(candidate, r => (r.Accepted, r.Ground, r.Explanation) = (false, EligibilityGround.NotConfirmed, "不同意")))).Message.ShouldContain("不需要另行确认");

        await open.Review(candidate, r =>
        {
            (r.Accepted, r.Ground, r.Explanation) = (false, EligibilityGround.Punished, "判决书");
            r.Checks[1].Found = true;
        });
        var kept = await open.Candidate(candidate);
        kept.State.ShouldBe(CandidateState.Rejected);
        kept.StateReason!.ShouldContain("LAW-18d");
        await Should.ThrowAsync<RefusedException>(open.Nominate(3));
    }

    [Fact]
    public async Task Nobody_is_accepted_against_a_ground_or_unchecked()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var candidate = (await open.Nominate(3)).Candidate;

        (await Should.ThrowAsync<RefusedException>(open.Review(candidate, r =>
        {
            r.Checks[0].Found = true;
            r.Reason = "本人已改正";
        }))).Citation!.ShouldContain("LAW-18d");
        var bad = await Should.ThrowAsync<BadInputException>(open.Review(candidate, r => (r.Checks, r.Declaration) = ([.. r.Checks.Skip(2)], null)));
        bad.Errors.Count.ShouldBe(3);
        (await Should.ThrowAsync<BadInputException>(open.Review(candidate, r => r.Checks[0].Office = ""))).Errors.ShouldHaveSingleItem().Field.ShouldBe("Checks[0].Office");
        await Should.ThrowAsync<ForbiddenException>(open.Review(candidate, actor: Neighbourhood.Of(Neighbourhood.NextDoor, ElectionPermissions.Run)));
        await open.Review(candidate);
        (await here.LastAudit()).Detail.ShouldBe($"第四届换届选举：候选人资格审查通过一人，{here.Clock.Today:yyyy-MM-dd}");
    }

    [Fact]
    public async Task Who_is_deprived_of_political_rights_is_not_accepted()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var candidate = (await open.Nominate(3)).Candidate;
        var resident = await here.Resident("选民03");
        (resident.PersonId, resident.DeprivedOfPoliticalRights) = (open.Person(3), true);
        await open.Add(resident);

        (await Should.ThrowAsync<RefusedException>(open.Review(candidate))).Citation!.ShouldContain("LAW-16b");
    }

    [Fact]
    public async Task As_many_candidates_as_seats_are_refused_and_one_more_is_enough()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Accepted(1, 0);
        await open.Accepted(2, 0);
        await open.Accepted(3);
        await open.Accepted(4);

        var refused = await Should.ThrowAsync<RefusedException>(open.Publish());
        refused.Message.ShouldBe("“委员”应选 2 名，候选人 2 名，不够差额。");
        refused.Citation.ShouldNotBeNull();
        await open.Nominate(5);
        (await Should.ThrowAsync<RefusedException>(open.Publish())).Message.ShouldContain("没有审查");
        await open.Review((await open.Nominate(5)).Candidate);

        var published = await open.Publish();

        published.Added.ShouldBe(5);
        var poll = await open.Read(s => s.Db.Polls.AsNoTracking().Include(p => p.Contests).ThenInclude(c => c.Candidates).SingleAsync(Neighbourhood.Stop));
        poll.Contests.Select(c => c.Candidates.Count).Order().ShouldBe([2, 3]);
        poll.Contests.ShouldAllBe(c => c.Rule == ContestRule.Majority);
        var notice = await open.Read(s => s.Db.ElectionNotices.SingleAsync(n => n.Kind == "candidates", Neighbourhood.Stop));
        notice.Text.ShouldContain("2. 选民04，男，46 岁");
        (await open.Read(s => s.Db.ElectionSteps.AnyAsync(x => x.Step == PlanStep.CandidatesPublished, Neighbourhood.Stop))).ShouldBeTrue();
        (await Should.ThrowAsync<RefusedException>(open.Nominate(6))).Message.ShouldContain("名单已经公布");
    }

    [Fact]
    public async Task A_list_of_men_alone_is_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        foreach (var (voter, contest) in new[] { (2, 0), (4, 0), (6, 1), (8, 1), (10, 1) })
        {
            await open.Accepted(voter, contest);
        }

        (await Should.ThrowAsync<RefusedException>(open.Publish())).Citation!.ShouldContain("LAW-8c");
        await open.Accepted(11);
        await open.Publish();
    }

    [Fact]
    public async Task Near_relatives_on_the_list_are_told_and_not_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var (first, second) = KinshipPair.Of(open.Person(1), open.Person(3));
        await open.Add(new Kinship { PersonId = first, RelativeId = second, Kind = KinshipKind.Spouse, DeclaredOn = new(2026, 1, 1), Source = "申报", RecordedBy = "测试" });
        foreach (var (voter, contest) in new[] { (1, 0), (2, 0), (3, 1), (4, 1), (5, 1) })
        {
            await open.Accepted(voter, contest);
        }

        (await open.Publish()).Relatives.ShouldHaveSingleItem().ShouldContain("LAW-8d");
    }

    [Fact]
    public async Task Visitors_see_candidates_once_they_are_published_and_never_when_they_were_born()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Nominate(6);

        (await Lists(here, open, Actor.Public)).Contests.ShouldAllBe(c => c.Candidates.Count == 0);
        (await Lists(here, open)).Contests.Sum(c => c.Candidates.Count).ShouldBe(1);
        await here.Act<WithdrawCandidate, CandidateWithdrawn>(async a => await a.Run(Withdrawal(open, (await Lists(here, open)).Contests[1].Candidates[0].Id), Neighbourhood.Stop));
        await open.Published();
        var line = (await Lists(here, open, Actor.Public)).Contests[0].Candidates[0];
        (line.Age, line.NominatedBy.ShouldHaveSingleItem()).ShouldBe((46, "选民联合提名推荐（10 人）"));
        await Should.ThrowAsync<ForbiddenException>(here.Act<CandidateFileReader, CandidateFile>(async r => await r.One(await Found(here, open), line.Id.Value, Neighbourhood.Stop), Actor.Public));
    }

    [Fact]
    public async Task A_statement_is_published_until_the_vote_begins()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var candidate = (await open.Published())[0];

        await State("  把电梯修好。 ");
        (await Lists(here, open, Actor.Public)).Contests[0].Candidates.Single(c => c.Id == candidate).Statement.ShouldBe("把电梯修好。");
        await open.Read(s => s.Db.Polls.ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PollState.Open), Neighbourhood.Stop));
        await Should.ThrowAsync<RefusedException>(State("又变了"));

        Task State(string text) => here.Act<RecordStatement, object>(async a => await a.Run(open.Ask<RecordStatement.Request>(r => (r.Candidate, r.Statement) = (candidate, text)), Neighbourhood.Stop));
    }

    [Fact]
    public async Task Who_withdraws_before_the_printing_leaves_the_ballot_and_the_others_move_up()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var all = await open.Published();

        var result = await here.Act<WithdrawCandidate, CandidateWithdrawn>(a => a.Run(Withdrawal(open, all[2]), Neighbourhood.Stop));

        result.OnPrintedBallots.ShouldBeFalse();
        result.Shortage!.ShouldContain("不再是差额");
        (await OnBallot(open)).ShouldBe([(1, null), (2, null)]);
        await open.Accepted(9);
        (await open.Publish()).Added.ShouldBe(1);
        (await open.Read(s => s.Db.Candidates.SingleAsync(c => c.Name == "选民09", Neighbourhood.Stop))).ListNumber.ShouldBe(4);
    }

    [Fact]
    public async Task Who_withdraws_after_the_printing_stays_on_the_paper_and_gets_no_votes()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var all = await open.Published();
        await open.Add(new ElectionStep { DivisionId = open.Election.DivisionId, ElectionId = open.Election.Id, Step = PlanStep.BallotsPrinted, DoneOn = here.Clock.Today, Evidence = "送货单", RecordedBy = "测试" });

        (await here.Act<WithdrawCandidate, CandidateWithdrawn>(a => a.Run(Withdrawal(open, all[2]), Neighbourhood.Stop))).OnPrintedBallots.ShouldBeTrue();

        (await OnBallot(open)).ShouldBe([(1, here.Clock.Today), (2, null), (3, null)]);
        (await open.Read(s => s.Db.ElectionNotices.SingleAsync(n => n.Kind == "candidate_withdrawn", Neighbourhood.Stop))).Text.ShouldContain("不计入任何人");
        await open.Read(s => s.Db.Polls.ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PollState.Closed), Neighbourhood.Stop));
        await Should.ThrowAsync<RefusedException>(here.Act<WithdrawCandidate, CandidateWithdrawn>(a => a.Run(Withdrawal(open, all[3]), Neighbourhood.Stop)));
    }

    private static WithdrawCandidate.Request Withdrawal(OpenNominations open, Shequ.Kernel.Data.Id<Candidate> candidate) =>
        open.Ask<WithdrawCandidate.Request>(r => (r.Candidate, r.Day, r.Document) = (candidate, open.Here.Clock.Today, "本人退出声明"));

    private static async Task<IReadOnlyList<(int, DateOnly?)>> OnBallot(OpenNominations open) => [.. (await open.Read(s => s.Db.Polls.AsNoTracking().Include(p => p.Contests).ThenInclude(c => c.Candidates).SingleAsync(Neighbourhood.Stop)))
        .Contests.Single(c => c.ContestId == open.Contests[1].Id).Candidates.OrderBy(c => c.Position).Select(c => (c.Position, c.WithdrawnOn))];

    private static Task<Election> Found(Neighbourhood here, OpenNominations open) =>
        here.Act<CandidateReader, Election>(r => r.Election("320102001001", open.Election.Id.Value, Neighbourhood.Stop));

    private static Task<CandidateLists> Lists(Neighbourhood here, OpenNominations open, Actor? actor = null) =>
        here.Act<CandidateReader, CandidateLists>(async r => await r.Lists(await r.Election("320102001001", open.Election.Id.Value, Neighbourhood.Stop), Neighbourhood.Stop), actor);
}
