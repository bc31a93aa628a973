using Shequ.Organization.Divisions.Search;

namespace Shequ.Web.Hosting;

/// <summary>Loads the directory of divisions beside the start, so that nobody's first search waits for it.</summary>
public sealed class DirectoryWarmer(DivisionDirectory directory) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await directory.Warm(stoppingToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException or Npgsql.NpgsqlException)
        {
            // The first search loads it then, and says what is wrong.
        }
    }
}
