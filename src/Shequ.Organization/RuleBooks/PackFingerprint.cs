using System.Security.Cryptography;
using System.Text;
using Shequ.Norms.Packs;

namespace Shequ.Organization.RuleBooks;

/// <summary>Tells whether the norms that counts were made with are still the norms of today.</summary>
internal static class PackFingerprint
{
    internal static string Of(IEnumerable<Pack> packs)
    {
        var text = new StringBuilder();
        foreach (var norm in packs.OrderBy(p => p.Id, StringComparer.Ordinal).SelectMany(p => p.Norms))
        {
            text.Append(norm.Id).Append('|').Append(norm.Force).Append('|').Append(norm.From).Append('|').Append(norm.To).Append('|')
                .Append(norm.AlternativeTo).Append('|').AppendJoin(',', norm.Requirements.Select(One)).Append('|')
                .AppendJoin(',', norm.Applies).Append('|').AppendJoin(',', norm.Unless).Append('|')
                .AppendJoin(',', norm.Relations).Append('\n');
        }

        return Short(text.ToString());
    }

    internal static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string One(Requirement r) => $"{r.Key.Name}{r.Rule}{string.Join('+', r.Applies)}-{string.Join('+', r.Unless)}";
}
