using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Candidates;

/// <summary>The acts and reads of candidates and of the election committee.</summary>
internal static class CandidatesServices
{
    internal static void AddCandidates(this IServiceCollection services)
    {
    }
}
