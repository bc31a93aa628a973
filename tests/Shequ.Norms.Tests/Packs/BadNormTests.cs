namespace Shequ.Norms.Tests.Packs;

/// <summary>One mistake in one norm gives one message with its line and the norm's id.</summary>
public sealed class BadNormTests
{
    private const string File = "test-2026/norms/01.yaml";

    [Fact]
    public void A_sound_pack_loads()
    {
        var report = TemporaryPacks.Report(TemporaryPacks.Sound);

        report.Errors.ShouldBeEmpty();
        report.Packs.ShouldHaveSingleItem().Norms.ShouldHaveSingleItem().Place.ShouldBe($"{File}:3");
    }

    /// <summary>What follows the head of the norm, from line 12 on; the line and what the message says.</summary>
    [Theory]
    [InlineData("governs: no.such_key\n    require: { at_least: 1 }", 12, "没有名为 no.such_key 的键")]
    [InlineData("governs: community.households\n    require: { odd: 1 }", 13, "odd 只能是 true 或 false")]
    [InlineData("governs: community.households\n    require: { share: { at_least: 1/2 } }", 13, "share 不能用于 community.households")]
    [InlineData("governs: grid.household_coverage\n    require: { at_least: 1 }", 13, "at_least 不能用于 grid.household_coverage")]
    [InlineData("governs: community.households\n    require: { includes: [mediation] }", 13, "includes 不能用于")]
    [InlineData("governs: community.at_township_seat\n    require: { at_least: 1 }", 13, "at_least 不能用于")]
    [InlineData("governs: committee.elected_on\n    require: { between: [1, 2] }", 13, "between 不能用于")]
    [InlineData("governs: community.households\n    require: { every: { months: 6 } }", 13, "every 不能用于")]
    [InlineData("governs: community.households\n    require: { within: { days: 10 } }", 13, "户")]
    [InlineData("governs: community.households\n    require: { at_least: 1/2 }", 13, "at_least 的值不完整或不合写法")]
    [InlineData("governs: community.households\n    require: { at_least: 一千 }", 13, "at_least 的值")]
    [InlineData("governs: community.households\n    require: { at_least: 999999999999999 }", 13, "at_least 的值")]
    [InlineData("governs: community.households\n    require: { between: [9, 5] }", 13, "between 的值")]
    [InlineData("governs: community.households\n    require: { between: [5] }", 13, "between 的值")]
    [InlineData("governs: community.households\n    require: { between: [5, [6]] }", 13, "between 的每一项")]
    [InlineData("governs: community.households\n    require: { between: 5 }", 13, "between 应为列表")]
    [InlineData("governs: community.households\n    require: { about: { value: 5, tolerance: -1 } }", 13, "about 的值")]
    [InlineData("governs: community.households\n    require: { about: 5 }", 13, "此处应为")]
    [InlineData("governs: community.households\n    require: { equals: true }", 13, "equals 的值")]
    [InlineData("governs: community.households\n    require: { odd: false }", 13, "odd 的值")]
    [InlineData("governs: community.at_township_seat\n    require: { equals: 2 }", 13, "equals 只能是 true 或 false")]
    [InlineData("governs: grid.household_coverage\n    require: { share: { at_least: 1/0 } }", 13, "share 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { share: { nearly: 1/2 } }", 13, "share 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { share: { at_least: 1/2, at_most: 1 } }", 13, "share 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { share: { at_least: 0.3333333333333333333333333333 } }", 13, "share 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { each: { at_least: 三十, at_most: 50, per: 100 } }", 13, "each 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { each: { at_least: 50, at_most: 30, per: 100 } }", 13, "each 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { each: { between: [1, 2], at_least: 5, per: 1 } }", 13, "each 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { each: { at_least: 50, per: 0 } }", 13, "each 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { scaled: { base: 5, up_to: 10, add: 1, every: 3, rounding: floor, most: 九 } }", 13, "scaled 的值")]
    [InlineData("governs: grid.household_coverage\n    require: { scaled: { base: 5, up_to: 10, add: 1, every: 3 } }", 13, "scaled 的值")]
    [InlineData("governs: committee.elected_on\n    require: { every: { months: 六, years: 1 } }", 13, "every 的值")]
    [InlineData("governs: committee.elected_on\n    require: { every: { months: 6, years: 1 } }", 13, "every 的值")]
    [InlineData("governs: committee.elected_on\n    require: { every: { months: 0.5 } }", 13, "every 的值")]
    [InlineData("governs: charter.filing_days\n    require: { within: { days: -1 } }", 13, "within 的值")]
    [InlineData("governs: charter.filing_days\n    require: { within: { days: 10, kind: lunar } }", 13, "within 的值")]
    [InlineData("governs: charter.filing_days\n    require: { within: { days: 10, roll: maybe } }", 13, "roll 只能是")]
    [InlineData("governs: charter.filing_days\n    require: { within: { days: 10, hours: 2 } }", 13, "不认识的字段 hours")]
    [InlineData("governs: subcommittee.kinds\n    require: { includes: [mediation, magic] }", 13, "没有 magic 这一类")]
    [InlineData("governs: subcommittee.kinds\n    require: { only: [] }", 13, "only 的值")]
    [InlineData("governs: subcommittee.kinds\n    require: { only: { a: b } }", 13, "only 应为列表")]
    [InlineData("governs: community.households", 12, "而无 require")]
    [InlineData("governs: community.households\n    require: 5", 13, "此处应为")]
    [InlineData("governs: community.households\n    require: { }", 13, "恰好有一个运算，实有 0 个")]
    [InlineData("governs: community.households\n    require: { at_least: 1, odd: true }", 13, "恰好有一个运算，实有 2 个")]
    [InlineData("governs: community.households\n    require: { at_least: 1, note: x }", 13, "不认识的字段 note")]
    [InlineData("require: { at_least: 1 }", 12, "require")]
    [InlineData("governs: community.households\n    require: { at_least: 1 }\n    all:\n      - { governs: community.population, require: { at_least: 1 } }", 3, "governs 与 all 只能有一个")]
    [InlineData("all: { governs: community.population }", 12, "all 应为列表")]
    [InlineData("all:\n      - 5", 13, "此处应为")]
    [InlineData("all:\n      - { governs: community.population }", 13, "而无 require")]
    [InlineData("all:\n      - { require: { at_least: 5 } }", 13, "缺少 governs")]
    [InlineData("forse: must", 12, "不认识的字段 forse")]
    [InlineData("? [a, b]\n    : 1", 12, "不认识的字段")]
    [InlineData("level: village", 12, "village 不在允许的取值中")]
    [InlineData("source: rumour", 12, "rumour 不在允许的取值中")]
    [InlineData("alternative_to: TT-9", 3, "alternative_to 所指的 TT-9 不存在")]
    [InlineData("in_force: { from: 2028-01-01, to: 2027-01-01 }", 12, "起止日期颠倒")]
    [InlineData("in_force: { from: 1948-12-31 }", 12, "不是 1949 至 2100 年间的日期")]
    [InlineData("in_force: { to: 2101-01-01 }", 12, "不是 1949 至 2100 年间的日期")]
    [InlineData("in_force: { from: 2026-02-29 }", 12, "不是 1949 至 2100 年间的日期")]
    [InlineData("in_force: { from: 2025-12-31 }", 3, "超出所在文件的施行期")]
    [InlineData("in_force: { to: 2031-01-01 }", 3, "超出所在文件的施行期")]
    [InlineData("in_force: { from: 2031-01-01 }", 3, "超出所在文件的施行期")]
    [InlineData("in_force: soon", 12, "此处应为")]
    [InlineData("unless: [{ key: no.such_key, equals: true }]", 12, "没有名为 no.such_key 的键")]
    [InlineData("unless: [{ key: charter.filing_days, at_least: 1 }]", 12, "条件只能用现状键")]
    [InlineData("applies: [{ equals: true }]", 12, "缺少 key")]
    [InlineData("applies: [5]", 12, "此处应为")]
    [InlineData("steps: [{ by: 某人 }]", 12, "缺少 do")]
    [InlineData("steps: [{ do: 公告, within: { days: x } }]", 12, "within 应形如")]
    [InlineData("steps: 公告", 12, "steps 应为列表")]
    [InlineData("parameters: [1]", 12, "parameters 应为")]
    [InlineData("parameters:\n      ? [a]\n      : 1\n      \"[ a ]\": 2", 13, "parameters")]
    [InlineData("note:", 12, "note 应为一句文字")]
    [InlineData("note: [1]", 12, "note 应为一句文字")]
    [InlineData("unconfirmed: 字迹不清\n    governs: community.households\n    require: { at_least: 1 }", 3, "readings")]
    [InlineData("readings:\n      - { id: a, says: 甲, governs: community.households, require: { at_least: 1 } }", 3, "须写明疑点")]
    [InlineData("unconfirmed: 不清\n    readings:\n      - { id: a, says: 甲, governs: community.households, require: { at_least: 1 } }\n      - { id: a, says: 乙, governs: community.households, require: { at_most: 1 } }", 3, "读法编号重复")]
    public void A_mistake_gives_one_message_at_its_line(string rest, long line, string says) =>
        TemporaryPacks.Report(TemporaryPacks.Norm + "    " + rest + "\n").ShouldBeOneError(File, line, "TT-1", says);

