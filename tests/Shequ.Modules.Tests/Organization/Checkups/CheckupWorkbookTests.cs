using Microsoft.EntityFrameworkCore;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Checkups;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.Workbooks;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Checkups;

public sealed class CheckupWorkbookTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_of_every_norm_what_the_report_says()
    {
        await using var given = await Given.Country(databases);
        await new SeedDemonstration(given.Session()).Run(new() { Division = "320102" }, Stop);
        var report = await Report(given);
        using var file = new MemoryStream();
        CheckupWorkbook.Write(file, report);
        WorkbookWriterTests.Faults(file).ShouldBeEmpty();

        using var book = WorkbookReader.Open(file.ToArray());
        using var sheet = book.Sheet("体检结果")!;
        var rows = sheet.Rows().ToArray();
        rows[0].Cells[0].Text.ShouldBe($"梅园社区（{Given.Community}）规范化建设体检，2026年11月20日（星期五）（含演示数据）");
        rows[1].Cells.Select(c => c.Text).ShouldBe(["编号", "规范", "条款", "效力", "要求", "现状", "差距", "结论", "数据来源", "整改"]);
        rows.Length.ShouldBe(report.Lines.Count + 2);
        foreach (var (row, line) in rows.Skip(2).Zip(report.Lines))
        {
            row.Cells[0].Text.ShouldBe(line.Norm.Id);
            row.Cells.Single(c => c.Letter == "H").Text.ShouldBe(FindingView.Of(line).OutcomeName);
        }

        report.Lines.Select(l => l.Finding.Outcome).Distinct().Count().ShouldBeGreaterThan(2);
        report.Lines.ShouldContain(l => l.Finding.Outcome == Outcome.NotMet);
    }

    [Fact]
    public async Task Opens_in_another_program()
    {
        await using var given = await Given.Country(databases);
        await new SeedDemonstration(given.Session()).Run(new() { Division = "320102" }, Stop);
        var report = await Report(given);
        using var file = new MemoryStream();
        CheckupWorkbook.Write(file, report);
        var sheet = (await LibreOffice.Sheets(file.ToArray(), Stop))["体检结果"];
        sheet[1].ShouldBe("编号,规范,条款,效力,要求,现状,差距,结论,数据来源,整改");
        var missed = report.Lines.First(l => l.Finding.Outcome == Outcome.NotMet);
        sheet.ShouldContain(l => l.StartsWith(missed.Norm.Id + ",", StringComparison.Ordinal) && l.Contains(",未达到,", StringComparison.Ordinal));
    }

    private static async Task<CheckupReport> Report(Given given)
    {
        var session = given.Session();
        var community = await session.Db.Set<Division>().SingleAsync(d => d.Code == Given.Community, Stop);
        return await Given.Checking(session).Run(community, null, Stop);
    }
}
