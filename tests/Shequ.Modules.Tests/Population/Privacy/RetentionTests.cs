using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Households;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Retention;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Privacy;

public sealed class RetentionTests(TestDatabases databases)
{
    [Fact]
    public void Every_line_of_the_schedule_rests_on_a_norm_and_says_why()
    {
        RetentionLine.All.Where(l => Given.Library.Norm(l.Basis) is null || l.Why.Length == 0).ShouldBeEmpty();
        RetentionLine.All.Where(l => l.Disposable && (l.From is null || (l.Years is null) == (l.Key is null))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Looks_are_kept_for_the_years_of_the_law_to_the_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        await Look(here, resident, Given.Today.AddYears(-3).AddDays(-1));
        await Look(here, resident, Given.Today.AddYears(-3));
        await Look(here, resident, Given.Today);

        (await Dispose(here, rehearse: true))["view"].ShouldBe(1);
        (await Rows(here, "population_view")).ShouldBe(3);
        (await Dispose(here))["view"].ShouldBe(1);
        (await Rows(here, "population_view")).ShouldBe(2);
        (await here.LastAudit()).Detail.ShouldBe("处置到期信息：查阅记录 1 条");
        (await Dispose(here)).Values.ShouldAllBe(c => c == 0);
    }

    [Fact]
    public async Task Numbers_of_people_who_left_go_when_their_time_is_past_and_those_of_people_here_stay()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (stays, left, died) = (await here.Settled(), await here.Settled("张伟", idCard: null), await here.Settled("李娜", idCard: null));
        await Leave(here, left, Given.Today.AddYears(-2).AddDays(-1));
        await Die(here, died, Given.Today.AddYears(-2));

        (await Dispose(here))["phone"].ShouldBe(1);

        (await here.Kept(left)).PhoneSealed.ShouldBeNull();
        (await here.Kept(died)).PhoneSealed.ShouldNotBeNull();
        (await here.Kept(stays)).PhoneSealed.ShouldNotBeNull();
        here.Clock.Today = Given.Today.AddDays(1);
        (await Dispose(here))["phone"].ShouldBe(1);
    }

    [Fact]
    public async Task A_document_goes_with_the_index_that_found_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var left = await here.Settled();
        await Leave(here, left, Given.Today.AddYears(-5).AddDays(-1));

        (await Dispose(here))["document"].ShouldBe(1);

        var kept = await here.Kept(left);
        (kept.DocumentSealed, kept.DocumentIndex, kept.DocumentTail, kept.Name, kept.DocumentKind).ShouldBe((null, null, null, "周淑兰", DocumentKind.IdCard));
    }

    [Fact]
    public async Task Answered_requests_and_ended_tags_go_and_open_ones_stay()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        here.Clock.Today = Given.Today.AddYears(-4);
        await here.Answer(await here.Receive(resident, RequestKind.Access), RequestOutcome.Granted);
        await here.Receive(resident, RequestKind.Correct);
        await here.Tag(resident, "elderly_alone", review: Given.Today);
        here.Clock.Today = Given.Today;

        var counts = await Dispose(here);

        (counts["request"], counts["care"]).ShouldBe((1, 0));
        (await Rows(here, "population_request")).ShouldBe(1);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_touches_only_its_own_community()
    {
        await using var here = await Neighbourhood.Open(databases);
        await Should.ThrowAsync<ForbiddenException>(() => Dispose(here, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        var resident = await here.Settled();
        await Look(here, resident, Given.Today.AddYears(-9));

        await here.Act<DisposeExpired, IReadOnlyList<DisposedCount>>(a => a.Run(new() { Division = Given.NextDoor }, Neighbourhood.Stop));

        (await Rows(here, "population_view")).ShouldBe(1);
    }

    private static async Task<Dictionary<string, int>> Dispose(Neighbourhood here, bool rehearse = false, Actor? actor = null) =>
        (await here.Act<DisposeExpired, IReadOnlyList<DisposedCount>>(
            a => rehearse ? a.Rehearse(new() { Division = Given.Community }, Neighbourhood.Stop) : a.Run(new() { Division = Given.Community }, Neighbourhood.Stop), actor))
        .ToDictionary(c => c.Line.Word, c => c.Count);

    private static async Task<int> Rows(Neighbourhood here, string table) => (await here.Ask<int>($"select count(*)::int as \"Value\" from {table}")).Single();

    private static Task<int> Look(Neighbourhood here, Resident resident, DateOnly on) => here.With(services =>
    {
        var db = services.GetRequiredService<Session>().Db;
        var at = new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).ToUniversalTime();
        db.Add(new ResidentView { DivisionId = resident.DivisionId, Id = Id<ResidentView>.New(here.Clock.GetUtcNow()), ResidentId = resident.Id, At = at, By = "李主任", Kind = ViewKind.File });
        return db.SaveChangesAsync(Neighbourhood.Stop);
    });

    private static Task<int> Leave(Neighbourhood here, Resident resident, DateOnly on) => here.With(async services =>
    {
        var db = services.GetRequiredService<Session>().Db;
        var stay = await db.Set<Stay>().SingleAsync(s => s.ResidentId == resident.Id, Neighbourhood.Stop);
        (stay.EndedOn, stay.End) = (on, StayEnd.MoveOut);
        return await db.SaveChangesAsync(Neighbourhood.Stop);
    });

    private static Task<int> Die(Neighbourhood here, Resident resident, DateOnly on) => here.With(async services =>
    {
        var db = services.GetRequiredService<Session>().Db;
        (await db.Set<Resident>().SingleAsync(r => r.Id == resident.Id, Neighbourhood.Stop)).DiedOn = on;
        return await db.SaveChangesAsync(Neighbourhood.Stop);
    });
}
