using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Editions;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Divisions;

public sealed class ImportDivisionsTests(TestDatabases databases)
{
    private const string Snapshot = "select md5(string_agg(d::text, ';' order by id)) from organization_division d";
    private static readonly DateOnly NextEdition = new(2024, 6, 30);

    [Fact]
    [Trait("Size", "Full")]
    public async Task The_whole_country_is_imported()
    {
        await using var register = await Register.Empty(databases);
        var progress = new Progress();

        var result = await register.Act<ImportDivisions, ImportDivisions.Result>(
            i => i.Run(new() { Folder = RealExtract.Package, Progress = progress }));

        result.Added.ShouldBe(665_276);
        progress.Last.ShouldBe((665_276, 665_276));
        var counts = await register.Value<long[]>(
            "select array_agg(n order by level) from (select level, count(*) n from organization_division where level > 0 group by level) t");
        counts.ShouldBe([31, 342, 2_978, 41_352, 620_573]);
        (await register.Value<long>("select count(*) from organization_division where kind = 1")).ShouldBe(127_121);
        (await register.Value<long>("select count(*) from pg_index where indrelid = 'organization_division'::regclass")).ShouldBe(6);
    }

    [Fact]
    public async Task Each_division_stands_below_the_one_whose_code_it_begins_with()
    {
        await using var register = await Register.WithExtract(databases);

        var community = (await register.Children("320102002"))[0];

        community.PathText.ShouldBe($"32/3201/320102/320102002/{community.Code}");
        (community.Level, community.Kind).ShouldBe((DivisionLevel.Community, DivisionKind.Urban));
        (await register.Ask(q => q.LineOf(community))).ShouldBe("江苏省 南京市 玄武区 梅园新村街道");
        (await register.Ask(q => q.Country())).Name.ShouldBe("中华人民共和国");
    }

    [Fact]
    public async Task The_same_edition_again_changes_nothing()
    {
        await using var register = await Register.WithExtract(databases);
        var before = await register.Value<string>(Snapshot);

        var again = await register.Import();

        (again.Read, again.Added, again.Renamed, again.Missing).ShouldBe((RealExtract.Lines, 0, 0, 0));
        (await register.Value<string>(Snapshot)).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_edition_undoes_no_change_made_since()
    {
        await using var register = await Register.WithExtract(databases);
        await register.Rename("320102", "玄武新区");
        await register.Recode("320115", "320199");
        var before = await register.Value<string>(Snapshot);

        (await register.Import()).Added.ShouldBe(0);

        (await register.Value<string>(Snapshot)).ShouldBe(before);
    }

    [Fact]
    public async Task A_later_edition_adds_renames_and_lists_what_it_no_longer_names()
    {
        await using var register = await Register.WithExtract(databases);
        var renamed = await register.ByCode("420703");
        var gone = (await register.Children("320102002"))[0];

        var result = await register.Import(NextEdition, line =>
            line.StartsWith(gone.Code, StringComparison.Ordinal) ? null
            : line.StartsWith("420703,", StringComparison.Ordinal) ? line.Replace(renamed.Name, "红莲湖区", StringComparison.Ordinal) + "\n420799,\"新设区\",4207,42"
            : line.StartsWith("420703100,", StringComparison.Ordinal) ? line + "\n420799001,\"新设街道\",420799,42,4207" : line);

        (result.Added, result.Renamed, result.Missing).ShouldBe((2, 1, 1));
        result.FirstMissing.ShouldHaveSingleItem().Code.ShouldBe(gone.Code);
        (await register.ByCode(gone.Code)).EndedOn.ShouldBeNull();
        (await register.ByCode("420799001")).PathText.ShouldBe("42/4207/420799/420799001");
        var former = (await register.Ask(q => q.FormerDesignations(renamed.Id))).ShouldHaveSingleItem();
        (former.Name, former.ValidUntil, former.Cause).ShouldBe((renamed.Name, NextEdition, DesignationCause.Edition));
        (await register.ByCode("420703")).Id.ShouldBe(renamed.Id);
    }

    [Theory]
    [InlineData("420703100,", "42070310,", "streets.csv", "代码应为 9 位数字，现有 8 位")]
    [InlineData("420703100,", "42070310x,", "streets.csv", "代码应为 9 位数字，现含“x”")]
    [InlineData("420703100,", "429903001,", "429903001", "上级 429903 不在文件中")]
    [InlineData("420703100,", "420703101,", "420703101", "出现两次")]
    [InlineData("420703100,", "420703100,\"\",420703", "streets.csv", "没有名称")]
    public async Task A_file_with_a_fault_is_not_imported_at_all(string line, string faulty, string where, string what)
    {
        await using var register = await Register.Empty(databases);

        var failure = await Should.ThrowAsync<BadInputException>(() => register.Import(edit: l =>
            l.StartsWith(line, StringComparison.Ordinal) ? l.Replace(line, faulty, StringComparison.Ordinal) : l));

        failure.Message.ShouldContain(where);
        failure.Message.ShouldContain(what);
        (await register.Value<long>("select count(*) from organization_division")).ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_import_for_the_country_is_refused_and_that_is_recorded()
    {
        await using var register = await Register.Empty(databases);

        await Should.ThrowAsync<ForbiddenException>(() => register.Import(actor: Register.Of("32")));

        (await register.Value<long>("select count(*) from kernel_audit where act = 'organization.import_divisions' and refused is not null")).ShouldBe(1);
    }

    [Theory]
    [InlineData("多福巷社区居委会", DivisionKind.Urban)]
    [InlineData("第一居民委员会", DivisionKind.Urban)]
    [InlineData("爱林社区（美人松）", DivisionKind.Urban)]
    [InlineData("中程村居民委员会", DivisionKind.Urban)]
    [InlineData("柴达木村委会（柴达木分场）", DivisionKind.Rural)]
    [InlineData("高丽营社区村委会", DivisionKind.Rural)]
    [InlineData("新华社区村民委员会", DivisionKind.Rural)]
    [InlineData("三合村", DivisionKind.Rural)]
    [InlineData("敦达乌苏嘎查", DivisionKind.Rural)]
    [InlineData("十二连队", DivisionKind.Other)]
    public void The_name_tells_the_kind(string name, DivisionKind kind) => NamedKind.Of(name).ShouldBe(kind);

    private sealed class Progress : IProgress<(int Done, int Total)>
    {
        public (int Done, int Total) Last { get; private set; }

        public void Report((int Done, int Total) value) => Last = value;
    }
}
