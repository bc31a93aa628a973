using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Archives;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Demonstrations;
using Shequ.Elections.Handovers;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Proxies;
using Shequ.Elections.Recalls;
using Shequ.Elections.Results;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;

namespace Shequ.Elections;

/// <summary>选举: elections of a community from the election committee to the handover. Paper first: it prepares, checks, records, counts twice and proves.</summary>
public static class ElectionsModule
{
    public static IServiceCollection AddElections(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(ElectionsModule).Assembly));
        services.AddPlans();
        services.AddRolls();
        services.AddProxies();
        services.AddCandidates();
        services.AddPolling();
        services.AddCounting();
        services.AddResults();
        services.AddHandovers();
        services.AddRecalls();
        services.AddArchives();
        services.AddScoped<SeedElection>();
        return services;
    }
}
