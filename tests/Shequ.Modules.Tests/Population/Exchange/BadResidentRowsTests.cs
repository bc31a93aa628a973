using Shequ.Kernel.Acts;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Imports;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Exchange;

public sealed class BadResidentRowsTests(TestDatabases databases)
{
    public static TheoryData<int, string, string> Cells => new()
    {
        { 6, "320106196203040", "15 位的一代身份证" },
        { 6, "3.20106E+17", "科学记数法" },
        { 6, "320106196203041000", "丢了后三位" },
        { 6, "32010619620230O013", "形近字符" },
        { 6, "320106196202300013", "不是日期" },
        { 6, "3201****0304001X", "遮盖" },
        { 5, "王", "2 至 30 字" },
        { 5, "王*国", "遮盖" },
        { 5, "王\uE123国", "造字区" },
        { 5, "王1国", "不是文字" },
        { 7, "1380000", "写法不对" },
        { 7, "13800000001/13900000001", "几个号码" },
        { 4, "长工", "可填：户主" },
        { 9, "1999-02-30", "没有“1999-02-30”这一天" },
        { 9, "1999年", "不是日期" },
        { 9, "2030-01-01", "之后" },
        { 1, "", "没有填写楼栋" },
        { 3, "", "没有填写室号" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Faulty_cell_is_told_where_it_is_and_what_to_do(int column, string text, string says)
    {
        await using var here = await Neighbourhood.Open(databases);
        var rows = Sheets.Families;
        rows[2][column] = text;

        var report = await here.Try(Sheets.Book(rows));

        report.Faults.ShouldAllBe(f => f.Row == 4 && f.Sheet == "居民");
        report.Faults.ShouldContain(f => f.Message.Contains(says, StringComparison.Ordinal), string.Join('\n', report.Faults));
        report.FaultyRows.ShouldBe(1);
    }

    [Fact]
    public async Task Full_width_digits_blanks_rare_characters_and_old_people_are_taken_as_they_are_meant()
    {
        await using var here = await Neighbourhood.Open(databases);
        var rows = Sheets.Families;
        rows[0][6] = "  " + string.Concat(rows[0][6]!.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)) + " ";
        rows[0][5] = "　王𠮷㛃";
        rows[1][5] = "古丽•阿依";
        rows[1][3] = "５０１室";
        rows[2][1] = "三栋";
        rows.Insert(2, [null, " ", null]);

        var report = await here.Import(Sheets.Book(rows, above: [["某某社区居民登记表"], ["2026 年 11 月", "", "填表人：李"]]));

        report.FaultCount.ShouldBe(0, string.Join('\n', report.Faults));
        (report.NewPeople, report.NewDwellings).ShouldBe((5, 2));
        (await here.Ask<string>("select name as \"Value\" from population_resident")).ShouldBe(["王𠮷㛃", "古丽·阿依", "王磊", "陈静", "赵鹏"], ignoreOrder: true);
    }

    [Fact]
    public async Task Same_number_twice_and_somebody_dead_are_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Import(Sheets.Book(Sheets.Families));
        await here.Ask<int>("with d as (update population_resident set died_on = '2026-10-01' where name = '赵鹏' returning 1) select count(*)::int as \"Value\" from d");
        var rows = Sheets.Families;
        rows[1][6] = rows[0][6];
        rows[1][5] = rows[0][5];

        var report = await here.Try(Sheets.Book(rows));

        report.Faults.Select(f => f.Row).ShouldBe([3, 6]);
        report.Faults[0].Message.ShouldContain("第 2 行的证件号码相同");
        report.Faults[1].Message.ShouldContain("死亡");
    }

    [Fact]
    public async Task Merged_cells_and_files_that_are_no_list_of_people_are_refused_with_what_to_do()
    {
        await using var here = await Neighbourhood.Open(databases);
        var merged = new RawWorkbook().Sheet(
            "居民", string.Concat(Sheets.Families.Prepend([.. Sheets.Headers]).Select((r, i) => RawWorkbook.Texts(i + 1, [.. r]))),
            "<mergeCells count=\"1\"><mergeCell ref=\"B2:B4\"/></mergeCells>").Build();

        (await here.Try(merged)).Faults.ShouldContain(f => f.Message.Contains("取消合并", StringComparison.Ordinal));
        (await here.Try(Sheets.Book([["a", "b"]], ["甲", "乙"]))).Faults.Single().Message.ShouldContain("没有找到表头");
        (await here.Try("姓名,身份证号\n"u8.ToArray())).Faults.Single().Message.ShouldContain(".xlsx");
        (await here.Try(Sheets.Book([]))).Faults.Single().Message.ShouldContain("没有内容");
        (await here.Try(Sheets.Book([["王磊", "13800000000"]], ["姓名", "电话"]))).Unreadable.ShouldBeTrue();
    }

    [Fact]
    public async Task Whatever_is_done_to_the_bytes_is_answered_soon_and_leaves_nothing()
    {
        await using var here = await Neighbourhood.Open(databases);
        var sound = Sheets.Book(Sheets.Families);
        var random = new Random(20261121);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 120; i++)
        {
            var file = i % 3 == 0 ? sound[..random.Next(1, sound.Length)] : (byte[])sound.Clone();
            for (var n = 0; i % 3 == 1 && n < random.Next(1, 40); n++)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            if (i % 3 == 2)
            {
                file = Sheets.Book(Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, 10).Select(_ => (string?)Noise(random)).ToArray()));
            }

            (await here.Try(file)).ShouldSatisfyAllConditions(r => (r.FaultCount + r.NewPeople).ShouldBeGreaterThan(0));
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        (await here.Count("population_resident")).ShouldBe(0);
    }

    private static string Noise(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => (char)random.Next(1, 0xD800))).Replace("\0", "", StringComparison.Ordinal);
}
