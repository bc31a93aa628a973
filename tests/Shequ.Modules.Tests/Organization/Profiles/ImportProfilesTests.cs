using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.Profiles.Sections;
using Shequ.Tests.Organization.Workbooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Profiles;

public sealed class ImportProfilesTests(TestDatabases databases)
{
    private static readonly string[] Two = ["常住户数（户）", "居委会成员人数"];
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trial_counts_and_writes_nothing_then_the_import_writes_only_what_differs()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures(("community.households", "2500"), ("committee.members", "7"), ("committee.women", "3")), Stop);
        var file = Filled.Communities([.. Two, "居委会女性成员人数（人）"], Filled.Row("2500", "9", "不详"), Filled.RowOf(Given.Second, "1000", null, null), Filled.RowOf(Given.NextDoor));
        var trial = await Given.Importing(given.Session()).Run(Filled.Import(file, dryRun: true), Stop);
        (trial.Communities, trial.ChangedCommunities, trial.Figures).ShouldBe((2, 2, 4));
        (trial.New, trial.Changed, trial.Withdrawn, trial.Unchanged, trial.Written).ShouldBe((1, 1, 1, 1, false));
        (await given.Profile()).LastRevision.ShouldBe(1);

        (await Given.Importing(given.Session()).Run(Filled.Import(file), Stop)).Written.ShouldBeTrue();
        (await given.Ask<string>("select figures::text as \"Value\" from organization_profile_entry where revision = 2")).ShouldBe(["{\"committee.women\": null, \"committee.members\": 9}"]);
        (await given.Profile()).Values[CommitteeSections.Women].Known.ShouldBeFalse();
        (await given.Profile(Given.Second)).Values.Number(SizeSections.Households).ShouldBe(1000);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var given = await Given.Country(databases);
        using var stream = new MemoryStream();
        string[] codes = [Given.Community, Given.Second, Given.NextDoor];
        Filled.Write(stream, codes.Select(c => (c, SimulatedCommunity.Make(c, Given.Today))));
        var first = await Given.Importing(given.Session()).Run(Filled.Import(stream.ToArray()), Stop);
        first.Written.ShouldBeTrue();
        first.New.ShouldBeGreaterThan(300);
        var second = await Given.Importing(given.Session()).Run(Filled.Import(stream.ToArray()), Stop);
        (second.ChangedCommunities, second.Unchanged, second.Written).ShouldBe((0, first.New, false));
        (await given.Profile()).LastRevision.ShouldBe(1);
    }

    [Fact]
    public async Task Figures_of_an_earlier_day_become_history_once_and_the_present_stands()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures(("community.households", "2500")), Stop);
        var file = Filled.Communities(Two, [Given.Community, null, "2024年12月31日", "年报", "2000"]);
        (await Given.Importing(given.Session()).Run(Filled.Import(file), Stop)).New.ShouldBe(1);
        (await Given.Importing(given.Session()).Run(Filled.Import(file), Stop)).ChangedCommunities.ShouldBe(0);
        (await given.Profile()).Values.Number(SizeSections.Households).ShouldBe(2500);
        (await given.Profile(on: new(2025, 1, 1))).Values.Number(SizeSections.Households).ShouldBe(2000);
    }

    [Fact]
    public async Task Finds_columns_wherever_they_stand_and_names_those_it_does_not_know()
    {
        await using var given = await Given.Country(databases);
        string?[][] rows = [["备", "1000", "台账", Given.Community, "2026/11/1", "别的社区"]];
        var file = new RawWorkbook().Sheet("社区资料", Filled.Rows(["备注", "常住户数 (户)", "数据来源", "社区代码", "数据日期", "社区名称"], rows)).Build();
        var report = await Given.Importing(given.Session()).Run(Filled.Import(file), Stop);
        report.Written.ShouldBeTrue();
        report.Notices.Count.ShouldBe(2);
        report.Notices[0].ShouldContain("A 列“备注”");
        report.Notices[1].ShouldContain("没有错行");
        (await given.Profile()).Values.Number(SizeSections.Households).ShouldBe(1000);
    }

    [Fact]
    public async Task Brings_estates_and_premises_to_their_community()
    {
        await using var given = await Given.Country(databases);
        var file = Filled.Sheet(Two, Filled.Row())
            .Sheet("小区", Filled.Rows(["社区代码", "名称", "总户数", "新建住宅区"], [[Given.Community, "阳光花园", "800", "是"], [Given.Community, "月光里", "90"]]))
            .Sheet("用房设施", Filled.Rows(["社区代码", "名称", "用途", "建筑面积（平方米）"], [[Given.Community, "中心", "综合服务设施、居委会用房", "600.5"]]));
        (await Given.Importing(given.Session()).Run(Filled.Import(file.Build()), Stop)).New.ShouldBe(5);
        var values = (await given.Profile()).Values;
        values.Rows(FieldSubject.Estate).Keys.ShouldBe(["月光里", "阳光花园"], ignoreOrder: true);
        values.Rows(FieldSubject.Premises)["中心"][FacilitySections.FloorArea.Index].Value.Number.ShouldBe(600.5m);
    }

    [Fact]
    public async Task Is_forbidden_next_door_refused_for_rows_outside_and_audited_once()
    {
        await using var given = await Given.Country(databases);
        var street = new DivisionPath($"32/3201/320102/{Given.Street}");
        var file = Filled.Communities(Two, Filled.Row("1000"), Filled.RowOf(Given.NextDoor, "1000"));
        await Should.ThrowAsync<ForbiddenException>(() => Given.Importing(given.Session(street)).Run(Filled.Import(file), Stop));
        var outside = await Should.ThrowAsync<BadInputException>(() => Given.Importing(given.Session(street)).Run(Filled.Import(file, scope: Given.Street), Stop));
        outside.Errors.ShouldHaveSingleItem().ShouldBe(new InputError("社区资料!A4", $"“社区资料”第 4 行 A 列：北门桥社区（{Given.NextDoor}）不在梅园新村街道范围内，不能在此导入。"));
        (await given.Ask<int>("select count(*)::int as \"Value\" from organization_profile_entry")).ShouldBe([0]);

        await Given.Importing(given.Session()).Run(Filled.Import(file) with { Demonstration = true }, Stop);
        (await given.Profile()).IsDemonstration.ShouldBeTrue();
        await using var db = given.Db();
        var audit = await db.Audit.AsNoTracking().Where(a => a.Refused == null).ToListAsync(Stop);
        audit.ShouldHaveSingleItem().Detail.ShouldContain("玄武区.xlsx，SHA-256 ");
        audit[0].Detail.ShouldContain("社区 2 个");
        (await AuditTrail.FirstBroken(db, audit[0].DivisionId, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_elses_entry_meanwhile_is_a_stale_write()
    {
        await using var given = await Given.Country(databases);
        var file = Filled.Communities(Two, Filled.Row("1000"));
        await using var other = new Npgsql.NpgsqlConnection(given.ConnectionString);
        await other.OpenAsync(Stop);
        await using var transaction = await other.BeginTransactionAsync(Stop);
        await using (var insert = new Npgsql.NpgsqlCommand($"""
            insert into organization_profile_entry select id, 1, '2026-11-01', 'x', false, now(), 'x', '{"{}"}' from organization_division where code = '{Given.Community}'
            """, other))
        {
            await insert.ExecuteNonQueryAsync(Stop);
        }

        var import = Given.Importing(given.Session()).Run(Filled.Import(file), Stop);

        // Not a span of time but the moment it waits for the other's row: before that it would simply read the newer entry.
        while (!import.IsCompleted && (await given.Ask<int>(
            "select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).Single() == 0)
        {
            await Task.Delay(20, Stop);
        }

        import.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Stop);
        await Should.ThrowAsync<StaleException>(() => import);
        (await given.Profile()).LastRevision.ShouldBe(1);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(51, true)]
    public async Task The_kept_counts_follow_a_small_import_and_wait_to_be_made_anew_after_a_large_one(int communities, bool anew)
    {
        await using var given = await Given.Country(databases, moreCommunities: communities);
        await Given.Rebuilding(given.Session()).Run(Stop);
        using var stream = new MemoryStream();
        Filled.Write(stream, Enumerable.Range(0, communities).Select(i => (Given.More(i), SimulatedCommunity.Make(Given.More(i), Given.Today))));
        (await Given.Importing(given.Session()).Run(Filled.Import(stream.ToArray()), Stop)).RebuildDue.ShouldBe(anew);
        (await given.Ask<int>("select count(*)::int as \"Value\" from organization_checkup_state")).ShouldBe([anew ? 0 : 1]);
        var followed = await given.Tallies();
        (await Given.Rebuilding(given.Session()).Run(Stop)).ShouldBe(communities);
        (await given.Tallies()).SequenceEqual(followed).ShouldBe(!anew);
    }
}
