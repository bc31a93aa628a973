using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Submissions;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Tables.TableRoom;

namespace Shequ.Tests.Population.Tables;

public sealed class FillingTests(TestDatabases databases)
{
    [Fact]
    public async Task A_table_of_people_is_filled_from_the_register_and_shows_numbers_by_their_tail()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked("人口表", "序号", "社区", "姓名", "性别", "年龄", "身份证号", "住址", "户主", "人员类别", "血型"));

        var filled = await here.Fill(table);

        Column(filled, "姓名").ShouldBe(["李秀英", "王芳", "张伟"], ignoreOrder: true);
        Column(filled, "序号").ShouldBe(["1", "2", "3"]);
        Column(filled, "社区").ShouldAllBe(c => c == "梅园社区");
        var fang = filled.Rows.Single(r => r.Label.StartsWith("王芳", StringComparison.Ordinal));
        fang.Cells.Select(c => c.Shown).Skip(2).ShouldBe(["王芳", "女", "46", "••••••••••••••0023", "阳光花园3幢2单元101", "王芳", "户籍常住", null]);
        filled.Gaps.ShouldBe([(5, 2), (9, 3)]);
        filled.Unmapped.Single().Header.ShouldBe("血型");
    }

    [Fact]
    public async Task Only_whom_the_table_is_about_stands_in_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var request = Asked("老人", "姓名");
        request.Selection = "old";
        var old = await here.Ask(request);
        var floating = Asked("流动人口", "姓名", "户籍地");
        floating.Selection = "registered_elsewhere";

        Column(await here.Fill(old), "姓名").ShouldBe(["李秀英"]);
        Column(await here.Fill(old, new(2010, 2, 2)), "姓名").ShouldBeEmpty();
        Column(await here.Fill(old, new(2010, 5, 2)), "姓名").ShouldBe(["李秀英"]);
        Column(await here.Fill(await here.Ask(floating)), "户籍地").ShouldBe(["安徽省六安市"]);
    }

    [Fact]
    public async Task Tags_of_care_choose_people_and_are_counted_and_where_there_are_none_nobody_knows()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (fang, old) = (await here.Resident("王芳"), await here.Resident("李秀英", born: new(1950, 2, 3)));
        await here.Household(await here.Entrance(), "101", fang, old);
        var counts = Asked("统计", "残疾人数", "低保人数");
        counts.Line = TableLine.Counts;
        var (people, numbers) = (Asked("残疾人台账", "姓名", "关爱类别"), await here.Ask(counts));
        people.Selection = "care_disabled";
        var disabled = await here.Ask(people);
        (await here.Fill(numbers)).Rows.Single().Cells.Select(c => c.Shown).ShouldBe([null, null]);

        await here.Tagged(old, "disabled", Given.Today.AddDays(-30));
        await here.Tagged(old, "elderly_alone", Given.Today.AddDays(-30));

        Column(await here.Fill(disabled), "姓名").ShouldBe(["李秀英"]);
        Column(await here.Fill(disabled), "关爱类别").ShouldBe(["残疾人、独居老人"]);
        Column(await here.Fill(disabled, Given.Today.AddDays(-31)), "姓名").ShouldBeEmpty();
        (await here.Fill(numbers)).Rows.Single().Cells.Select(c => c.Shown).ShouldBe(["1", "0"]);
    }

    [Fact]
    public async Task A_household_is_one_line_and_a_community_one_line_of_counts()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var homes = Asked("住户", "户主姓名", "住址", "家庭人口数", "老人数", "流动人口数");
        homes.Line = TableLine.Household;
        var counts = Asked("统计", "社区名称", "常住户数", "常住人口", "男", "60岁及以上人数", "流动人口", "育龄妇女", "党员数");
        counts.Line = TableLine.Counts;

        var filled = await here.Fill(await here.Ask(homes));
        var counted = await here.Fill(await here.Ask(counts));

        filled.Rows.Select(r => string.Join(' ', r.Cells.Select(c => c.Shown))).ShouldBe(["王芳 阳光花园3幢2单元101 2 1 0", "张伟 阳光花园3幢2单元102 1 0 1"]);
        counted.Rows.Single().Cells.Select(c => c.Shown).ShouldBe(["梅园社区", "2", "3", "1", "1", "1", "1", "0"]);
    }

    [Fact]
    public async Task Who_may_not_view_residents_sees_counts_but_no_lines_of_people()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var people = await here.Ask(Asked());
        var counts = Asked("统计", "常住人口");
        counts.Line = TableLine.Counts;
        var supervisor = Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewTables);

        (await here.Fill(await here.Ask(counts), actor: supervisor)).Rows.Count.ShouldBe(1);
        (await Should.ThrowAsync<ForbiddenException>(() => here.Fill(people, actor: supervisor))).Permission.ShouldBe(PopulationPermissions.ViewResidents);
        await Should.ThrowAsync<ForbiddenException>(() => here.Fill(people, actor: Worker(Neighbourhood.NextDoor)));
    }

    [Fact]
    public async Task What_was_typed_for_one_table_is_offered_to_the_next_that_asks_the_same()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var first = await here.Ask(Asked("甲表", "姓名", "是否独居"));
        var second = await here.Ask(Asked("乙表", "居民姓名", "是否独居（必填）", "银行卡号"));
        var subject = (await here.Fill(first)).Rows.Single(r => r.Label.StartsWith("李秀英", StringComparison.Ordinal)).Subject;

        (await here.Answer(first, subject, 1, " 是 ")).ShouldBe(1);

        var own = (await here.Fill(first)).Rows.Single(r => r.Subject == subject).Cells[1];
        own.ShouldBe(own with { Origin = CellOrigin.Typed });
        var offered = (await here.Fill(second)).Rows.Single(r => r.Subject == subject).Cells[1];
        offered.Shown.ShouldBe("是");
        offered.Origin.ShouldBe(CellOrigin.Remembered);
        offered.Source.ShouldBe("《甲表》2026-11-20 填");
        (await here.Ask<string>("select encode(text_sealed, 'escape') as \"Value\" from population_table_answer")).Single().ShouldNotContain("是");
        (await here.LastAudit()).Detail.ShouldNotContain("李秀英");
    }

    [Fact]
    public async Task Numbers_that_no_register_knows_are_masked_and_all_empty_cells_of_a_column_can_be_answered_at_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked("津贴", "姓名", "银行卡号", "是否独居"));
        var subject = (await here.Fill(table)).Rows[0].Subject;
        await here.Answer(table, subject, 1, "6222020001112223334");

        var answered = await here.Act<AnswerGaps, int>(
            a => a.Run(new() { Division = Given.Community, Table = table, Rest = new Dictionary<int, string?> { [2] = "否" } }, Neighbourhood.Stop), Worker());

        answered.ShouldBe(3);
        var filled = await here.Fill(table);
        Column(filled, "是否独居").ShouldBe(["否", "否", "否"]);
        filled.Rows.Single(r => r.Subject == subject).Cells[1].Shown.ShouldBe("•••••••••••••••3334");
    }

    [Fact]
    public async Task An_answer_where_the_register_knows_better_is_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked("甲表", "姓名", "出生日期", "入党时间"));
        var row = (await here.Fill(table)).Rows[0];

        (await Should.ThrowAsync<BadInputException>(() => here.Answer(table, row.Subject, 0, "别名"))).Message.ShouldContain("登记里已有");
        (await Should.ThrowAsync<BadInputException>(() => here.Answer(table, Guid.Empty, 2, "x"))).Message.ShouldContain("不在表里");
        await Should.ThrowAsync<ForbiddenException>(() => here.Answer(table, row.Subject, 2, "2001-07-01", Worker(Neighbourhood.NextDoor)));
    }
}
