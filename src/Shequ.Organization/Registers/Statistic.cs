using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Registers;

/// <summary>登记统计: what the registers count of a community for a norm key, from a day until the next row.</summary>
public sealed class Statistic
{
    /// <summary>楼栋单元未划入楼栋长责任区数, which adds to those whose area has no head.</summary>
    public const string EntrancesWithoutHead = "building.without_area";

    public required Id<Division> DivisionId { get; init; }

    /// <summary>The name of a norm key, or of what a measure needs besides.</summary>
    public required string Key { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The number; of items the smallest, of a ratio the part.</summary>
    public required long Amount { get; init; }

    /// <summary>Of items the largest, of a ratio the whole.</summary>
    public required long Most { get; init; }

    public static Statistic Of(Id<Division> division, NormKey key, DateOnly from, long amount, long most = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new() { DivisionId = division, Key = key.Name, FromDay = from, Amount = amount, Most = most };
    }
}
