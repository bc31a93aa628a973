using System.Globalization;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Bodies;

/// <summary>Names of bodies as lists show them.</summary>
public static class BodyNames
{
    /// <summary>第2网格 stands before 第10网格.</summary>
    public static StringComparer InOrder { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.NumericOrdering);

    /// <summary>The name without that of the community, where everything shown is of one community.</summary>
    public static string Within(Body body, Division place)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(place);
        var end = place.Name.IndexOf("社区", StringComparison.Ordinal) + "社区".Length;
        return end > 2 && body.Name.Length > end && body.Name.StartsWith(place.Name[..end], StringComparison.Ordinal) ? body.Name[end..] : body.Name;
    }
}
