using Shequ.Organization.Checkups;

namespace Shequ.Web.Hosting;

/// <summary>Makes the kept counts anew at the start, after midnight, and whenever the norms or many profiles changed.</summary>
public sealed class TallyKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TallyKeeper> log) : BackgroundService
{
    /// <summary>Three small questions; often enough that midnight and what another web node did are soon seen.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

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

                await wake.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning(failure, "The counts could not be made anew; trying again in a minute");
                await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken);
            }
        }
    }
}
