using Microsoft.Extensions.DependencyInjection;
using Shequ.Population.Search;

namespace Shequ.Population.Reading;

/// <summary>What finds and reads residents, households and places for pages.</summary>
internal static class PopulationReading
{
    internal static void AddPopulationReading(this IServiceCollection services)
    {
        services.AddScoped<ResidentScope>();
        services.AddScoped<SearchDetails>();
        services.AddScoped<SearchReader>();
        services.AddScoped<ResidentSearch>();
        services.AddScoped<OpenMatters>();
        services.AddScoped<HouseholdReader>();
        services.AddScoped<ResidentReader>();
        services.AddScoped<ResidentList>();
        services.AddScoped<PlaceReader>();
        services.AddScoped<CommunityFiguresReader>();
    }
}
