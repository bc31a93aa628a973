using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Candidates;

public sealed class NominateTests(TestDatabases databases)
{
    [Fact]
    public async Task Ten_voters_nominate_together()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        var made = await open.Nominate(3);

        made.Counted.ShouldBe(10);
        made.Warnings.ShouldBeEmpty();
        (await open.Candidate(made.Candidate)).State.ShouldBe(CandidateState.Nominated);
    }

    [Fact]
    public async Task Nine_are_too_few_and_a_reason_is_asked_for_because_the_text_was_seen_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        var refused = await Should.ThrowAsync<RefusedException>(open.Nominate(3, more: r => r.Nominators = [.. OpenNominations.Ten.Take(9)]));
        refused.Citation!.ShouldContain("LAW-18b");
        refused.Remedy!.ShouldContain("写明理由");

        var made = await open.Nominate(3, more: r => (r.Nominators, r.Reason) = ([.. OpenNominations.Ten.Take(9)], "省办法另有规定"));
        made.Warnings.ShouldHaveSingleItem().Citation.Norm.ShouldBe("LAW-18b");
    }

    [Fact]
    public async Task A_voter_who_signs_twice_counts_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, more: r => r.Nominators = [.. OpenNominations.Ten.Take(9), OpenNominations.Ten[0]]))).Message.ShouldContain("只有 9 名");
    }

    [Fact]
    public async Task Voters_who_were_struck_off_do_not_count()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Change(OpenNominations.Ten[0], v => v.OnRoll = false);

        (await Should.ThrowAsync<RefusedException>(open.Nominate(3))).Message.ShouldContain("只有 9 名");
        (await open.Nominate(3, more: r => r.Nominators.Add(23))).NotCounted.ShouldBe([13]);
    }

    [Fact]
    public async Task Numbers_that_nobody_has_are_told_together()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        var bad = await Should.ThrowAsync<BadInputException>(open.Nominate(3, more: r => r.Nominators = [.. OpenNominations.Ten, 77, 99]));

        bad.Message.ShouldContain("77、99");
        await Should.ThrowAsync<BadInputException>(open.Nominate(99));
    }

    [Fact]
    public async Task The_party_organisation_nominates_with_a_paper_and_others_alone_do_not()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        await open.Nominate(3, more: r => (r.Route, r.Nominators) = (NominationRoute.PartyOrganization, []));

        (await Should.ThrowAsync<RefusedException>(open.Nominate(4, more: r => (r.Route, r.Nominators) = (NominationRoute.Self, [])))).Citation!.ShouldContain("LAW-18");
        (await Should.ThrowAsync<BadInputException>(open.Nominate(4, more: r => r.Document = ""))).Errors.ShouldContain(e => e.Field == "Document");
    }

    [Fact]
    public async Task A_candidate_may_be_proposed_several_times_but_stands_for_one_post()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var first = await open.Nominate(3);

        (await open.Nominate(3, more: r => (r.Route, r.Nominators) = (NominationRoute.PartyOrganization, []))).Candidate.ShouldBe(first.Candidate);
        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, contest: 0))).Message.ShouldContain("一人在一次选举中只参选一个职务");
    }

    [Fact]
    public async Task Who_is_too_young_on_the_day_of_the_vote_may_not_be_nominated()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Change(3, v => v.BornOn = open.Election.Day.AddYears(-18).AddDays(1));
        await open.Change(4, v => v.BornOn = open.Election.Day.AddYears(-18));

        (await Should.ThrowAsync<RefusedException>(open.Nominate(3))).Citation!.ShouldContain("LAW-16");
        await open.Nominate(4);
    }

    [Fact]
    public async Task A_resident_who_is_nominated_comes_into_the_register_of_people()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var resident = await here.Resident("赵敏");
        await here.Household(await here.Entrance(), "301", resident);
        await open.Read(s => s.Db.Voters.Where(v => v.Number == 20).ExecuteUpdateAsync(v => v.SetProperty(x => x.ResidentId, resident.Id), Neighbourhood.Stop));

        var made = await open.Nominate(20);

        var person = await open.Read(async s => (await s.Db.Candidates.SingleAsync(c => c.Id == made.Candidate, Neighbourhood.Stop)).PersonId);
        (await open.Read(s => s.Db.Residents.SingleAsync(r => r.Id == resident.Id, Neighbourhood.Stop))).PersonId.ShouldBe(person);
        (await Should.ThrowAsync<RefusedException>(open.Nominate(21))).Message.ShouldContain("没有居民档案");
    }

    [Fact]
    public async Task Members_of_the_supervisory_committee_are_proposed_by_three_ways_and_the_chair_by_the_party()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here, ElectedOffice.SupervisoryCommittee);

        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, more: r => r.CriteriaConfirmed = false))).Citation!.ShouldContain("JS-17.5");
        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, more: r => r.Route = NominationRoute.PartyOrganization))).Citation!.ShouldContain("JS-17.3b");
        (await Should.ThrowAsync<RefusedException>(open.Nominate(4, contest: 0))).Citation!.ShouldContain("JS-17.3");
        var member = await open.Nominate(3, more: r => (r.Route, r.Nominators) = (NominationRoute.Self, []));
        (await Should.ThrowAsync<RefusedException>(open.Review(member.Candidate))).Citation!.ShouldContain("JS-17.3b");
        await open.Review(member.Candidate, r => r.Confirmation = "社区党组织确认函");
    }

    [Fact]
    public async Task A_leader_of_a_group_is_one_of_its_representatives_and_the_nominators_confirm_the_conditions()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here, ElectedOffice.GroupLeaders);

        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, more: r => r.CriteriaConfirmed = false))).Citation!.ShouldContain("JS-8.3");
        (await Should.ThrowAsync<RefusedException>(open.Nominate(3))).Message.ShouldContain("不是本小组的居民代表");
    }

    [Fact]
    public async Task Somebody_else_represents_residents_only_where_they_live_here_or_a_unit_sends_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here, ElectedOffice.Representatives);
        var person = new Person { Id = Id<Person>.New(DateTimeOffset.UnixEpoch), DivisionId = open.Election.DivisionId, Name = "外人", Sex = Sex.Female, BornOn = new(1980, 1, 1), LivesHere = false };
        await open.Add(person);

        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, more: r => (r.Nominee, r.Person) = (null, person.Id)))).Citation!.ShouldContain("JS-9.2b");
        await open.Nominate(3, more: r => (r.Nominee, r.Person, r.ForUnit) = (null, person.Id, true));
    }

    [Fact]
    public async Task Nothing_is_taken_before_nominating_opens_and_after_it_closes_only_where_too_few_stand()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Read(s => s.Db.ElectionSteps.Where(x => x.Step == PlanStep.NominationOpened).ExecuteDeleteAsync(Neighbourhood.Stop));
        (await Should.ThrowAsync<RefusedException>(open.Nominate(3))).Message.ShouldContain("步骤不能跳过");

        await open.Add(Step(PlanStep.NominationOpened), Step(PlanStep.NominationClosed));
        await open.Nominate(1, contest: 0);
        await open.Nominate(2, contest: 0);
        (await Should.ThrowAsync<RefusedException>(open.Nominate(3, contest: 0))).Message.ShouldContain("提名已于");

        ElectionStep Step(string name) => new()
        {
            DivisionId = open.Election.DivisionId, ElectionId = open.Election.Id, Step = name, DoneOn = here.Clock.Today.AddDays(-1), Evidence = "公告", RecordedBy = "测试",
        };
    }

    [Fact]
    public async Task Who_has_no_post_here_is_refused_and_the_record_names_nobody()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);

        await Should.ThrowAsync<ForbiddenException>(open.Nominate(3, actor: Neighbourhood.Of(Neighbourhood.NextDoor, ElectionPermissions.Run)));
        await open.Nominate(3, actor: Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Run));
        var audit = await here.LastAudit();
        audit.Detail.ShouldContain("登记提名一人");
        audit.Detail.ShouldNotContain("选民03");
        (await open.Read(s => s.Db.Elections.ExecuteUpdateAsync(e => e.SetProperty(x => x.State, ElectionState.Cancelled), Neighbourhood.Stop))).ShouldBe(1);
        await Should.ThrowAsync<RefusedException>(open.Nominate(4));
    }
}
