using Microsoft.Extensions.DependencyInjection;
using Shequ.Population.Exchange.Exports;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Exchange.Matches;

namespace Shequ.Population.Exchange;

/// <summary>The acts by which residents come in and go out in workbooks.</summary>
internal static class ExchangeActs
{
    internal static IServiceCollection AddResidentExchange(this IServiceCollection services)
    {
        services.AddScoped<RememberedColumns>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<ImportResidents>();
        services.AddScoped<UndoImport>();
        services.AddScoped<PendingResidentFiles>();
        services.AddScoped<ImportQueries>();
        services.AddScoped<DecideMatch>();
        services.AddScoped<UndoMatch>();
        services.AddScoped<MatchReader>();
        services.AddScoped<ExportResidents>();
        services.AddScoped<ExportQueries>();
        return services;
    }
}
