using System.Buffers;
using Shequ.Organization.People;

namespace Shequ.Organization.Bodies;

/// <summary>统一社会信用代码 (GB 32100-2015): 18 places, the last of which follows from the others.</summary>
public static class CreditCode
{
    /// <summary>Digits and letters without I, O, S, V and Z, which look like digits or like each other.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int Places = 18;
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    /// <summary>
    /// What a code begins with: the registering department and the category. Residents' committees are registered by civil
    /// affairs (5); the standard of 2015 lists only categories 1–3 and 9 there, and committees, legal persons of their own kind since
    /// 民法典 art. 101, have been given category 5. Companies are registered by market regulation (9) as enterprises (1).
    /// Other kinds of bodies are registered in several ways, so nothing is expected of them.
    /// </summary>
    private static readonly Dictionary<BodyKind, (string Prefix, string Why)> Prefixes = new()
    {
        [BodyKind.ResidentsCommittee] = ("55", "居委会由民政部门赋码"),
        [BodyKind.PropertyCompany] = ("91", "企业由市场监管部门赋码"),
    };

    /// <summary>As it is kept: half-width capitals without blanks.</summary>
    public static string? Tidy(string? typed) => TypedText.Tidy(typed)?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>What is wrong with a code that was typed, with the place; null when nothing is.</summary>
    public static string? Fault(string? typed, BodyKind kind)
    {
        if (Tidy(typed) is not { } code)
        {
            return null;
        }

        if (code.Length != Places)
        {
            return $"统一社会信用代码应为 {Places} 位，现为 {code.Length} 位。请对照证书逐位核对。";
        }

        var stranger = code.AsSpan().IndexOfAnyExcept(Allowed);
        if (stranger >= 0)
        {
            return $"统一社会信用代码第 {stranger + 1} 位“{code[stranger]}”不对：代码只用数字和除 I、O、S、V、Z 以外的字母。请对照证书核对，常见的是把 0 看成 O、1 看成 I。";
        }

        if (CheckCharacter(code) is var expected && code[^1] != expected)
        {
            return $"统一社会信用代码校验不符：按前 17 位推算，第 {Places} 位应为 {expected}，现为 {code[^1]}。请对照证书逐位核对，其中有一位填错。";
        }

        return Prefixes.TryGetValue(kind, out var begins) && !code.StartsWith(begins.Prefix, StringComparison.Ordinal)
            ? $"{BodyCatalogue.Of(kind).Chinese}的统一社会信用代码应以 {begins.Prefix} 开头（{begins.Why}），现以 {code[..2]} 开头。请核对证书，或核对组织种类。"
            : null;
    }

    /// <summary>The place's value times 3 to the power of its position, taken modulo 31.</summary>
    internal static char CheckCharacter(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in code.AsSpan(0, Places - 1))
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
