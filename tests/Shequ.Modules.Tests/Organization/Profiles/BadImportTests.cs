using Shequ.Kernel.Acts;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;
using static Shequ.Tests.Organization.Workbooks.RawWorkbook;

namespace Shequ.Tests.Organization.Profiles;

/// <summary>Every fault of a file: one clear message with its cell, and nothing changed.</summary>
public sealed class BadImportTests(TestDatabases databases)
{
    private static readonly string[] Two = ["常住户数（户）", "其中户籍在本社区（户）"];
    private static readonly string Base = Texts(1, "栏") + Texts(2, [.. Filled.Leads, .. Two]);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string, string> Files => new()
    {
        { "empty workbook", new RawWorkbook().Sheet("Sheet1", "").Build(), "Sheet1", "是空的" },
        { "only headers", Filled.Communities(Two), "", "没有读到任何资料" },
        { "only codes", Filled.Communities(Two, [Given.Community, "梅园社区"]), "", "没有读到任何资料" },
        { "other sheets", new RawWorkbook().Sheet("甲", "").Sheet("乙", "").Build(), "", "没有名为“社区资料”的工作表" },
        { "no code column", new RawWorkbook().Sheet("社区资料", Texts(1, "社区名称", "数据日期") + Texts(2, "a", "b")).Build(), "社区资料", "没有找到“社区代码”列" },
        { "no day column", new RawWorkbook().Sheet("社区资料", Texts(1, "社区代码", "数据来源")).Build(), "社区资料!1", "缺少“数据日期”列" },
        { "column twice", Filled.Communities(["常住户数", "常住户数（户）"], Filled.Row("1", "2")), "社区资料!F2", "出现了两次" },
        { "formula", Raw(Row(3, Text("A3", Given.Community), Text("C3", "2026-11-01"), Text("D3", "台账"), "<c r=\"E3\"><f>1+1</f><v>2</v></c>")), "社区资料!E3", "此格是公式，请粘贴为数值" },
        { "error value", Raw(Row(3, Text("A3", Given.Community), Text("C3", "2026-11-01"), Text("D3", "台账"), "<c r=\"E3\" t=\"e\"><v>#REF!</v></c>")), "社区资料!E3", "#REF!" },
        { "merged", new RawWorkbook().Sheet("社区资料", Base + Texts(3, Filled.Row("1")), "<mergeCells><mergeCell ref=\"B3:B5\"/></mergeCells>").Build(), "社区资料!B3", "B3:B5 是合并的" },
        { "text for a number", Filled.Communities(Two, Filled.Row("两千多")), "社区资料!E3", "“两千多”不是数" },
        { "negative", Filled.Communities(Two, Filled.Row("-1")), "社区资料!E3", "不能是负数" },
        { "absurd", Filled.Communities(Two, Filled.Row("25000000")), "社区资料!E3", "超出一个社区可能的范围" },
        { "no code", Filled.Communities(Two, [null, "梅园社区", "2026-11-01", "台账", "1"]), "社区资料!A3", "没有填写社区代码" },
        { "11 digits", Filled.Communities(Two, Filled.RowOf("32010200100", "1")), "社区资料!A3", "只有 11 位" },
        { "13 digits", Filled.Communities(Two, Filled.RowOf("3201020010011", "1")), "社区资料!A3", "有 13 位" },
        { "scientific text", Filled.Communities(Two, Filled.RowOf("3.2E+11", "1")), "社区资料!A3", "科学记数法" },
        { "scientific number", Raw(Row(3, Number("A3", "3.2E+11"), Text("C3", "2026-11-01"), Text("D3", "台账"), Number("E3", "1"))), "社区资料!A3", "科学记数法" },
        { "name for a code", Filled.Communities(Two, Filled.RowOf("梅园社区", "1")), "社区资料!A3", "应为 12 位数字" },
        { "no such community", Filled.Communities(Two, Filled.RowOf("320102001099", "1")), "社区资料!A3", "没有代码为 320102001099 的社区" },
        { "village", Filled.Communities(Two, Filled.RowOf(Given.Village, "1")), "社区资料!A3", "不是城市社区" },
        { "twice", Filled.Communities(Two, Filled.Row("1"), Filled.Row("2")), "社区资料!A4", "与第 3 行重复" },
        { "before 1949", Filled.Communities(Two, [Given.Community, null, "1948-12-31", "台账", "1"]), "社区资料!C3", "1949 年至 2100 年" },
        { "after 2100", Filled.Communities(Two, [Given.Community, null, "2101-01-01", "台账", "1"]), "社区资料!C3", "1949 年至 2100 年" },
        { "tomorrow", Filled.Communities(Two, [Given.Community, null, "2026-11-21", "台账", "1"]), "社区资料!C3", "晚于今天" },
        { "no day", Filled.Communities(Two, [Given.Community, null, null, "台账", "1"]), "社区资料!C3", "没有填写数据日期" },
        { "no source", Filled.Communities(Two, [Given.Community, null, "2026-11-01", null, "1"]), "社区资料!D3", "没有填写数据来源" },
        { "contradiction", Filled.Communities(Two, Filled.Row("100", "101")), "社区资料!F3", "不能多于常住户数" },
        { "estate twice", Estates([Given.Community, "甲", "1"], [Given.Community, "甲", "2"]), "小区!B4", "与第 3 行重复" },
        { "estate without name", Estates([Given.Community, null, "1"]), "小区!B3", "1 至 60 字" },
        { "estate of nobody", Estates([Given.Second, "甲", "1"]), "小区!A3", "没有代码为 320102001002 的行" },
        { "estate contradiction", Estates([Given.Community, "甲", "1", "2"]), "小区!D3", "甲：已入住户数" },
        { "not a workbook", "PK\u0003\u0004"u8.ToArray(), "", "已损坏" },
        { "renamed .xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "", ".xls" },
        { "renamed .zip", Zip(("a.txt", "x")), "", "普通压缩包" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public async Task Is_named_with_its_cell_and_changes_nothing(string what, byte[] file, string place, string part)
    {
        await using var given = await Given.Country(databases);
        var trial = await Given.Importing(given.Session()).Run(Filled.Import(file, dryRun: true), Stop);
        var error = trial.Errors.ShouldHaveSingleItem(what);
        error.Message.ShouldContain(part);
        error.Place.ShouldBe(place);
        var refused = await Should.ThrowAsync<BadInputException>(() => Given.Importing(given.Session()).Run(Filled.Import(file), Stop));
        refused.Errors.ShouldHaveSingleItem().Message.ShouldContain(part);
        (await given.Ask<int>("select count(*)::int as \"Value\" from organization_profile_entry")).ShouldBe([0]);
    }

    [Fact]
    public async Task One_fault_in_the_last_row_undoes_all_rows_before()
    {
        await using var given = await Given.Country(databases, moreCommunities: 600);
        var rows = Enumerable.Range(0, 600).Select(i => Filled.RowOf(Given.More(i), i == 599 ? "x" : "100")).ToArray();
        var refused = await Should.ThrowAsync<BadInputException>(() => Given.Importing(given.Session()).Run(Filled.Import(Filled.Communities(Two, rows)), Stop));
        refused.Errors.ShouldHaveSingleItem().Field.ShouldBe("社区资料!E602");
        (await given.Ask<int>("select count(*)::int as \"Value\" from organization_profile_entry")).ShouldBe([0]);
    }

    [Fact]
    public async Task Lists_five_hundred_faults_in_the_order_of_the_file_and_counts_the_rest()
    {
        await using var given = await Given.Country(databases);
        var rows = Enumerable.Range(0, 600).Select(_ => new string?[] { "1", null, "x", null, "y" }).ToArray();
        var trial = await Given.Importing(given.Session()).Run(Filled.Import(Filled.Communities(Two, rows), dryRun: true), Stop);
        (trial.Errors.Count, trial.MoreErrors).ShouldBe((500, 1_300));
        trial.Errors.Take(4).Select(e => e.Place).ShouldBe(["社区资料!A3", "社区资料!C3", "社区资料!E3", "社区资料!A4"]);
        var refused = await Should.ThrowAsync<BadInputException>(() => Given.Importing(given.Session()).Run(Filled.Import(Filled.Communities(Two, rows)), Stop));
        refused.Errors[^1].Message.ShouldBe("另有 1300 处。");
    }

    private static byte[] Raw(string rows) => new RawWorkbook().Sheet("社区资料", Base + rows).Build();

    private static byte[] Estates(params string?[][] rows) => Filled.Sheet(Two, Filled.Row("5000"))
        .Sheet("小区", Filled.Rows(["社区代码", "名称", "总户数", "已入住户数"], rows)).Build();
}
