using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Templates;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Exchange;

public sealed class ResidentTemplateTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opens_elsewhere_and_has_drop_downs_an_explanation_and_a_row_that_is_not_imported()
    {
        var file = ResidentTemplate.Write();

        WorkbookWriterTests.Faults(new MemoryStream(file)).ShouldBeEmpty();
        var sheets = await LibreOffice.Sheets(file, Stop);
        sheets["说明"].Length.ShouldBeGreaterThan(7);
        sheets["居民"].Length.ShouldBe(2);
        sheets["居民"][0].ShouldStartWith("小区,楼栋,单元,室号,户号,户别,与户主关系");
        sheets["居民"][1].ShouldStartWith("示例：阳光花园,3幢");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        var xml = await reader.ReadToEndAsync(Stop);
        xml.ShouldContain("\"男,女\"");
        xml.ShouldContain("\"户主,配偶,子女");
        System.Text.RegularExpressions.Regex.Count(xml, "type=\"list\"").ShouldBe(8);
    }

    [Fact]
    public async Task Every_column_of_it_is_understood_and_the_sample_row_is_passed_over()
    {
        await using var here = await Neighbourhood.Open(databases);

        var report = await here.Try(ResidentTemplate.Write());

        report.Faults.Single().Message.ShouldContain("没有内容");
        report.Mapping!.Columns.ShouldAllBe(c => c.Field != null);
        report.Mapping.Columns.Count.ShouldBe(ColumnCatalogue.All.Count - 1);
    }

    [Fact]
    public async Task Own_workbooks_with_other_headers_in_any_order_are_mapped_by_words_and_by_contents()
    {
        await using var here = await Neighbourhood.Open(databases);
        string[] headers = ["序号", "公民身份号码 ", "名字", "幢", "单元", "房号（室）", "称谓", "手机", "何时迁入", "备注"];
        var rows = Sheets.Families.Select((r, i) => new[] { $"{i + 1}", r[6], r[5], r[1], r[2], r[3], r[4], r[7], r[9], "x" }).ToList();

        var known = await here.Try(Sheets.Book(rows, headers));
        var odd = await here.Try(Sheets.Book(rows, ["序号", "代码", "名字", "幢", "单元", "房号", "称谓", "Q", "何时迁入", "备注"]));

        known.FaultCount.ShouldBe(0, string.Join('\n', known.Faults));
        known.NewPeople.ShouldBe(5);
        known.Mapping!.Columns.Where(c => c.Field is null).Select(c => c.Header).ShouldBe(["序号", "备注"]);
        odd.NewPeople.ShouldBe(5);
        odd.Mapping!.Columns[1].ShouldSatisfyAllConditions(c => c.Field.ShouldBe(ResidentColumn.DocumentNumber), c => c.Reason.ShouldBe(MappingReason.Contents));
        odd.Mapping.Columns[7].Field.ShouldBe(ResidentColumn.Phone);
    }

    [Fact]
    public async Task What_a_person_chose_once_is_remembered_by_the_community()
    {
        await using var here = await Neighbourhood.Open(databases);
        string[] headers = [.. Sheets.Headers];
        headers[8] = "干什么的";
        var file = Sheets.Book(Sheets.Families, headers);
        (await here.Try(file)).Mapping!.Columns[8].Field.ShouldBeNull();
        var chosen = Enumerable.Range(0, 10).ToDictionary(i => i + 1, i => ColumnCatalogue.Find(Sheets.Headers[i])!.Value);

        await here.Import(file, r => r.Columns = chosen);

        var again = (await here.Try(file)).Mapping!.Columns[8];
        (again.Field, again.Reason).ShouldBe((ResidentColumn.Occupation, MappingReason.Remembered));
    }

    [Fact]
    public async Task Headers_in_two_rows_and_several_sheets_are_read_together()
    {
        await using var here = await Neighbourhood.Open(databases);
        string?[] upper = ["住址", null, null, null, "与户主关系", "姓名", "身份证号码", "联系电话", "职业", "居住起始日"];
        string?[] lower = ["小区", "楼栋", "单元", "室号", null, null, null, null, null, null];
        var (one, two) = (Sheets.Families.Take(3), Sheets.Families.Skip(3));
        string Rows(IEnumerable<string?[]> rows) => string.Concat(new[] { upper, lower }.Concat(rows).Select((r, i) => RawWorkbook.Texts(i + 1, r)));
        var file = new RawWorkbook().Sheet("1幢", Rows(one)).Sheet("2幢", Rows(two)).Build();

        var report = await here.Try(file);

        report.FaultCount.ShouldBe(0, string.Join('\n', report.Faults));
        (report.NewPeople, report.Mapping!.HeaderRow).ShouldBe((5, 2));
    }
}
