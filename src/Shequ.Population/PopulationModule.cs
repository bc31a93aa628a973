using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Data;
using Shequ.Population.Demonstrations;
using Shequ.Population.Privacy;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Population.Statistics;
using Shequ.Population.Tables;

namespace Shequ.Population;

/// <summary>人口: who lives where in a community, in which household, since when. Needs the cipher that <c>AddAccounts</c> brings.</summary>
public static class PopulationModule
{
    public static IServiceCollection AddPopulation(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(PopulationModule).Assembly));
        services.AddSingleton<SealedFacts>();
        services.AddScoped<PopulationCount>();
        services.AddScoped<ViewLog>();
        services.AddTables();
        services.AddScoped<SeedPeople>();
        services.AddScoped<AreaSeeding>();
        services.AddPopulationReading();
        services.AddPopulationActs();
        return services;
    }
}
