using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Tests.Evaluation;

public sealed class MeasuredTests
{
    private static readonly Vocabulary Words = new(("a", "甲"), ("b", "乙"));

    [Fact]
    public void A_value_is_written_as_people_read_it()
    {
        Measured.Number(29.5m).Describe(NormKey.Number("t.n", "数", "户")).ShouldBe("29.5 户");
        Measured.Ratio(5, 3000).Describe(NormKey.Ratio("t.r", "比", "人/户")).ShouldBe("5 人 / 3000 户");
        Measured.Items(3, 5).Describe(NormKey.Items("t.i", "项", "人")).ShouldBe("3—5 人");
        Measured.Items(3, 3).Describe(NormKey.Items("t.i", "项", "人")).ShouldBe("均为 3 人");
        Measured.Flag(true).Describe(NormKey.Flag("t.f", "否")).ShouldBe("是");
        Measured.Flag(false).Describe(NormKey.Flag("t.f", "否")).ShouldBe("否");
        Measured.Date(new(2026, 11, 21)).Describe(NormKey.Date("t.d", "日")).ShouldBe("2026年11月21日（星期六）");
        Measured.Kinds(Words, ["b", "a"]).Describe(NormKey.Kinds("t.k", "类", Words)).ShouldBe("甲、乙");
        Measured.Kinds(Words, []).Describe(NormKey.Kinds("t.k", "类", Words)).ShouldBe("无");
    }

    [Fact]
    public void Coverage_counts_every_clause_once()
    {
        foreach (var pack in Shipped.Packs)
        {
            var everything = KeyCatalogue.All.ToHashSet();
            var none = new HashSet<NormKey>();
            var coverage = Coverage.Of(pack, n => Coverage.UseOf(n, everything, none, none));

            coverage.Clauses.ShouldBe(pack.Norms.Count);
            (coverage.Evaluated + coverage.Enforced + coverage.Run + coverage.Shown).ShouldBe(coverage.Clauses, pack.Id);
            Coverage.Of(pack, n => Coverage.UseOf(n, none, none, none)).Shown.ShouldBe(coverage.Clauses);
        }
    }
}
