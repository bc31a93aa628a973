using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Results;

/// <summary>The acts and reads of results and of those elected.</summary>
internal static class ResultsServices
{
    internal static void AddResults(this IServiceCollection services)
    {
        services.AddScoped<DeclareResult>();
        services.AddScoped<DeclineElection>();
        services.AddScoped<PrepareNextPoll>();
        services.AddScoped<SeatElected>();
        services.AddScoped<Seats>();
        services.AddScoped<ResultReader>();
    }
}
