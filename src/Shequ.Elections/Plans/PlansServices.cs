using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Organization.Duties;

namespace Shequ.Elections.Plans;

/// <summary>The acts and reads of calling and planning an election.</summary>
internal static class PlansServices
{
    internal static void AddPlans(this IServiceCollection services)
    {
        services.AddScoped<CallElection>();
        services.AddScoped<AddStep>();
        services.AddScoped<MoveElectionDay>();
        services.AddScoped<CancelElection>();
        services.AddScoped<RecordStep>();
        services.AddScoped<PublishNotice>();
        services.AddScoped<NoticeDrafts>();
        services.AddScoped<ElectionReader>();
        services.AddScoped<CallingDesk>();
        services.AddScoped<AreaElections>();
        services.AddScoped<ElectionDraft>();
        services.AddScoped<DueSource, ElectionDues>();
    }
}
