using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Officers;
using Shequ.Elections.Polling.Offline;
using Shequ.Elections.Polling.Stations;
using Shequ.Elections.Polling.Turnouts;

namespace Shequ.Elections.Polling;

/// <summary>The acts and reads of the day of the vote.</summary>
internal static class PollingServices
{
    internal static void AddPolling(this IServiceCollection services)
    {
        services.AddScoped<SetUpStation>();
        services.AddScoped<ChangeStation>();
        services.AddScoped<PublishStations>();
        services.AddScoped<AppointOfficers>();
        services.AddScoped<ReleaseOfficer>();
        services.AddScoped<PublishOfficers>();
        services.AddScoped<OpenPoll>();
        services.AddScoped<CheckInVoter>();
        services.AddScoped<UndoCheckIn>();
        services.AddScoped<TakeRollOffline>();
        services.AddScoped<MergeOffline>();
        services.AddScoped<AccountBallots>();
        services.AddScoped<ClosePoll>();
        services.AddScoped<PollAccounts>();
        services.AddScoped<TurnoutReader>();
        services.AddScoped<VoterFinder>();
        services.AddScoped<PollDesk>();
    }
}
