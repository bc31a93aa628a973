using Microsoft.Extensions.DependencyInjection;

namespace Shequ.Elections.Rolls;

/// <summary>The acts and reads of the roll of voters.</summary>
internal static class RollsServices
{
    internal static void AddRolls(this IServiceCollection services)
    {
        services.AddScoped<RegisterVoters>();
        services.AddScoped<FillRoll>();
        services.AddScoped<TakeRoll>();
        services.AddScoped<PublishRoll>();
        services.AddScoped<FreezeRoll>();
        services.AddScoped<StrikeVoter>();
        services.AddScoped<RestoreVoter>();
        services.AddScoped<CorrectVoter>();
        services.AddScoped<ChooseHouseholdRepresentative>();
        services.AddScoped<TakeHouseholdRepresentatives>();
        services.AddScoped<TakeRepresentatives>();
        services.AddScoped<ObjectToRoll>();
        services.AddScoped<DecideObjection>();
        services.AddScoped<TakeRollFile>();
        services.AddScoped<RollReader>();
        services.AddScoped<RollOfDay>();
        services.AddScoped<RollCheck>();
        services.AddScoped<PublicRoll>();
        services.AddScoped<ObjectionReader>();
        services.AddScoped<RegistrationReader>();
        services.AddScoped<RollWorkbook>();
    }
}
