using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Packs;

/// <summary>What the documents say has to be done in order, above all when a post falls vacant or is handed over.</summary>
public sealed class ShippedProceduresTests
{
    private static IEnumerable<Requirement> ProceduresOf(Norm norm) => norm.Requirements.Where(r => r.Rule is ProcedureSteps);

    [Fact]
    public void A_norm_that_governs_a_procedure_carries_its_steps() =>
        Shipped.Norms.Where(n => ProceduresOf(n).Any() && n.Steps.Count == 0).Select(n => n.Id).ShouldBeEmpty();

    [Fact]
    public void Its_steps_belong_to_one_procedure_only() =>
        Shipped.Norms.Where(n => ProceduresOf(n).Count() > 1).Select(n => n.Id).ShouldBeEmpty();

    [Theory]
    [InlineData("member.vacancy", "LAW-24", "LAW-24b", "JS-11.3", "EZ-26")]
    [InlineData("representative.vacancy", "LAW-13b", "JS-9c")]
    [InlineData("group_leader.vacancy", "LAW-13e", "JS-8.1", "EZ-7.2b")]
    [InlineData("handover.procedure", "LAW-25", "LAW-25b")]
    public void A_vacancy_and_a_handover_follow_the_clauses_on_them(string key, params string[] norms) =>
        Shipped.Norms.Where(n => n.Requirements.Any(r => r.Key == Shipped.Key(key))).Select(n => n.Id).ShouldBe(norms, ignoreOrder: true);

    [Fact]
    public void Only_the_handover_has_days()
    {
        NormKey[] keys =
        [
            TermOfOfficeActKeys.MemberVacancy, TermOfOfficeActKeys.RepresentativeVacancy, TermOfOfficeActKeys.GroupLeaderVacancy,
            TermOfOfficeActKeys.Handover,
        ];

        Shipped.Norms.Where(n => n.Requirements.Any(r => keys.Contains(r.Key))).SelectMany(n => n.Steps, (n, s) => (n.Id, s.Within))
            .Where(s => s.Within is not null).ShouldBe([("LAW-25", new Within(10, Working: false, Roll: true))]);
    }
}
