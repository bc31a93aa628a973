using System.Diagnostics;
using System.Text;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>A file that cannot be read as a pack gives one message and costs little, however large or odd it is.</summary>
public sealed class BadFileTests
{
    private const string File = "test-2026/norms/01.yaml";

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", 1)]
    [InlineData("chapter: 一\nnorms: *nowhere\n", 2)]
    [InlineData("chapter: !!str 一\n", 1)]
    [InlineData("chapter: 一\nnorms: !list []\n", 2)]
    [InlineData("a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n", 1)]
    public void Anchors_aliases_and_tags_are_refused(string text, long line) =>
        TemporaryPacks.Report(text).ShouldBeOneError(File, line, null, "不允许锚点");

    [Fact]
    public void Deep_nesting_is_refused()
    {
        TemporaryPacks.Report("chapter: 一\nnorms: " + new string('[', 50) + new string(']', 50)).ShouldBeOneError(File, 2, null, "嵌套超过");
        TemporaryPacks.Report("chapter: 一\nnorms: " + new string('[', 500_000)).ShouldBeOneError(File, 2, null, "嵌套超过");
        TemporaryPacks.Report(string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i) + "- \n"))).ShouldBeOneError(File, 11, null, "嵌套超过");
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", 2)]
    [InlineData("---\na: 1\n---\nb: 2\n...\n---\nc: 3\n", 3)]
    [InlineData("", 0)]
    [InlineData("# 只有注释\n", 0)]
    public void There_is_exactly_one_document(string text, int documents) =>
        TemporaryPacks.Report(text).ShouldBeOneError(File, 1, null, $"应恰好有一份内容，实有 {documents} 份");

    [Theory]
    [InlineData("~\n")]
    [InlineData("只有一句话\n")]
    [InlineData("[1, 2]\n")]
    public void The_root_is_a_mapping(string text)
    {
        TemporaryPacks.Report(text).ShouldBeOneError(File, 1, null, "此处应为“名称: 值”");
        TemporaryPacks.Report(TemporaryPacks.Sound, head: text).ShouldBeOneError("test-2026/pack.yaml", 1, null, "此处应为“名称: 值”");
    }

    [Theory]
    [InlineData("chapter: 一\nnorms: []\nchapter: 二\n", 3)]
    [InlineData("chapter: 一\nnorms:\n  - id: TT-1\n    id: TT-2\n", 4)]
    [InlineData("chapter: 一\nnorms:\n  - id: TT-1\n    \"id\": TT-2\n", 4)]
    public void A_key_that_stands_twice_in_one_mapping_is_refused(string text, long line) =>
        TemporaryPacks.Report(text).ShouldBeOneError(File, line, null, "写了两次");

    [Theory]
    [InlineData("chapter: [一\n")]
    [InlineData("chapter: \"一\n")]
    [InlineData("chapter: 一\n norms: []\n")]
    [InlineData("chapter: \"\\U0011FFFF\"\n")]
    [InlineData("%YAML 99999999999999999999.1\n---\nchapter: 一\n")]
    [InlineData("%TAG ! tag:\n%TAG ! tag:\n---\nchapter: 一\n")]
    [InlineData("& a\n")]
    [InlineData("- ? - : - ?\n: [}")]
    public void Text_that_is_not_yaml_is_refused(string text)
    {
        var report = TemporaryPacks.Report(text);

        report.Errors.ShouldHaveSingleItem().Reason.ShouldContain("YAML");
        report.Errors[0].Line.ShouldBeInRange(1, 5);
    }

    [Fact]
    public void Text_after_a_control_character_is_not_silently_left_out() =>
        TemporaryPacks.Report(TemporaryPacks.Sound + "\0\nnonsense: [").ShouldBeOneError(File, 14, null, "控制字符");

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused()
    {
        using var packs = new TemporaryPacks();
        packs.Write("test-2026/pack.yaml", TemporaryPacks.Head);
        byte[] gbk = [.. Encoding.ASCII.GetBytes("chapter: "), 0xB5, 0xDA, 0xD2, 0xBB, 0xD5, 0xC2];
        packs.Write(File, gbk).Load().ShouldBeOneError(File, 1, null, "不是 UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        using var packs = new TemporaryPacks();
        packs.Write("test-2026/pack.yaml", TemporaryPacks.Head);
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TemporaryPacks.Sound.ReplaceLineEndings("\r\n"))];

        packs.Write(File, marked).Load().Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Fifty_megabytes_are_refused_before_they_are_read()
    {
        using var packs = new TemporaryPacks();
        packs.Write("test-2026/pack.yaml", TemporaryPacks.Head);
        packs.Write(File, Encoding.UTF8.GetBytes(new string('a', 50 * 1024 * 1024)));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        packs.Load().ShouldBeOneError(File, 1, null, "超过 2 MB");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(20_000_000);
    }

    public static TheoryData<string, string> Costly() => new()
    {
        { "one huge scalar", "chapter: " + new string('a', 2_000_000) },
        { "one huge quoted scalar", "chapter: \"" + string.Concat(Enumerable.Repeat("\\u4e00", 300_000)) + "\"" },
        { "one huge folded scalar", "chapter: >\n" + string.Concat(Enumerable.Repeat("  a\n", 400_000)) },
        { "one huge key", new string('a', 2_000_000) + ": 1" },
        { "many quotes", "chapter: '" + new string('\'', 1_999_000) + "'" },
        { "many items", "chapter: [" + string.Concat(Enumerable.Repeat("a,", 900_000)) + "]" },
        { "many lines", string.Concat(Enumerable.Range(0, 120_000).Select(i => $"a{i}: 1\n")) },
        { "many same keys", string.Concat(Enumerable.Repeat("a: 1\n", 90_000)) },
        { "many comments", string.Concat(Enumerable.Repeat("#\n", 900_000)) },
        { "many spaces", new string(' ', 1_999_000) + "a: 1" },
        { "many questions", string.Concat(Enumerable.Repeat("? ", 900_000)) },
        { "many documents", string.Concat(Enumerable.Repeat("---\n", 400_000)) },
    };

    [Theory]
    [MemberData(nameof(Costly), DisableDiscoveryEnumeration = true)]
    public void Text_made_to_cost_much_costs_little(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        var report = TemporaryPacks.Report(text);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), what);
        report.IsSound.ShouldBeFalse(what);
        report.Errors.Count.ShouldBeLessThan(200, what);
        report.Errors.Sum(e => e.Reason.Length).ShouldBeLessThan(100_000, what);
    }
}
