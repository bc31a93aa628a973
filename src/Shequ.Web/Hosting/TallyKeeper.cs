using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;

namespace Shequ.Web.Hosting;

/// <summary>Makes the kept counts anew at the start, after midnight, and whenever the norms or many profiles changed.</summary>
public sealed class TallyKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TallyKeeper> log) : BackgroundService
{
    private readonly SemaphoreSlim wake = new(0);

    /// <summary>Looks at once instead of at the next round.</summary>
    public void LookNow() => wake.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var rebuild = scope.ServiceProvider.GetRequiredService<RebuildTallies>();
                if (await rebuild.IsDue(scope.ServiceProvider.GetRequiredService<CheckupTallies>(), stoppingToken))
                {
                    await rebuild.Run(stoppingToken);
                }

                await wake.WaitAsync(UntilNextRound(), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Npgsql.NpgsqlException failure)
            {
                log.LogWarning(failure, "The counts could not be made anew; trying again in a minute");
                await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken);
            }
        }
    }

    /// <summary>A minute past midnight in the jurisdiction's zone, or ten minutes, whichever comes first.</summary>
    private TimeSpan UntilNextRound()
    {
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Session.Zone);
        var midnight = now.Date.AddDays(1).AddMinutes(1) - now.DateTime;
        return midnight < TimeSpan.FromMinutes(10) ? midnight : TimeSpan.FromMinutes(10);
    }
}