    [Theory]
    [InlineData("    article: 第一条\n", "", 3, "TT-1", "缺少 article")]
    [InlineData("article: 第一条", "article: '  '", 4, "TT-1", "article")]
    [InlineData("article: 第一条", "article: ~", 4, "TT-1", "article")]
    [InlineData("article: 第一条", "article: null", 4, "TT-1", "article")]
    [InlineData("force: must", "force: musst", 8, "TT-1", "force: musst 不在允许的取值中（must、general、in_principle")]
    [InlineData("force: must", "force: Must", 8, "TT-1", "Must 不在允许的取值中")]
    [InlineData("force: must", "force: '0'", 8, "TT-1", "0 不在允许的取值中")]
    [InlineData("kind: threshold", "kind: thresholds", 7, "TT-1", "kind: thresholds")]
    [InlineData("    remedy: 调整规模。\n", "", 3, "TT-1", "整改办法")]
    [InlineData("id: TT-1", "id: tt-1", 3, "tt-1", "编号应形如")]
    [InlineData("id: TT-1", "id2: TT-1", 3, null, "不认识的字段 id2")]
    [InlineData("chapter: 第一章\n", "", 1, null, "缺少 chapter")]
    [InlineData("chapter: 第一章", "chapter: 第一章\nextra: 1", 2, null, "不认识的字段 extra")]
    public void A_field_that_is_missing_or_misspelt_is_named(string was, string becomes, long line, string? norm, string says)
    {
        var report = TemporaryPacks.Report(TemporaryPacks.Sound.Replace(was, becomes, StringComparison.Ordinal));

        report.Errors.ShouldContain(e => e.File == File && e.Line == line && e.Norm == norm && e.Reason.Contains(says), string.Join("\n", report.Errors));
        report.Errors.Count.ShouldBeLessThanOrEqualTo(says.Contains("id2") ? 2 : 1, string.Join("\n", report.Errors));
    }

    [Fact]
    public void A_text_longer_than_a_summary_is_refused() =>
        TemporaryPacks.Report(TemporaryPacks.Sound.Replace("says: 一千户以上", "says: " + new string('长', 2001), StringComparison.Ordinal))
            .ShouldBeOneError(File, 6, "TT-1", "says 超过 2000 字");
}
