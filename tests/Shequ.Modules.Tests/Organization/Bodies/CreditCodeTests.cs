using Shequ.Organization.Bodies;

namespace Shequ.Tests.Organization.Bodies;

/// <summary>The codes are those of listed companies, which anybody can look up.</summary>
public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91440300708461136T")]
    [InlineData("914403001922038216")]
    [InlineData(" ９１44 0300 7084 61136t ")]
    public void A_printed_code_is_taken(string code) => CreditCode.Fault(code, BodyKind.PropertyCompany).ShouldBeNull();

    [Theory]
    [InlineData("91440300708461136", "应为 18 位，现为 17 位")]
    [InlineData("9144030070846113TT0", "应为 18 位，现为 19 位")]
    [InlineData("9144O300708461136T", "第 5 位“O”不对")]
    [InlineData("I1440300708461136T", "第 1 位“I”不对")]
    [InlineData("91440300708461136A", "第 18 位应为 T，现为 A")]
    [InlineData("91440300708461137T", "校验不符")]
    [InlineData("91443000708461136T", "校验不符")]
    public void A_wrong_place_is_named(string code, string message) => CreditCode.Fault(code, BodyKind.PropertyCompany)!.ShouldContain(message);

    /// <summary>The weights 1, 3, 9, 27 … modulo 31 make every single wrong place and every pair of neighbours turned round visible.</summary>
    [Fact]
    public void Every_single_wrong_place_is_found()
    {
        const string right = "91440300708461136T";
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var wrong = Enumerable.Range(0, right.Length).SelectMany(i => alphabet.Where(c => c != right[i]).Select(c => $"{right[..i]}{c}{right[(i + 1)..]}"));

        wrong.Where(c => CreditCode.Fault(c, BodyKind.SocialOrganization) is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_committee_has_the_prefix_of_civil_affairs()
    {
        CreditCode.Fault("91440300708461136T", BodyKind.ResidentsCommittee)!.ShouldContain("应以 55 开头（居委会由民政部门赋码），现以 91 开头");
        CreditCode.Fault("91440300708461136T", BodyKind.ResidentUnit).ShouldBeNull();
        CreditCode.Fault("", BodyKind.ResidentsCommittee).ShouldBeNull();
    }
}
