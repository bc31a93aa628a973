using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Counting;

/// <summary>The acts and reads of the count.</summary>
internal static class CountingServices
{
    internal static void AddCounting(this IServiceCollection services)
    {
        services.AddScoped<EnterTally>();
        services.AddScoped<RecountBox>();
        services.AddScoped<EmptyBox>();
        services.AddScoped<CountReader>();
        services.AddScoped<HallCount>();
    }
}
