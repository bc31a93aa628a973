using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Duties;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Privacy;

public sealed class RequestTests(TestDatabases databases)
{
    [Fact]
    public async Task A_request_is_due_by_the_days_of_the_standard_and_the_next_working_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();

        // 2026-11-20 and thirty days is 20 December, a Sunday.
        await here.Receive(resident, RequestKind.Access);

        var open = (await Open(here)).ShouldHaveSingleItem();
        (open.Request.DueOn, open.DueNorm!.Id, open.Asked, open.Overdue, open.DaysLeft).ShouldBe((new DateOnly(2026, 12, 21), "GB-8.7", "想知道登记了我什么", false, 31));
        (await here.LastAudit()).Detail.ShouldNotContain("周淑兰");
    }

    [Fact]
    public async Task What_waits_stands_among_the_things_due_today_without_saying_of_whom_and_leaves_with_the_answer()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var request = await here.Receive(resident, RequestKind.Explain);
        var supervisor = Neighbourhood.Of(Neighbourhood.Here, OrganizationPermissions.ViewDuties);

        var item = (await Today(here, supervisor)).Items.Single(i => i.Kind == "personal_request");
        (item.Duty!.SubjectId, item.DueOn).ShouldBe((request.Value, new DateOnly(2026, 12, 21)));
        $"{item.Does}{item.Duty.Subject}".ShouldNotContain("周淑兰");
        await Should.ThrowAsync<ForbiddenException>(() => Open(here, supervisor));
        (await Should.ThrowAsync<RefusedException>(() => here.Act<CloseDuty, Id<Duty>>(
            a => a.Run(new() { Division = Given.Community, Duty = item.Duty.Id, On = Given.Today, Evidence = "口头" }, Neighbourhood.Stop)))).Remedy!.ShouldContain("答复");

        await here.Answer(request, RequestOutcome.Granted);
        (await Today(here, supervisor)).Items.ShouldNotContain(i => i.Kind == "personal_request");
        (await Open(here)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Overdue_ones_stand_on_top_and_an_answer_on_the_last_day_is_in_time()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var late = await here.Receive(resident, RequestKind.Access, r => r.On = Given.Today.AddDays(-1));
        var onTime = await here.Receive(resident, RequestKind.Correct);

        here.Clock.Today = new(2026, 12, 21);
        (await Open(here)).Select(r => r.Overdue).ShouldBe([false, false]);
        await here.Answer(onTime, RequestOutcome.Granted);
        here.Clock.Today = new(2026, 12, 22);
        (await Open(here)).ShouldHaveSingleItem().Overdue.ShouldBeTrue();
        await here.Answer(late, RequestOutcome.Granted);

        (await here.LastAudit()).Detail.ShouldEndWith("逾期 1 日");
        (await Answered(here)).ToDictionary(r => r.Request.Id, r => r.Request.AnsweredLate).ShouldBe(new Dictionary<Id<PersonalRequest>, bool> { [late] = true, [onTime] = false }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_refusal_without_its_article_is_refused_and_with_it_the_resident_reads_both()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var request = await here.Receive(resident, RequestKind.Restrict);

        (await Should.ThrowAsync<RefusedException>(() => here.Answer(request, RequestOutcome.Refused))).Citation!.ShouldContain("第五十条");
        (await Should.ThrowAsync<BadInputException>(() => here.Answer(request, RequestOutcome.Refused, r => r.Norm = "XX-1"))).Message.ShouldContain("XX-1");
        await here.Answer(request, RequestOutcome.Refused, r => (r.Norm, r.Answer) = ("pipl-13b", "选民登记依法要用"));

        var answered = (await Answered(here)).Single();
        (answered.RefusalNorm!.Id, answered.Answer, answered.Request.Outcome).ShouldBe(("PIPL-13b", "选民登记依法要用", RequestOutcome.Refused));
        await Should.ThrowAsync<StaleException>(() => here.Answer(request, RequestOutcome.Granted));
    }

    [Fact]
    public async Task A_granted_deletion_deletes_what_may_be_deleted_now_and_before_and_nothing_that_must_be_kept()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        await Before(here, resident);
        var request = await here.Receive(resident, RequestKind.Delete);

        (await Should.ThrowAsync<BadInputException>(() => here.Answer(request, RequestOutcome.Granted))).Message.ShouldContain("至少");
        (await Should.ThrowAsync<BadInputException>(() => here.Answer(request, RequestOutcome.Granted, r => r.Erase = ["document"]))).Message.ShouldContain("不在可以按请求删除");
        (await Should.ThrowAsync<BadInputException>(() => here.Answer(request, RequestOutcome.Refused, r => (r.Norm, r.Erase) = ("PIPL-47b", ["phone"])))).Message.ShouldContain("照办");
        await here.Answer(request, RequestOutcome.PartlyGranted, r => (r.Norm, r.Erase) = ("PIPL-47b", ["phone", "social"]));

        var kept = await here.Kept(resident);
        (kept.PhoneSealed, kept.PhoneTail, kept.Occupation, kept.DocumentSealed is null).ShouldBe((null, null, null, false));
        (await here.Ask<int>("select count(*)::int as \"Value\" from population_resident_past where phone_sealed is not null or occupation is not null")).Single().ShouldBe(0);
        (await here.LastAudit()).Detail.ShouldContain("删除 电话、学历、职业、工作单位");
    }

    [Fact]
    public async Task A_resident_asks_from_their_own_account_about_themselves_and_about_nobody_else()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (resident, other) = (await here.Settled(), await here.Settled("张伟", idCard: null));
        var own = await here.Linked(resident);

        await Make(here, own, resident);
        (await Should.ThrowAsync<RefusedException>(() => Make(here, own, resident))).Message.ShouldContain("还没有答复");
        await Should.ThrowAsync<NotFoundException>(() => Make(here, own, other));
        await Should.ThrowAsync<NotFoundException>(() => Make(here, Actor.Public, resident));
        await Should.ThrowAsync<NotFoundException>(() => Make(here, own with { Grants = [] }, resident));

        var open = (await Open(here)).Single();
        (open.Request.Proof, open.Request.ReceivedBy, open.Name).ShouldBe((IdentityProof.OwnAccount, own.Name, "周淑兰"));
    }

    [Fact]
    public async Task Is_forbidden_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var request = await here.Receive(resident, RequestKind.Access);

        foreach (var actor in new[] { Neighbourhood.Of(Neighbourhood.NextDoor), Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents) })
        {
            await Should.ThrowAsync<ForbiddenException>(() => here.Receive(resident, RequestKind.Delete, actor: actor));
            await Should.ThrowAsync<ForbiddenException>(() => here.Answer(request, RequestOutcome.Granted, actor: actor));
        }

        (await Should.ThrowAsync<BadInputException>(() => here.Receive(resident, RequestKind.Delete, r => r.Proof = null))).Message.ShouldContain("核实");
        (await Should.ThrowAsync<BadInputException>(() => here.Receive(resident, RequestKind.Delete, r => r.Proof = IdentityProof.OwnAccount))).Message.ShouldContain("窗口");
    }

    private static async Task<IReadOnlyList<SeenRequest>> Open(Neighbourhood here, Actor? actor = null)
    {
        var community = await here.Division();
        return await here.Act<RequestReader, IReadOnlyList<SeenRequest>>(r => r.Open(community, Neighbourhood.Stop), actor);
    }

    private static async Task<IReadOnlyList<SeenRequest>> Answered(Neighbourhood here)
    {
        var community = await here.Division();
        return (await here.Act<RequestReader, (IReadOnlyList<SeenRequest> Requests, bool)>(r => r.Answered(community, 1, Neighbourhood.Stop))).Requests;
    }

    private static async Task<TodayReport> Today(Neighbourhood here, Actor actor)
    {
        var community = await here.Division();
        return await here.Act<CommunityToday, TodayReport>(t => t.Run(community, Neighbourhood.Stop), actor);
    }

    private static Task<Id<PersonalRequest>> Make(Neighbourhood here, Actor actor, Resident resident) => here.Act<MakeRequest, Id<PersonalRequest>>(
        a => a.Run(new() { Resident = resident.Id, Kind = RequestKind.Correct, Asked = "电话换了" }, Neighbourhood.Stop), actor);

    /// <summary>An occupation now, and an earlier state of the file with another telephone.</summary>
    private static Task<int> Before(Neighbourhood here, Resident resident) => here.With(async services =>
    {
        var db = services.GetRequiredService<Session>().Db;
        var past = new ResidentPast
        {
            DivisionId = resident.DivisionId, Id = Id<ResidentPast>.New(here.Clock.GetUtcNow()), ResidentId = resident.Id, Name = resident.Name, Sex = resident.Sex, ResidentSince = Homes.Since,
            FromDay = Homes.Since, UntilDay = Homes.Since.AddDays(9), Basis = "换号", RecordedAt = here.Clock.GetUtcNow(), RecordedBy = "测试", Occupation = "会计",
        };
        services.GetRequiredService<SealedFacts>().SetPhone(past, "13900000000");
        db.Add(past);
        var kept = await db.Set<Resident>().SingleAsync(r => r.Id == resident.Id, Neighbourhood.Stop);
        kept.Occupation = "教师";
        return await db.SaveChangesAsync(Neighbourhood.Stop);
    });
}
