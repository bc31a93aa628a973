using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Workbooks;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Proposals;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Tables.TableRoom;

namespace Shequ.Tests.Population.Tables;

public sealed class ProposalTests(TestDatabases databases)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Headers_below_a_title_are_found_and_matched_with_a_stated_certainty(bool byLibreOffice)
    {
        var file = Sheet([["2026年流感疫苗接种摸底表"], ["填报单位：", "梅园社区"], ["序号", "姓 名", "公民身份号码（必填）", "联系方式", "家庭住址", "监护人电话", "接种意愿"]], ["A1:G1"]);

        var proposal = await Propose(byLibreOffice ? await LibreOffice.SavedAgain(file, Neighbourhood.Stop) : file);

        proposal.Title.ShouldBe("2026年流感疫苗接种摸底表");
        proposal.Line.ShouldBe(TableLine.Person);
        proposal.Columns.Select(c => c.Field?.Name).ShouldBe(["line.number", "resident.name", "resident.document", "resident.phone", "home.door", null, null]);
        proposal.Columns.Take(5).ShouldAllBe(c => c.Certainty >= ColumnMatch.Sure);
        proposal.Given.ShouldBe(0);
    }

    [Fact]
    public async Task Two_rows_of_headers_are_read_as_one()
    {
        var proposal = await Propose(Sheet(
            [["人口情况统计表"], ["社区名称", "常住人口", null, "60岁以上人数", "备注"], [null, "男", "女", null, null]], ["A1:E1", "B2:C2", "A2:A3", "D2:D3", "E2:E3"]));

        proposal.Line.ShouldBe(TableLine.Counts);
        proposal.Columns.Select(c => (c.Header, c.Field?.Name)).ShouldBe(
        [
            ("社区名称", "place.community"), ("常住人口 / 男", "people.males"), ("常住人口 / 女", "people.females"), ("60岁以上人数", "people.old"), ("备注", null),
        ]);
    }

    [Fact]
    public async Task Content_tells_what_a_header_does_not()
    {
        var proposal = await Propose(Sheet([["姓名", "证照", "号"], ["王芳", IdCard, "13912345678"]], []));

        proposal.Columns.Select(c => c.Field?.Name).ShouldBe(["resident.name", "resident.document", "resident.phone"]);
        proposal.Columns[1].Certainty.ShouldBeLessThan(ColumnMatch.Sure);
        proposal.Given.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_known_is_filled_into_a_copy_with_the_same_headers_in_the_same_order()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var file = Sheet([["摸底表"], ["住址", "接种意愿", "姓名", "年龄", "身份证号"]], ["A1:E1"]);

        var made = await Fill(here, file, Worker());

        var rows = Rows(made.File.Content);
        rows[0].ShouldBe(["摸底表"]);
        rows[1].ShouldBe(["住址", "接种意愿", "姓名", "年龄", "身份证号"]);
        rows.ShouldContain(r => r.SequenceEqual(new[] { "阳光花园3幢2单元101", "王芳", "46", "••••••••••••••0023" }));
        made.Unknown.ShouldBe(["接种意愿：登记里没有这一项", "身份证号：2 行没有登记"]);
        made.Masked.ShouldBeTrue();
        Rows((await Fill(here, file, Revealing())).File.Content).ShouldContain(r => r.Contains(IdCard));
        (await here.Ask<string>("select distinct reason as \"Value\" from population_view where kind = 3")).ShouldBe(["疫苗摸底"]);
        (await here.LastAudit()).Detail.ShouldNotContain("疫苗");
        await Should.ThrowAsync<ForbiddenException>(() => Fill(here, file, Worker(Neighbourhood.NextDoor)));
        (await LibreOffice.Sheets(made.File.Content, Neighbourhood.Stop)).Single().Value[1].ShouldBe("住址,接种意愿,姓名,年龄,身份证号");
    }

    [Fact]
    public async Task Lines_that_name_people_are_completed_and_those_not_found_are_listed()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();

        var made = await Fill(here, Sheet([["姓名", "性别", "住址"], ["张伟", null, "自填"], ["赵六", null, null]], []), Worker());

        Rows(made.File.Content).ShouldBe([["姓名", "性别", "住址"], ["张伟", "男", "自填"], ["赵六"]]);
        made.NotFound.ShouldBe(["第 3 行：登记里没有找到这个人"]);
    }

    [Theory]
    [InlineData("1|2|3")]
    [InlineData("这是一段很长很长的说明文字，它不是表头，只是写在表里的一段话，请不要把它当成表头来理解和处理，谢谢合作")]
    [InlineData("")]
    public async Task A_sheet_without_headers_is_refused_with_what_to_do(string row) =>
        (await Should.ThrowAsync<BadInputException>(() => Propose(Sheet([row.Split('|')], [])))).Message.ShouldContain("没有找到表头");

    [Fact]
    public async Task Whatever_stands_in_a_sheet_its_headers_are_read_or_refused()
    {
        var random = new Random(20261121);
        string?[] words = ["姓名", "性别", "1", "2026-01-01", "", null, "𠮷𠮷", "住址（必填）", "=1+1", new string('长', 300), "　", "合计", "男", "*", "60岁以上\n人数", "\u200b", "No."];
        for (var i = 0; i < 150; i++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Enumerable.Range(0, random.Next(1, 8)).Select(_ => words[random.Next(words.Length)]).ToArray()).ToArray();
            string[] merged = random.Next(2) == 0 ? [] : [$"A{random.Next(1, 4)}:{(char)('B' + random.Next(5))}{random.Next(1, 5)}", "nonsense", "A1"];
            try
            {
                var read = ReadSheet.Of(Sheet(rows, merged));
                TableProposalOf(read).Columns.Count.ShouldBe(read.Headers.Count);
                read.Headers.Select(h => h.Column).ShouldBe(read.Headers.Select(h => h.Column).Distinct().Order());
            }
            catch (WorkbookException refused)
            {
                refused.Message.ShouldContain("表头");
            }
        }

        await Task.CompletedTask;
    }

    [Fact]
    public void Fields_have_names_of_their_own_and_headers_that_speak_of_others_find_none()
    {
        foreach (var line in Enum.GetValues<TableLine>())
        {
            Shequ.Population.Tables.Fields.TableFields.Of(line).Select(f => f.Name).ShouldBeUnique();
        }

        string[] others = ["监护人电话", "紧急联系人", "房东姓名", "配偶姓名", "残疾证号", "帮扶责任人", "备注"];
        others.Select(h => ColumnMatcher.Certain(h, TableLine.Person)).ShouldAllBe(f => f == null);
    }

    private static TableProposal TableProposalOf(ReadSheet sheet) => TableProposal.Of(sheet, null);

    private static Actor Revealing() => Neighbourhood.Of(
        Neighbourhood.Here, PopulationPermissions.SubmitTables, PopulationPermissions.ViewResidents, PopulationPermissions.RevealFacts);

    private async Task<TableProposal> Propose(byte[] file)
    {
        await using var here = await Neighbourhood.Open(databases);
        return await here.Act<ProposeTable, TableProposal>(a => a.Run(new() { Division = Given.Community, File = file }, Neighbourhood.Stop), Worker());
    }

    private static async Task<ProposedFile> Fill(Neighbourhood here, byte[] file, Actor actor)
    {
        var read = TableProposal.Of(ReadSheet.Of(file), null);
        return await here.Act<FillProposed, ProposedFile>(
            a => a.Run(new() { Division = Given.Community, File = file, Line = read.Line, Purpose = "疫苗摸底", Fields = read.Columns.ToDictionary(c => c.Column, c => c.Field?.Name) }, Neighbourhood.Stop), actor);
    }

    private static string[][] Rows(byte[] file)
    {
        using var book = WorkbookReader.Open(file);
        return [.. book.Sheet(book.Sheets[0])!.Rows().Select(r => r.Cells.Select(c => c.Text).ToArray())];
    }

    private static byte[] Sheet(string?[][] rows, string[] merged)
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            using var sheet = book.Sheet("表", new([]) { Merged = merged });
            foreach (var row in rows)
            {
                sheet.Row([.. row.Select(c => Cell.Of(c))]);
            }
        }

        return file.ToArray();
    }
}
