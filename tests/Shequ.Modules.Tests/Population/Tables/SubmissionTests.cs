using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Workbooks;
using Shequ.Population;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Submissions;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Tables.TableRoom;

namespace Shequ.Tests.Population.Tables;

public sealed class SubmissionTests(TestDatabases databases)
{
    [Fact]
    public async Task A_table_is_handed_in_once_for_its_period_and_again_only_as_a_correction_that_says_why()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked());

        await here.Submit(table);

        (await here.Table(table)).State.ShouldBe(TableState.HandedIn);
        (await here.Table(table, new(2026, 9, 30))).State.ShouldBe(TableState.Due);
        (await Should.ThrowAsync<RefusedException>(() => here.Submit(table))).Message.ShouldContain("一期只报一次");
        await here.Submit(table, r => r.Correction = "漏了一户");
        (await here.Table(table)).Last!.ShouldSatisfyAllConditions(s => s.Number.ShouldBe(2), s => s.Reason.ShouldBe("漏了一户"));
        await here.Submit(table, r => r.On = new(2026, 9, 30));
        await Should.ThrowAsync<ForbiddenException>(() => here.Submit(table, actor: Worker(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(() => here.Submit(table, actor: Official()));
    }

    [Fact]
    public async Task Residents_can_read_that_they_were_in_a_table_and_the_record_names_nobody()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked());

        await here.Submit(table);

        (await here.Ask<string>("select reason as \"Value\" from population_view where kind = 3")).ShouldBe(Enumerable.Repeat("向街道社会事务办报送《60岁以上老人台账》（要表单位没有写明依据）", 3));
        (await here.LastAudit()).Detail.ShouldBe("报送《60岁以上老人台账》2026年第四季度，数据日期 2026-11-20，3 行");
    }

    [Fact]
    public async Task Cells_that_must_be_answered_hold_it_up()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked("老人", "姓名*", "是否独居*"));

        (await Should.ThrowAsync<RefusedException>(() => here.Submit(table))).Message.ShouldContain("是否独居 3 格");
    }

    [Fact]
    public async Task It_counts_what_was_known_remembered_typed_and_empty()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var first = await here.Ask(Asked("甲表", "姓名", "是否独居"));
        var second = await here.Ask(Asked("乙表", "姓名", "是否独居", "血型"));
        var row = (await here.Fill(first)).Rows[0];
        await here.Answer(first, row.Subject, 1, "是");
        await here.Answer(second, row.Subject, 2, "O");

        await here.Submit(second);

        (await here.Table(second)).Last!.ShouldSatisfyAllConditions(
            s => s.Known.ShouldBe(3), s => s.Remembered.ShouldBe(1), s => s.Typed.ShouldBe(1), s => s.Empty.ShouldBe(4), s => s.Cells.ShouldBe(9));
    }

    [Fact]
    public async Task What_was_handed_in_can_be_computed_again_and_says_what_differs_since()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var table = await here.Ask(Asked("人口表", "姓名", "职业", "家庭人口数"));
        var handed = await here.Submit(table);

        (await Compare(here, handed)).IsSame.ShouldBeTrue();

        // A correction of the present facts changes what was true on that day; a newcomer tomorrow does not.
        await here.With(async services =>
        {
            var db = services.GetRequiredService<Session>().Db;
            var fang = await db.Residents.SingleAsync(r => r.Name == "王芳", Neighbourhood.Stop);
            fang.Occupation = "教师";
            return await db.SaveChangesAsync(Neighbourhood.Stop);
        });
        var difference = (await Compare(here, handed)).Differences.Single();
        difference.Header.ShouldBe("职业");
        difference.Now.ShouldBe("教师");
        difference.Label!.ShouldStartWith("王芳");
        (await Compare(here, handed, new(2009, 1, 1))).Differences.Count(d => d.Change == TableChange.LineGone).ShouldBe(3);
    }

    [Theory]
    [InlineData(null, "••••••••••••••0023")]
    [InlineData("《户口登记条例》第三条", IdCard)]
    public async Task Only_a_table_with_a_basis_gets_whole_numbers(string? basis, string shown)
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var request = Asked("人口表", "姓名", "身份证号");
        request.LegalText = basis;
        var table = await here.Ask(request);
        var handed = await here.Submit(table);

        var file = await here.Act<TakeSubmission, TableFile>(a => a.Run(new() { Division = Given.Community, Submission = handed }, Neighbourhood.Stop), Worker());

        using var book = WorkbookReader.Open(file.Content);
        var rows = book.Sheet("报表")!.Rows().ToArray();
        rows[1].Cells.Select(c => c.Text).ShouldBe(["姓名", "身份证号"]);
        rows.SelectMany(r => r.Cells).Select(c => c.Text).ShouldContain(shown);
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<TakeSubmission, TableFile>(
            a => a.Run(new() { Division = Given.Community, Submission = handed }, Neighbourhood.Stop), Worker(Neighbourhood.NextDoor)));
    }

    [Fact]
    public async Task The_street_sees_who_handed_in_by_code_and_the_sums_without_asking()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Homes();
        var request = Asked("统计", "社区", "常住人口", "走访户数");
        request.Line = TableLine.Counts;
        var table = await here.Ask(request);
        var street = await here.Division(Given.Street);
        await here.Answer(table, (await here.Division()).Id.Value, 2, "12");
        await here.Submit(table);

        var seen = await here.Act<AreaSubmissions, AreaSubmission>(a => a.Of(street, table, null, null, Neighbourhood.Stop), Official());

        seen.Communities.Select(c => (c.Code, c.State)).ShouldBe([(Given.Community, TableState.HandedIn), (Given.Second, TableState.Due)]);
        (seen.Total, seen.HandedIn, seen.Returned).ShouldBe((2, 1, 0));
        seen.Sums.ShouldBe([new("常住人口", 3, 3), new("走访户数", 12, null)]);
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<AreaSubmissions, AreaSubmission>(a => a.Of(street, table, null, null, Neighbourhood.Stop), Worker()));
    }

    private static async Task<SubmissionComparison> Compare(Neighbourhood here, Id<TableSubmission> id, DateOnly? on = null)
    {
        var place = await here.Division();
        return await here.Act<TableSubmissions, SubmissionComparison>(s => s.Compare(place, id, on, Neighbourhood.Stop), Worker());
    }
}
