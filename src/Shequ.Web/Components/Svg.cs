using System.Globalization;

namespace Shequ.Web.Components;

/// <summary>Numbers as SVG attributes want them, whatever the culture of the server.</summary>
public static class Svg
{
    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Percent(decimal value) => Number(value) + "%";
}
