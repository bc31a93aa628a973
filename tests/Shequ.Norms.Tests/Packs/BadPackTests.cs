using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>What is wrong with a pack as a whole, with its head, or with packs side by side.</summary>
public sealed class BadPackTests
{
    private const string Head = "test-2026/pack.yaml";
    private const string File = "test-2026/norms/01.yaml";

    [Theory]
    [InlineData("id: test-2026", "id: test-2027", 1, "id 应与文件夹同名（test-2026）")]
    [InlineData("title: 测试规定\n", "", 1, "缺少 title")]
    [InlineData("rank: municipal_document", "rank: village", 5, "village 不在允许的取值中")]
    [InlineData("binds: [\"4207\"]", "binds: [\"42070\"]", 6, "42070 不是行政区划代码")]
    [InlineData("binds: [\"4207\"]", "binds: [\"鄂州\"]", 6, "鄂州 不是行政区划代码")]
    [InlineData("binds: [\"4207\"]", "binds: [\"４２０７\"]", 6, "不是行政区划代码")]
    [InlineData("binds: [\"4207\"]", "binds: \"4207\"", 6, "binds 应为列表")]
    [InlineData("binds: [\"4207\"]", "binds: [[4207]]", 6, "binds 的每一项应为一个词")]
    [InlineData("{ from: 2026-01-01, to: 2030-12-31 }", "{ from: 2031-01-01, to: 2030-12-31 }", 7, "起止日期颠倒")]
    [InlineData("{ from: 2026-01-01, to: 2030-12-31 }", "{ from: 1900-01-01 }", 7, "不是 1949 至 2100 年间的日期")]
    [InlineData("{ from: 2026-01-01, to: 2030-12-31 }", "{ to: 2030-12-31 }", 1, "缺少 in_force")]
    [InlineData("{ from: 2026-01-01, to: 2030-12-31 }", "2026-01-01", 7, "此处应为")]
    [InlineData("{ from: 2026-01-01, to: 2030-12-31 }", "{ from: 2026-01-01, until: 2030-12-31 }", 7, "不认识的字段 until")]
    [InlineData("in_force: { from: 2026-01-01, to: 2030-12-31 }\n", "", 1, "缺少 in_force")]
    [InlineData("source: seed", "source: seed\nguidance: yes", 9, "guidance 只能是 true 或 false")]
    [InlineData("source: seed", "source: seed\nauthor: 某人", 9, "不认识的字段 author")]
    [InlineData("source: seed", "source: seeds", 8, "seeds 不在允许的取值中")]
    public void A_mistake_in_the_head_is_named(string was, string becomes, long line, string says) =>
        TemporaryPacks.Report(TemporaryPacks.Sound, TemporaryPacks.Head.Replace(was, becomes, StringComparison.Ordinal))
            .ShouldBeOneError(Head, line, null, says);

    [Fact]
    public void A_folder_without_a_head_is_named()
    {
        using var packs = new TemporaryPacks();
        packs.Write(File, TemporaryPacks.Sound).Load().ShouldBeOneError(Head, 1, null, "缺少此文件");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named() =>
        PackLibrary.Load("/no/such/folder").ShouldBeOneError("/no/such/folder", 1, null, "没有这个文件夹");

    [Fact]
    public void A_file_that_cannot_be_opened_is_named()
    {
        using var packs = new TemporaryPacks();
        packs.Write(Head, TemporaryPacks.Head).Write(File, TemporaryPacks.Sound);
        System.IO.File.CreateSymbolicLink(Path.Combine(packs.Folder, "test-2026/norms/02.yaml"), Path.Combine(packs.Folder, "gone.yaml"));

        var error = packs.Load().Errors.ShouldHaveSingleItem();
        error.File.ShouldBe("test-2026/norms/02.yaml");
    }

    [Fact]
    public void An_id_that_stands_twice_in_a_pack_is_named_where_it_stands_again()
    {
        var twice = TemporaryPacks.Sound + TemporaryPacks.Sound["chapter: 第一章\nnorms:\n".Length..];

        TemporaryPacks.Report(twice).ShouldBeOneError(File, 14, "TT-1", $"编号重复，另一处在 {File}:3");
    }

    [Fact]
    public void An_id_that_stands_in_two_packs_is_named()
    {
        using var packs = new TemporaryPacks();
        packs.Write(Head, TemporaryPacks.Head).Write(File, TemporaryPacks.Sound);
        packs.Write("zz-2026/pack.yaml", TemporaryPacks.Head.Replace("test-2026", "zz-2026", StringComparison.Ordinal));
        packs.Write("zz-2026/norms/01.yaml", TemporaryPacks.Sound);

        packs.Load().ShouldBeOneError("zz-2026/norms/01.yaml", 3, "TT-1", $"编号重复，另一处在 {File}:3");
    }

    [Fact]
    public void Each_of_several_mistakes_is_named()
    {
        var text = TemporaryPacks.Sound.Replace("kind: threshold", "kind: x", StringComparison.Ordinal)
            .Replace("force: must", "force: y", StringComparison.Ordinal);

        TemporaryPacks.Report(text).Errors.Select(e => e.Line).ShouldBe([7, 8]);
    }

    [Fact]
    public void A_norm_with_a_later_beginning_still_ends_with_its_pack()
    {
        var report = TemporaryPacks.Report(TemporaryPacks.Sound + "    in_force: { from: 2027-01-01 }\n");

        report.Errors.ShouldBeEmpty();
        var norm = report.Packs[0].Norms[0];
        (norm.From, norm.To).ShouldBe((new DateOnly(2027, 1, 1), new DateOnly(2030, 12, 31)));
    }

    [Fact]
    public void Other_files_are_not_read()
    {
        using var packs = new TemporaryPacks();
        packs.Write(Head, TemporaryPacks.Head).Write(File, TemporaryPacks.Sound);
        packs.Write("calendar/2026.yaml", "nonsense").Write("test-2026/norms/README.md", "[").Write("README.md", "[");

        packs.Load().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_message_names_file_line_and_norm() =>
        new PackError("a/norms/01.yaml", 12, "TT-1", "缺少 article。").ToString().ShouldBe("a/norms/01.yaml 第 12 行（TT-1）：缺少 article。");
}
