using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Archives;

/// <summary>The archive of an election and its verification.</summary>
internal static class ArchivesServices
{
    internal static void AddArchives(this IServiceCollection services)
    {
        services.AddScoped<ArchiveElection>();
        services.AddScoped<ArchiveQueries>();
    }
}
