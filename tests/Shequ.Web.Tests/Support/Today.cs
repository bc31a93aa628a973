using System.Globalization;

namespace Shequ.Web.Tests.Support;

/// <summary>The day on which figures are stated: later than those of the demonstration, never in the future.</summary>
internal static class Today
{
    internal static string Text => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
