using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Divisions;

public sealed class DivisionDirectoryTests(TestDatabases databases)
{
    [Theory]
    [InlineData("玄武区", "320102")]
    [InlineData("武区", "320102")]
    [InlineData("320102", "320102")]
    [InlineData("３２０１０２", "320102")]
    [InlineData("xwq", "320102")]
    [InlineData("XWO", "320102")]
    [InlineData("南京 玄武", "320102")]
    [InlineData("jnq", "320115")]
    public async Task Finds_by_name_part_code_and_initials(string typed, string code)
    {
        await using var register = await Register.WithExtract(databases);

        (await register.Find(new(typed)))[0].Code.ShouldBe(code);
    }

    [Fact]
    public async Task Shows_exact_names_first_then_beginnings_then_parts_and_higher_levels_before_lower()
    {
        await using var register = await Register.WithExtract(databases);

        var found = await register.Find(new("玄武") { Limit = 50 });

        found[0].Code.ShouldBe("320102");
        var contains = found.Select(d => !d.Name.StartsWith("玄武", StringComparison.Ordinal)).ToList();
        contains.ShouldBe(contains.Order());
        (await register.Find(new("3201")))[0].ToString().ShouldBe("南京市 · 江苏省");
    }

    [Fact]
    public async Task Finds_several_words_along_the_line_of_divisions_above()
    {
        await using var register = await Register.WithExtract(databases);

        var found = await register.Find(new("江苏 梅园新村 社区"));

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(d => d.Code.StartsWith("320102002", StringComparison.Ordinal));
        found[0].ToString().ShouldEndWith("社区居委会 · 江苏省 南京市 玄武区 梅园新村街道");
    }

    [Fact]
    public async Task Looks_only_among_urban_communities_of_a_division_when_asked()
    {
        await using var register = await Register.WithExtract(databases);

        var found = await register.Find(new("村") { OnlyUrban = true, Within = "320115", Limit = 50 });

        found.ShouldNotBeEmpty();
        found.ShouldAllBe(d => d.Kind == DivisionKind.Urban && d.Code.StartsWith("320115", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("龘龘")]
    [InlineData("9999999999999")]
    [InlineData("000000000000")]
    [InlineData("\ud800")]
    public async Task Finds_nothing_without_complaint(string typed)
    {
        await using var register = await Register.WithExtract(databases);

        (await register.Find(new(typed))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Knows_a_change_at_once()
    {
        await using var register = await Register.WithExtract(databases);
        await register.Find(new("玄武区"));

        await register.Rename("320102", "钟山区");
        await register.Recode("320102", "320198");

        (await register.Find(new("钟山区")))[0].Code.ShouldBe("320198");
        (await register.Find(new("玄武区"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_what_is_missing_when_initials_cannot_be_searched()
    {
        await using var folder = new TemporaryFolder();

        PinyinInitials.Read(folder["none.tsv"]).Missing.ShouldNotBeNull().ShouldContain("node scripts/pinyin-initials.mjs");
    }
}
