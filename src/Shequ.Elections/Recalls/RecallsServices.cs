using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Recalls;

/// <summary>The acts and reads of recall.</summary>
internal static class RecallsServices
{
    internal static void AddRecalls(this IServiceCollection services)
    {
        services.AddScoped<RegisterPetition>();
        services.AddScoped<AddSigners>();
        services.AddScoped<WithdrawSigner>();
        services.AddScoped<CheckSigners>();
        services.AddScoped<AnswerRecall>();
        services.AddScoped<CallRecall>();
        services.AddScoped<PetitionReader>();
    }
}
