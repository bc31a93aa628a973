using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>A relation between bodies is read word by word, and one mistake in it gives one message at its line.</summary>
public sealed class BadRelationTests
{
    private const string File = "test-2026/norms/01.yaml";
    private const string Guides = "\n      - { from: street_office, does: guides, to: residents_committee }";

    [Fact]
    public void Relations_are_read_in_their_order()
    {
        var report = TemporaryPacks.Report(Relations($"{Guides}\n      - {{ from: residents_committee, does: assists, to: street_office }}"));

        report.Errors.ShouldBeEmpty();
        report.Packs[0].Norms[0].Relations.ShouldBe(
            [new("street_office", "guides", "residents_committee"), new BodyRelation("residents_committee", "assists", "street_office")]);
    }

    [Fact]
    public void A_norm_without_them_has_none() =>
        TemporaryPacks.Report(TemporaryPacks.Sound).Packs[0].Norms[0].Relations.ShouldBeEmpty();

    /// <summary>What follows <c>relations:</c> on line 12; the line and what the message says.</summary>
    [Theory]
    [InlineData(" { from: street_office, does: guides, to: residents_committee }", 12, "relations 应为列表")]
    [InlineData(" guides", 12, "relations 应为列表")]
    [InlineData("\n      - guides", 13, "此处应为")]
    [InlineData("\n      - { does: guides, to: residents_committee }", 13, "缺少 from")]
    [InlineData("\n      - { from: street_office, to: residents_committee }", 13, "缺少 does")]
    [InlineData("\n      - { from: street_office, does: guides }", 13, "缺少 to")]
    [InlineData("\n      - { from: street_office, does: guides, to: ~ }", 13, "to 应为一句文字")]
    [InlineData("\n      - { from: [street_office], does: guides, to: residents_committee }", 13, "from 应为一句文字")]
    [InlineData("\n      - { from: county_office, does: guides, to: residents_committee }", 13, "from: county_office 不在允许的取值中（residents_committee、")]
    [InlineData("\n      - { from: 街道办事处, does: guides, to: residents_committee }", 13, "from: 街道办事处 不在允许的取值中")]
    [InlineData("\n      - { from: street_office, does: commands, to: residents_committee }", 13, "does: commands 不在允许的取值中（leads、guides、")]
    [InlineData("\n      - from: street_office\n        does: guides\n        to: committee", 15, "to: committee 不在允许的取值中")]
    [InlineData("\n      - { from: street_office, does: guides, to: residents_committee, why: x }", 13, "不认识的字段 why")]
    [InlineData("\n      - { from: street_office, does: guides, to: street_office }", 13, "from 与 to 都是 street_office")]
    [InlineData(Guides + Guides, 14, "street_office guides residents_committee 写了两次")]
    [InlineData(
        "\n      - { from: party_organization, does: cooperates, to: resident_unit }"
        + "\n      - { from: resident_unit, does: cooperates, to: party_organization }", 14, "resident_unit cooperates party_organization 写了两次")]
    public void A_mistake_gives_one_message_at_its_line(string rest, long line, string says) =>
        TemporaryPacks.Report(Relations(rest)).ShouldBeOneError(File, line, "TT-1", says);

    [Fact]
    public void The_same_pair_may_stand_in_two_relations_and_the_other_way_round() =>
        TemporaryPacks.Report(Relations(
            $"{Guides}\n      - {{ from: street_office, does: supports, to: residents_committee }}"
            + "\n      - { from: residents_committee, does: supports, to: street_office }")).Errors.ShouldBeEmpty();

    private static string Relations(string rest) => $"{TemporaryPacks.Norm}    relations:{rest}\n";
}
