using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Boundaries;

public sealed class BoundaryTests
{
    public static IEnumerable<TheoryDataRow<string, string, string, string, string>> Rows() => BoundaryRow.All.Select(r =>
        new TheoryDataRow<string, string, string, string, string>(r.Place, r.Row.Norm, r.Row.Key, r.Row.Value, r.Row.Outcome)
        {
            TestDisplayName = $"{r.Row.Norm}: {r.Row.Key} of {(r.Row.Value.Length == 0 ? "none" : r.Row.Value)} is {r.Row.Outcome} ({r.Place})",
        });

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_value_at_the_edge_is_judged_as_the_document_says(string place, string norm, string key, string value, string outcome)
    {
        var row = new BoundaryRow(norm, key, value, outcome);
        var requirements = row.Requirements();
        requirements.ShouldNotBeEmpty($"{place}: {norm} requires nothing of {key}");

        var (measured, today) = row.Parse();
        var met = requirements.All(r => r.Rule.IsMetBy(r.Key, measured, today));

        met.ShouldBe(
            outcome == "met",
            $"{place}: {norm} {string.Join("，", requirements.Select(r => r.Rule.Describe(r.Key)))}; {key} = {value}"
            + $" ({Shipped.Norm(row.NormId).Citation})");
    }

    [Fact]
    public void Every_row_names_a_shipped_norm() =>
        BoundaryRow.All.Where(r => Shipped.Norms.All(n => n.Id != r.Row.NormId)).Select(r => $"{r.Place} {r.Row.Norm}").ShouldBeEmpty();

    [Fact]
    public void No_row_stands_twice() =>
        BoundaryRow.All.GroupBy(r => (r.Row.Norm, r.Row.Key, r.Row.Value)).Where(g => g.Count() > 1)
            .Select(g => string.Join(" = ", g.Select(r => r.Place))).ShouldBeEmpty();

    [Theory]
    [InlineData("met")]
    [InlineData("not_met")]
    public void Every_requirement_and_every_reading_has_a_row(string outcome)
    {
        var covered = BoundaryRow.All.Where(r => r.Row.Outcome == outcome)
            .SelectMany(r => r.Row.Requirements()).ToHashSet(ReferenceEqualityComparer.Instance);

        var missing = Shipped.Norms
            .SelectMany(n => n.Requirements.Concat(n.Readings.Select(r => r.Requirement)), (norm, requirement) => (norm, requirement))
            .Where(p => p.requirement.Rule is not ProcedureSteps && !covered.Contains(p.requirement))
            .Select(p => $"{p.norm.Id} {p.requirement.Key.Name}: {p.requirement.Rule.Describe(p.requirement.Key)} has no {outcome} row");

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void No_norm_asks_one_key_twice_so_that_a_row_means_one_requirement() =>
        Shipped.Norms.Where(n => n.Requirements.GroupBy(r => r.Key).Any(g => g.Count() > 1)).Select(n => n.Id).ShouldBeEmpty();
}
