using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Duties;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Duties;

public sealed class AreaTodayTests(TestDatabases databases)
{
    [Theory]
    [InlineData("320102001", 2)]
    [InlineData("320102", 2)]
    [InlineData("3201", 1)]
    [InlineData("32", 1)]
    [InlineData("0", 3)]
    public async Task Shows_communities_to_street_and_county_counties_above_and_provinces_of_the_country(string code, int rows)
    {
        await using var room = await DutyRoom.Open(databases);

        var report = await room.Area(code);

        report.Rows.Count.ShouldBe(rows);
        report.Rows.Select(r => r.Division.Code).ShouldBe(report.Rows.Select(r => r.Division.Code).Order(StringComparer.Ordinal));
        report.Total.Communities.ShouldBe(code == "0" ? 4 : 2);
    }

    [Theory]
    [InlineData("320102")]
    [InlineData("32")]
    [InlineData("0")]
    public async Task Counts_for_an_area_are_what_its_communities_show(string code)
    {
        await using var room = await Busy();
        var shown = (await Task.WhenAll([room.Report(), room.Report(DutyRoom.NextDoor)])).SelectMany(r => r.Items).ToLookup(i => i.State);

        var counts = (await room.Area(code)).Total.Counts;

        counts.ShouldBe(new(
            shown[DueState.Overdue].Count(), shown[DueState.Soon].Count(), shown[DueState.Undated].Count(), shown[DueState.Later].Count(),
            shown[DueState.Unrecorded].Count()));
        counts.Overdue.ShouldBe(3);
    }

    [Fact]
    public async Task Narrows_to_what_is_overdue_and_to_one_kind()
    {
        await using var room = await Busy();

        var late = await room.Area("320102", new(OnlyOverdue: true));
        late.Rows.ShouldHaveSingleItem().Division.Code.ShouldBe(DutyRoom.Nanjing);
        (late.Total.Late, late.Total.Communities).ShouldBe((1, 2));

        var handover = await room.Area("320102", new(Kind: "new_committee"));
        handover.Rows.Select(r => r.Counts.Overdue).ShouldBe([1, 0]);
        handover.Kinds.Single(k => k.Kind == MeetingKeys.WorkMeetingHeld.Name).Overdue.ShouldBe(1);
    }

    [Fact]
    public async Task Turns_its_pages_by_code()
    {
        await using var room = await Busy();

        var first = await room.Area("320102", new(Take: 1));
        var second = await room.Area("320102", new(Take: 1, After: first.Rows[0].Division.Code));

        (first.More, second.More, first.Found).ShouldBe((true, false, 2));
        second.Rows.ShouldHaveSingleItem().Division.Code.ShouldBe(DutyRoom.NextDoor);
        second.Total.Counts.ShouldBe(first.Total.Counts);
    }

    [Fact]
    public async Task A_closed_duty_is_counted_no_more_and_another_city_never()
    {
        await using var room = await Busy();
        await room.Happens(DutyCause.MemberVacancy, DutyRoom.Ezhou);
        var before = (await room.Area("32")).Total.Counts.Undated;

        foreach (var item in (await room.Report()).Items.Where(i => i.State == DueState.Undated))
        {
            await room.Close(item.Duty!);
        }

        before.ShouldBeGreaterThan(0);
        (await room.Area("32")).Total.Counts.Undated.ShouldBe(0);
    }

    /// <summary>As for a province: 8,600 communities, most of whose many duties are done.</summary>
    [Fact]
    public async Task Is_answered_from_indexes_over_8600_communities()
    {
        await using var room = await DutyRoom.Open(databases);
        await room.Ask<Session, int>(s => s.Db.Database.ExecuteSqlRawAsync("""
            insert into organization_division (id, parent_id, level, kind, code, name, designated_on, path_text, version)
            select gen_random_uuid(), '01890000-0000-7000-8000-000000000000', 5, 1, code, '社区', '2020-01-01',
                '98/98' || substr(code, 3, 2) || '/' || substr(code, 1, 6) || '/' || substr(code, 1, 9) || '/' || code, 0
            from (select '98' || lpad((1 + i / 860)::text, 2, '0') || '01' || lpad((1 + i % 860 / 10)::text, 3, '0') || lpad((i % 10)::text, 3, '0') as code
                from generate_series(0, 8599) i) codes;
            insert into organization_duty (division_id, id, cause, norm, step, does, subject, subject_id, opened_on, due_on, done_on, evidence, done_by, demonstration, version)
            select d.id, gen_random_uuid(), 0, 'LAW-24', 0, '补选', '委员', gen_random_uuid(), '2026-01-01', '2026-02-01',
                case when n = 1 then null else date '2026-01-20' end, case when n = 1 then null else '记录' end, case when n = 1 then null else '某人' end, false, 0
            from organization_division d cross join generate_series(1, 6) n where d.code like '98%';
            analyze organization_division; analyze organization_duty;
            """, TestContext.Current.CancellationToken));

        foreach (var path in new[] { "98", "98/9801", "98/9801/980101/980101001" })
        {
            var plan = string.Join('\n', await room.Ask<Session, List<string>>(s => Explain(s, path)));

            plan.ShouldNotContain("Seq Scan on organization_duty", customMessage: plan);
            plan.ShouldContain("organization_duty_open", customMessage: plan);
            if (path.Contains('/', StringComparison.Ordinal))
            {
                plan.ShouldContain("organization_division_path", customMessage: plan);
            }
        }
    }

    private static async Task<List<string>> Explain(Session session, string path)
    {
        var sql = Enumerable.Range(0, 5).Aggregate("explain " + OpenDuties.Query, (q, i) => q.Replace($"{{{i}}}", $"${i + 1}", StringComparison.Ordinal));
        var connection = (NpgsqlConnection)session.Db.Database.GetDbConnection();
        await session.Db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in new object[] { session.Today, session.Today.AddMonths(1), path, path + "/", path + "0" })
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }

    /// <summary>A meeting, a training and a handover are overdue in 梅园; next door nothing is.</summary>
    private async Task<DutyRoom> Busy()
    {
        var room = await DutyRoom.Open(databases);
        await room.State(DutyRoom.Nanjing, (MeetingKeys.WorkMeetingHeld, new(2026, 10, 1)), (MeetingKeys.ChairTrained, new(2025, 1, 1)));
        await room.State(DutyRoom.NextDoor, (MeetingKeys.WorkMeetingHeld, DutyRoom.Monday));
        await room.Happens(DutyCause.NewCommittee, on: DutyRoom.Monday.AddDays(-30));
        return room;
    }
}
