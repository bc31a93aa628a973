using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Data;

namespace Shequ.Elections;

/// <summary>选举: elections of a community from the election committee to the handover. Paper first: it prepares, checks, records, counts twice and proves.</summary>
public static class ElectionsModule
{
    public static IServiceCollection AddElections(this IServiceCollection services)
    {
        services.AddSingleton(new ModuleModel(typeof(ElectionsModule).Assembly));
        return services;
    }
}
