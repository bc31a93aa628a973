using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Handovers.Complaints;

namespace Shequ.Elections.Handovers;

/// <summary>The acts and reads of what follows an election.</summary>
internal static class HandoversServices
{
    internal static void AddHandovers(this IServiceCollection services)
    {
        services.AddScoped<HandoverDuties>();
        services.AddScoped<StartHandover>();
        services.AddScoped<RecordHandover>();
        services.AddScoped<SuperviseHandover>();
        services.AddScoped<FileWithStreet>();
        services.AddScoped<AnswerFiling>();
        services.AddScoped<AfterReader>();
        services.AddScoped<VoidResult>();
        services.AddSingleton<SealedComplaints>();
        services.AddScoped<FileComplaint>();
        services.AddScoped<DecideComplaint>();
        services.AddScoped<ComplaintReader>();
    }
}
