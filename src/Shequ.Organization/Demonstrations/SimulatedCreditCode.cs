namespace Shequ.Organization.Demonstrations;

/// <summary>Made-up unified social credit codes whose check digits are right (GB 11714, GB 32100).</summary>
internal static class SimulatedCreditCode
{
    private const string Digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string OrganizationDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] OrganizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="kind">The authority and the kind of legal person, e.g. 55 for a self-governing organisation.</param>
    internal static string Make(Random random, string kind, string county)
    {
        var organization = string.Concat(Enumerable.Range(0, OrganizationWeights.Length).Select(_ => Digits[random.Next(10)]));
        var body = kind + county + organization + OrganizationCheck(organization);
        var (sum, weight) = (0, 1);
        foreach (var digit in body)
        {
            sum += Digits.IndexOf(digit, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Digits.Length;
        }

        return body + Digits[(Digits.Length - (sum % Digits.Length)) % Digits.Length];
    }

    private static char OrganizationCheck(string digits)
    {
        var check = 11 - (digits.Select((d, i) => OrganizationDigits.IndexOf(d, StringComparison.Ordinal) * OrganizationWeights[i]).Sum() % 11);
        return check == 10 ? 'X' : check == 11 ? '0' : (char)('0' + check);
    }
}
