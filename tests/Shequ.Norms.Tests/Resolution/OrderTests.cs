using FsCheck;
using FsCheck.Fluent;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;

namespace Shequ.Norms.Tests.Resolution;

/// <summary>Nothing that is resolved depends on the order in which packs, bindings or confirmations arrive.</summary>
public sealed class OrderTests
{
    private static readonly Binding[] Bindings =
    [
        new("tl-2021", "3201", new(2022, 1, 1), null, "甲"),
        new("tl-2021", "320102", new(2023, 1, 1), new(2026, 12, 31), "乙"),
        new("ez-2019", "32", new(2020, 1, 1), null, "丙"),
        new("ez-2019", "3201", new(2020, 1, 1), null, "丁"),
        new("sd-2012", "320102", new(2020, 1, 1), null, "戊"),
        new("js-2023", "3201", new(2024, 1, 1), null, "己"),
    ];

    private static readonly Confirmation[] Confirmations =
    [
        new("EZ-34", "at_least_half", new(2026, 5, 1), "甲", "原件"),
        new("EZ-34", "below_half", new(2026, 5, 2), "乙", "原件"),
        new("EZ-34", "at_least_half", new(2026, 5, 3), "丙", "复印件"),
    ];

    [Fact]
    public void The_order_of_loading_changes_no_set_no_conflict_and_no_holding()
    {
        var expected = Describe(Shipped.Packs, Bindings, Confirmations);
        expected.Count(l => l.StartsWith("conflict", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
        expected.Count(l => l.StartsWith("holding", StringComparison.Ordinal)).ShouldBeGreaterThan(50);

        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            return Describe(Shuffled(Shipped.Packs, random), Shuffled(Bindings, random), Shuffled(Confirmations, random)).SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void The_order_of_norms_that_differ_in_nothing_but_their_id_changes_no_holding()
    {
        var key = Shipped.Key("charter.filing_days");
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var packs = Enumerable.Range(1, 6).Select(i => Given.Pack(
                $"p{i}", (Rank)random.Next(2), random.Next(2) == 0 ? "*" : "32",
                Given.Norm($"PP-{i}", key, new Norms.Rules.Within(i, false, true), (Force)random.Next(2), from: new(2020 + random.Next(2), 1, 1)))).ToArray();
            string Order(IReadOnlyList<Pack> given) =>
                new RuleBook(given).InForce(new("32"), Given.Today).Holding(key) is var h ? $"{h!.Norm.Norm.Id} {string.Join(' ', h.Beaten.Select(b => b.Norm.Norm.Id + b.Why))}" : "";
            return Order(packs) == Order(Shuffled(packs, random));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static List<string> Describe(IReadOnlyList<Pack> packs, IReadOnlyList<Binding> bindings, IReadOnlyList<Confirmation> confirmations)
    {
        var set = new RuleBook(packs, bindings, confirmations).InForce(new("32/3201/320102"), Given.Today);
        return
        [
            .. set.Norms.Select(n => $"norm {n.Norm.Id} {n.Depth} {n.Confirmed?.By}"),
            .. set.Evaluated.Select(n => $"evaluated {n.Norm.Id}"),
            .. set.Conflicts.Select(c => $"conflict {c.Key} {c.First.Norm.Id} {c.Second.Norm.Id}"),
            .. KeyCatalogue.All.Where(k => k.Use == KeyUse.Act).Select(set.Holding).OfType<Holding>()
                .Select(h => $"holding {h.Key} {h.Norm.Norm.Id} {string.Join(' ', h.Beaten.Select(b => b.Norm.Norm.Id + b.Why))}"),
        ];
    }

    private static T[] Shuffled<T>(IReadOnlyList<T> items, Random random)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
