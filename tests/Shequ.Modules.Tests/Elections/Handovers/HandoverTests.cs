using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Handovers;
using Shequ.Kernel.Acts;
using Shequ.Organization.Duties;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Handovers;

/// <summary>The result was declared on 2026-11-20; ten days later is Monday, 2026-11-30.</summary>
public sealed class HandoverTests(TestDatabases databases)
{
    [Fact]
    public async Task In_time_it_closes_what_was_due_and_the_street_confirms()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var election = await DeclaredElection.In(here, committee: committee.Body);
        await Due(here, committee);
        var items = await Start(here, election);
        here.Clock.Today = new(2026, 11, 30);

        var done = await Record(here, election, items);
        (done.Done, done.Items, done.CompletedOn).ShouldBe((items, items, new(2026, 11, 30)));
        done.Warnings.ShouldBeEmpty();
        (await Duties(here)).ShouldBe(["LAW-25 1", "LAW-25b 1", "LAW-25b"]);
        await here.Act<SuperviseHandover, DateOnly>(a => a.Run(election.Ask<SuperviseHandover.Request>(r => (r.On, r.Note) = (new(2026, 11, 30), "三方在场")), Neighbourhood.Stop), Officials.Street);
        (await Duties(here)).ShouldBe(["LAW-25 1", "LAW-25b 1", "LAW-25b 1"]);
        (await here.Ask<string>("select step as \"Value\" from elections_step")).ShouldContain("handover");
    }

    [Fact]
    public async Task A_day_late_is_recorded_with_the_article_that_gives_the_days()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        var items = await Start(here, election);
        here.Clock.Today = new(2026, 12, 1);

        var done = await Record(here, election, items);
        done.Warnings.ShouldHaveSingleItem().Citation.Norm.ShouldBe("LAW-25");
        done.Warnings[0].Message.ShouldContain("逾期 1 日");
    }

    [Fact]
    public async Task The_list_names_the_kinds_and_the_accounts_of_who_sat_before()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var election = await DeclaredElection.In(here, committee: committee.Body);
        await Start(here, election);

        var lines = await here.Ask<string>("select kind || ' ' || what as \"Value\" from elections_handover_item order by number");
        lines.Where(l => l.StartsWith("system_accounts", StringComparison.Ordinal)).ShouldAllBe(l => l.Contains("密码和密钥不移交", StringComparison.Ordinal));
        lines.Count(l => l.StartsWith("system_accounts", StringComparison.Ordinal)).ShouldBe(committee.People.Count);
        lines.ShouldContain(l => l.StartsWith("seals", StringComparison.Ordinal));
        (await Should.ThrowAsync<StaleException>(() => Start(here, election))).Message.ShouldContain("已经开列");
    }

    [Fact]
    public async Task What_is_left_keeps_it_open_and_the_street_waits()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        var items = await Start(here, election);

        (await Record(here, election, items - 1)).CompletedOn.ShouldBeNull();
        (await Should.ThrowAsync<RefusedException>(() => here.Act<SuperviseHandover, DateOnly>(
            a => a.Run(election.Ask<SuperviseHandover.Request>(r => (r.On, r.Note) = (Given.Today, "在场")), Neighbourhood.Stop), Officials.Street))).Message.ShouldContain("还没有办完");
    }

    [Fact]
    public async Task It_waits_for_a_result_and_for_whoever_conducts_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);

        (await Should.ThrowAsync<RefusedException>(() => Start(here, election))).Message.ShouldContain("还没有宣布");
        await Should.ThrowAsync<ForbiddenException>(() => Start(here, election, Officials.Neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => Start(here, election, Officials.Chair));
    }

    [Fact]
    public async Task A_filing_is_returned_with_reasons_and_filed_again()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        Task<int> Send() => here.Act<FileWithStreet, int>(a => a.Run(election.Ask<FileWithStreet.Request>(r => r.Document = "备案报告"), Neighbourhood.Stop), Officials.Electoral);
        Task<FilingAnswer> Answer(FilingAnswer answer, string? reasons, int number, Actor actor) => here.Act<AnswerFiling, FilingAnswer>(
            a => a.Run(election.Ask<AnswerFiling.Request>(r => (r.Answer, r.Reasons, r.Number) = (answer, reasons, number)), Neighbourhood.Stop), actor);

        await Send();
        (await Should.ThrowAsync<RefusedException>(Send)).Message.ShouldContain("等街道答复");
        await Should.ThrowAsync<BadInputException>(() => Answer(FilingAnswer.Returned, "", 1, Officials.Street));
        await Should.ThrowAsync<ForbiddenException>(() => Answer(FilingAnswer.Received, null, 1, Officials.Electoral));
        await Answer(FilingAnswer.Returned, "缺签名", 1, Officials.Street);
        (await Send()).ShouldBe(2);
        await Answer(FilingAnswer.Received, null, 2, Officials.Street);
        (await here.Ask<string>("select report as \"Value\" from elections_filing where number = 2")).ShouldHaveSingleItem().ShouldContain("主任应选 1 名：参加 15 人，共 20 人（2×15 > 1×20）");
    }

    private static Task<int> Start(Neighbourhood here, RunningElection election, Actor? actor = null) =>
        here.Act<StartHandover, int>(a => a.Run(election.Ask<StartHandover.Request>(), Neighbourhood.Stop), actor ?? Officials.Electoral);

    private static Task<HandoverRecorded> Record(Neighbourhood here, RunningElection election, int items) => here.Act<RecordHandover, HandoverRecorded>(
        a => a.Run(election.Ask<RecordHandover.Request>(r =>
        {
            (r.On, r.Document) = (here.Clock.Today, "移交清单");
            r.Items = [.. Enumerable.Range(1, items).Select(n => new RecordHandover.Line { Number = n, Kind = "seals", What = "公章", HandedBy = "旧", ReceivedBy = "新", Witness = "街道" })];
        }), Neighbourhood.Stop), Officials.Electoral);

    /// <summary>What seating the new committee opens.</summary>
    private static Task<int> Due(Neighbourhood here, Committee committee) => here.With(async services =>
    {
        await services.GetRequiredService<DutyOpener>().Open(await here.Division(), DutyCause.NewCommittee, "梅园社区居民委员会", committee.Body.Value, Given.Today, Neighbourhood.Stop);
        return await services.GetRequiredService<Session>().Db.SaveChangesAsync(Neighbourhood.Stop);
    });

    private static Task<List<string>> Duties(Neighbourhood here) => here.Ask<string>(
        "select norm || case when done_on is null then '' else ' 1' end as \"Value\" from organization_duty where norm like 'LAW-25%' order by norm, step");
}
