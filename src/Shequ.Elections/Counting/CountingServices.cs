using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Counting;

/// <summary>The acts and reads of the count.</summary>
internal static class CountingServices
{
    internal static void AddCounting(this IServiceCollection services)
    {
    }
}
