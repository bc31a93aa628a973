using Shequ.Norms.Keys;

namespace Shequ.Norms.Evaluation;

/// <summary>度量值: what is known of one key in one place, exact and without words.</summary>
/// <remarks>
/// A number is (A); a ratio is A of B; items reach from A to B; a flag is A = 0 or 1; a date is A = its day number;
/// kinds are bits in the order of the key's vocabulary. One small value type, so that a whole country fits in a loop.
/// </remarks>
public readonly record struct Measured(decimal A, decimal B = 0, ulong Bits = 0)
{
    public static Measured Number(decimal value) => new(value);

    public static Measured Ratio(decimal part, decimal whole) => new(part, whole);

    public static Measured Items(decimal smallest, decimal largest) => new(smallest, largest);

    public static Measured Flag(bool value) => new(value ? 1 : 0);

    public static Measured Date(DateOnly day) => new(day.DayNumber);

    public static Measured Kinds(Vocabulary words, IEnumerable<string> present) => new(0, 0, words.Bits(present));

    public DateOnly Day => DateOnly.FromDayNumber((int)A);

    /// <summary>The value as people read it, with its unit.</summary>
    public string Describe(NormKey key)
    {
        var bits = Bits;
        return key.Shape switch
        {
            KeyShape.Ratio => $"{Plain(A)} {key.PartUnit} / {Plain(B)} {key.WholeUnit}",
            KeyShape.Items => A == B ? $"均为 {Plain(A)} {key.Unit}" : $"{Plain(A)}—{Plain(B)} {key.Unit}",
            KeyShape.Flag => A == 1 ? "是" : "否",
            KeyShape.Date => Chinese.Date(Day),
            KeyShape.Kinds => bits == 0 ? "无" : string.Join("、", key.Words!.In(bits).Select(key.Words.Chinese)),
            _ => $"{Plain(A)} {key.Unit}",
        };
    }

    internal static string Plain(decimal value) => Chinese.Number(value);
}
