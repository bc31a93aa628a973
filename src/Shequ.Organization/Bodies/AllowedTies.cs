using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;

namespace Shequ.Organization.Bodies;

/// <summary>What one kind of body may be to another by the relations that clauses in force state.</summary>
internal static class AllowedTies
{
    private static readonly string[] TieWords = ["leads", "guides", "supports", "supervises", "assists", "cooperates"];

    internal static string Chinese(TieKind kind) => BodyWords.Relations.Chinese(TieWords[(int)kind]);

    /// <exception cref="RefusedException">No norm in force puts the two into this relation; those are named that put them into another.</exception>
    internal static void Require(NormSet set, BodyKind from, TieKind kind, BodyKind to)
    {
        var (first, second) = (BodyCatalogue.Of(from), BodyCatalogue.Of(to));
        var between = set.Norms.SelectMany(n => n.Norm.Relations.Where(r => Joins(r, first.Word, second.Word)).Select(r => (n.Norm, Relation: r))).ToArray();
        if (between.Any(b => b.Relation.Does == TieWords[(int)kind]))
        {
            return;
        }

        var message = $"现行规范没有规定{first.Chinese}可以{Chinese(kind)}{second.Chinese}。";
        if (between is [])
        {
            throw new RefusedException(message, remedy: "请核对两个组织的先后和关系的种类；现行规范没有规定的关系不登记。");
        }

        var instead = between.Select(b => BodyWords.Relations.Chinese(b.Relation.Does)).Distinct();
        throw new RefusedException(message, string.Join("、", between.Select(b => b.Norm.Citation.ToString()).Distinct()), $"可以改为{string.Join("、", instead)}。");
    }

    /// <summary>Two who cooperate do so with each other.</summary>
    private static bool Joins(BodyRelation relation, string from, string to) =>
        (relation.From == from && relation.To == to)
        || (relation.Does == TieWords[(int)TieKind.Cooperates] && relation.From == to && relation.To == from);
}
