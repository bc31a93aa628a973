using Shequ.Organization.Divisions.Search;

namespace Shequ.Web.Hosting;

/// <summary>Loads the directory of divisions beside the start, so that nobody's first search waits for it.</summary>
public sealed class DirectoryWarmer(DivisionDirectory directory, ILogger<DirectoryWarmer> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await directory.Warm(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogWarning(failure, "The directory of divisions could not be loaded; the first search will try again");
        }
        catch (OperationCanceledException)
        {
            // Stopped while it loaded.
        }
    }
}
