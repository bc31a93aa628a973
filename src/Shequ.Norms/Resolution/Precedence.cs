using Shequ.Norms.Packs;

namespace Shequ.Norms.Resolution;

/// <summary>优先次序: which of several norms on one key gives the value that an act uses.</summary>
internal static class Precedence
{
    internal static Comparer<NormInForce> Comparer { get; } = Comparer<NormInForce>.Create(Compare);

    /// <summary>Why the winner beat the loser, in Chinese.</summary>
    internal static string Why(NormInForce winner, NormInForce loser)
    {
        if (IsMust(winner) != IsMust(loser))
        {
            return $"《{winner.Norm.Pack.ShortTitle}》是强制性规定，{loser.Norm.Id} 不是";
        }

        if (IsMust(winner) && winner.Norm.Pack.Rank != loser.Norm.Pack.Rank)
        {
            return $"《{winner.Norm.Pack.ShortTitle}》的位阶高于《{loser.Norm.Pack.ShortTitle}》";
        }

        if (winner.Depth != loser.Depth)
        {
            return $"《{winner.Norm.Pack.ShortTitle}》专为本地而定，比《{loser.Norm.Pack.ShortTitle}》更具体";
        }

        return winner.Norm.From != loser.Norm.From
            ? $"{winner.Norm.Id} 自 {Chinese.Date(winner.Norm.From)} 起施行，比 {loser.Norm.Id} 新"
            : "两条同位阶、同地、同日施行，按编号取先";
    }

    private static int Compare(NormInForce? x, NormInForce? y)
    {
        var (a, b) = (x!, y!);
        var order = IsMust(b).CompareTo(IsMust(a));
        if (order == 0 && IsMust(a))
        {
            order = a.Norm.Pack.Rank.CompareTo(b.Norm.Pack.Rank);
        }

        order = order != 0 ? order : b.Depth.CompareTo(a.Depth);
        order = order != 0 ? order : b.Norm.From.CompareTo(a.Norm.From);
        return order != 0 ? order : string.CompareOrdinal(a.Norm.Id, b.Norm.Id);
    }

    /// <summary>Any document may say 应当; only among those does rank decide.</summary>
    private static bool IsMust(NormInForce norm) => norm.Norm.Force == Force.Must;
}
