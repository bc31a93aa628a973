using System.Globalization;

namespace Shequ.Population.Reading;

/// <summary>Names with numbers in the order in which people count: 2幢 before 10幢, 101 before 1001.</summary>
internal static class DoorOrder
{
    internal static IComparer<string> ByNumber { get; } = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
}
