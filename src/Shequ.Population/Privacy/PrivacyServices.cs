using Microsoft.Extensions.DependencyInjection;
using Shequ.Population.Care;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Retention;
using Shequ.Population.Privacy.Reveals;

namespace Shequ.Population.Privacy;

/// <summary>What care and privacy of this module need.</summary>
internal static class PrivacyServices
{
    internal static void AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<SealedNotes>();
        services.AddScoped<CareDesk>();
        services.AddScoped<CareReader>();
        services.AddScoped<ResidentPrivacyReader>();
        services.AddScoped<PrivacyMatters>();
        services.AddScoped<SetCareTag>();
        services.AddScoped<EndCareTag>();
        services.AddScoped<RenewCareTag>();
        services.AddScoped<RevealFact>();
        services.AddScoped<ConsentReader>();
        services.AddScoped<GuardianCandidates>();
        services.AddScoped<GiveConsent>();
        services.AddScoped<WithdrawConsent>();
        services.AddScoped<RequestDesk>();
        services.AddScoped<RequestReader>();
        services.AddScoped<ReceiveRequest>();
        services.AddScoped<AnswerRequest>();
        services.AddScoped<ExpiredRecords>();
        services.AddScoped<FileEraser>();
        services.AddScoped<DisposeExpired>();
        services.AddScoped<OwnFileFinder>();
        services.AddScoped<OwnFileReader>();
        services.AddScoped<MakeRequest>();
        services.AddScoped<WithdrawOwnConsent>();
    }
}
