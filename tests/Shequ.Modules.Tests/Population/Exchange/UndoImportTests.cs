using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Exchange.Imports;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Exchange;

public sealed class UndoImportTests(TestDatabases databases)
{
    [Fact]
    public async Task First_import_leaves_nothing_behind()
    {
        await using var here = await Neighbourhood.Open(databases);
        var report = await here.Import(Sheets.Book(Sheets.Families));

        await Undo(here, report);

        foreach (var table in new[] { "resident", "stay", "household", "dwelling", "entrance", "building", "estate", "before_image", "batch_created" })
        {
            (await here.Count($"population_{table}")).ShouldBe(0, table);
        }

        (await here.LastAudit()).Detail.ShouldContain("撤销导入");
        await Should.ThrowAsync<StaleException>(Undo(here, report));
    }

    [Fact]
    public async Task Corrections_moves_and_departures_are_put_back_exactly()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));
        var before = await Everything(here);
        var rows = Sheets.Families;
        rows[0][7] = "13900000009";
        rows[1][8] = "不详";
        rows[2][3] = "601";
        rows[3][4] = "其他亲属";
        rows.RemoveAt(4);
        var report = await here.Import(Sheets.Book(rows), r => (r.Gone, r.GoneOn) = (GoneChoice.Everybody, new(2026, 11, 1)));
        (await Everything(here)).ShouldNotBe(before);

        await Undo(here, report);

        (await Everything(here)).ShouldBe(before);
    }

    [Fact]
    public async Task Whom_somebody_changed_since_is_named_and_kept_when_that_is_wanted()
    {
        await using var here = await Neighbourhood.Open(databases);
        var report = await here.Import(Sheets.Book(Sheets.Families));
        var rows = Sheets.Families;
        rows[2][8] = "医生";
        await here.Import(Sheets.Book(rows));

        var refused = await Should.ThrowAsync<BadInputException>(Undo(here, report));

        refused.Errors.ShouldContain(e => e.Message.Contains("王磊", StringComparison.Ordinal));
        (await here.Count("population_resident")).ShouldBe(5);

        (await Undo(here, report, keep: true)).Kept.ShouldBe(1);

        (await here.Ask<string>("select name as \"Value\" from population_resident")).ShouldBe(["王磊"]);
        (await here.Count("population_household")).ShouldBe(1);
        (await here.Count("population_dwelling")).ShouldBe(1);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_too_late_after_a_month()
    {
        await using var here = await Neighbourhood.Open(databases);
        var report = await here.Import(Sheets.Book(Sheets.Families));
        await Should.ThrowAsync<ForbiddenException>(Undo(here, report, actor: Sheets.Worker(Neighbourhood.NextDoor)));

        here.Clock.Today = Given.Today.AddDays(31);

        (await Should.ThrowAsync<RefusedException>(Undo(here, report))).Remedy.ShouldNotBeNull();
    }

    private static Task<UndoImport.Result> Undo(Neighbourhood here, ResidentImportReport report, bool keep = false, Actor? actor = null) => here.Act<UndoImport, UndoImport.Result>(
        a => a.Run(new() { Division = Given.Community, Import = report.Import!.Value, KeepChanged = keep }, Neighbourhood.Stop), actor ?? Sheets.Worker());

    /// <summary>All rows of the register but the counters of their changes.</summary>
    private static async Task<string> Everything(Neighbourhood here)
    {
        var rows = new List<string>();
        foreach (var table in new[] { "resident", "resident_past", "stay", "household", "household_past", "dwelling", "entrance", "building", "estate" })
        {
            rows.AddRange(await here.Ask<string>($"select '{table}' || (to_jsonb(t) - 'version')::text as \"Value\" from population_{table} t order by t.id"));
        }

        return string.Join('\n', rows);
    }
}
