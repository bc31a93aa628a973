using Shequ.Organization.Bodies;

namespace Shequ.Organization.Demonstrations;

/// <summary>Made-up unified social credit codes whose check digits are right (GB 11714, GB 32100).</summary>
internal static class SimulatedCreditCode
{
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="kind">The authority and the kind of legal person, e.g. 55 for a self-governing organisation.</param>
    internal static string Make(Random random, string kind, string county)
    {
        var organization = string.Concat(Enumerable.Range(0, OrganizationWeights.Length).Select(_ => (char)('0' + random.Next(10))));
        var body = kind + county + organization + OrganizationCheck(organization);
        return body + CreditCode.CheckCharacter(body);
    }

    private static char OrganizationCheck(string digits)
    {
        var check = 11 - (digits.Select((d, i) => (d - '0') * OrganizationWeights[i]).Sum() % 11);
        return check == 10 ? 'X' : check == 11 ? '0' : (char)('0' + check);
    }
}
