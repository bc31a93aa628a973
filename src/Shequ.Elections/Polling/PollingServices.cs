using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Polling;

/// <summary>The acts and reads of the day of the vote.</summary>
internal static class PollingServices
{
    internal static void AddPolling(this IServiceCollection services)
    {
    }
}
