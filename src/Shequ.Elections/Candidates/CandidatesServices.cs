using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Candidates;

/// <summary>The acts and reads of candidates and of the election committee.</summary>
internal static class CandidatesServices
{
    internal static void AddCandidates(this IServiceCollection services)
    {
        services.AddScoped<Nominees>();
        services.AddScoped<Departures>();
        services.AddScoped<Nominate>();
        services.AddScoped<ReviewCandidate>();
        services.AddScoped<WithdrawCandidate>();
        services.AddScoped<RecordStatement>();
        services.AddScoped<PublishCandidates>();
        services.AddScoped<DrawOrder>();
        services.AddScoped<CandidateReader>();
        services.AddScoped<CandidateFileReader>();
        services.AddScoped<CommitteeReader>();
        services.AddScoped<DrawReader>();
        services.AddScoped<BallotReader>();
    }
}
