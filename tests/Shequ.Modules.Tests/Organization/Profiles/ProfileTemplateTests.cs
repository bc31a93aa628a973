using Shequ.Kernel.Data;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.Workbooks;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Profiles;

public sealed class ProfileTemplateTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_advice_and_a_column_for_every_field_in_the_order_of_the_form()
    {
        await using var given = await Given.Country(databases);
        var file = await Write(given, null, figures: false);
        WorkbookWriterTests.Faults(new MemoryStream(file)).ShouldBeEmpty();
        using var book = WorkbookReader.Open(file);
        book.Sheets.ShouldBe(["说明", "社区资料", "小区", "用房设施"]);
        foreach (var subject in Enum.GetValues<FieldSubject>())
        {
            using var sheet = book.Sheet(ProfileColumns.SheetOf(subject))!;
            var rows = sheet.Rows().ToArray();
            rows.Length.ShouldBe(2);
            rows[1].Cells.Select(c => c.Text).Skip(ProfileColumns.LeadOf(subject).Count)
                .ShouldBe(ProfileCatalogue.Fields.Where(f => f.Subject == subject).Select(ProfileColumns.HeaderOf));
            rows[0].Cells.Count.ShouldBe(rows[1].Cells.Count);
            sheet.Merged.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Lists_the_urban_communities_below_a_division_in_the_order_of_their_codes()
    {
        await using var given = await Given.Country(databases);
        Codes(await Write(given, new("32/3201/320102"), figures: false)).ShouldBe([Given.Community, Given.Second, Given.NextDoor]);
        Codes(await Write(given, new($"32/3201/320102/{Given.Street}"), figures: false)).ShouldBe([Given.Community, Given.Second]);
    }

    [Fact]
    public async Task What_it_exports_the_import_reads_back_without_a_change_even_when_another_program_saved_it()
    {
        await using var given = await Given.Country(databases);
        await Simulate(given);
        var before = await given.Profile();
        var file = await Write(given, DivisionPath.Country, figures: true);
        WorkbookWriterTests.Faults(new MemoryStream(file)).ShouldBeEmpty();
        foreach (var version in new[] { file, await LibreOffice.SavedAgain(file, Stop) })
        {
            var report = await Given.Importing(given.Session()).Run(Filled.Import(version), Stop);
            report.Errors.ShouldBeEmpty();
            report.Notices.ShouldBeEmpty();
            (report.Communities, report.ChangedCommunities, report.Written).ShouldBe((3, 0, false));
            report.Unchanged.ShouldBeGreaterThan(3 * 100);
        }

        (await given.Profile()).LastRevision.ShouldBe(before.LastRevision);
    }

    [Fact]
    public async Task Opens_in_another_program_with_codes_days_and_words_as_they_are()
    {
        await using var given = await Given.Country(databases);
        await Simulate(given);
        var values = (await given.Profile()).Values;
        var sheets = await LibreOffice.Sheets(await Write(given, DivisionPath.Country, figures: true), Stop);
        sheets["说明"].Length.ShouldBe(7);
        sheets["社区资料"][2].ShouldStartWith($"{Given.Community},梅园社区,2026-11-17,演示数据,{values.Number(ProfileCatalogue.Fields[0])!.Value:0},");
        var day = ProfileCatalogue.Fields.First(f => f.Shape == FieldShape.Day && values[f].Known);
        sheets["社区资料"][2].ShouldContain($",{values[day].Value.Day:yyyy-MM-dd},");
        sheets["小区"].Length.ShouldBeGreaterThan(3);
        sheets["用房设施"].ShouldContain(l => l.Contains("综合服务设施", StringComparison.Ordinal));
    }

    private static async Task Simulate(Given given) =>
        await new SeedDemonstration(given.Session()).Run(new() { Division = "320102" }, Stop);

    private static async Task<byte[]> Write(Given given, DivisionPath? below, bool figures)
    {
        using var file = new MemoryStream();
        await new ProfileTemplate(given.Session()).Write(file, below, figures, Stop);
        return file.ToArray();
    }

    private static IEnumerable<string> Codes(byte[] file)
    {
        using var book = WorkbookReader.Open(file);
        using var sheet = book.Sheet("社区资料")!;
        return [.. sheet.Rows().Skip(2).Select(r => r.Cells[0].Text)];
    }
}
