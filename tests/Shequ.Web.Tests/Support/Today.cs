using System.Globalization;
using Shequ.Kernel.Acts;

namespace Shequ.Web.Tests.Support;

/// <summary>The day as the product counts it, wherever the tests run: later than the days of the demonstration, never in the future.</summary>
internal static class Today
{
    internal static string Text => In(0);

    internal static string In(int days) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, Session.Zone).DateTime).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
