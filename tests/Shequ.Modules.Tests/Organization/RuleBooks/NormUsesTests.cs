using Shequ.Norms.Evaluation;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Organization.RuleBooks;

/// <summary>What the product says that it does with a clause.</summary>
public sealed class NormUsesTests
{
    [Theory]
    [InlineData("LAW-8", Use.Evaluated)]
    [InlineData("JS-7.1b", Use.Evaluated)]
    [InlineData("LAW-23", Use.Enforced)]
    [InlineData("JS-10.1c", Use.Enforced)]
    [InlineData("JS-19.7c", Use.Enforced)]
    [InlineData("LAW-21", Use.Run)]
    [InlineData("JS-9e", Use.Run)]
    [InlineData("LAW-19", Use.Enforced)]
    [InlineData("LAW-26", Use.Shown)]
    public void A_clause_is_used_as_the_code_bound_to_its_key_uses_it(string norm, Use use) => NormUses.Of(Given.Library.Norm(norm)!).ShouldBe(use);
}
