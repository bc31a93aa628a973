using Shequ.Kernel.Acts;

namespace Shequ.Population.Places;

/// <summary>Days that are typed of places and people.</summary>
internal static class PlaceDay
{
    /// <summary>No house that still stands was registered before; an earlier year is a typing error.</summary>
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>Nothing that is not typed is wrong, and nothing happens after today.</summary>
    internal static IEnumerable<InputError> Faults(DateOnly? day, string field, DateOnly today)
    {
        if (day > today)
        {
            yield return new(field, $"日期 {day:yyyy-MM-dd} 在今天之后。还没有发生的事请到当天再登记。");
        }
        else if (day < Earliest)
        {
            yield return new(field, $"日期 {day:yyyy-MM-dd} 早于 {Earliest:yyyy} 年，请核对年份。");
        }
    }
}
