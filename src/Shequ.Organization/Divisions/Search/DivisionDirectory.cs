using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions.Search;

/// <summary>区划索引: all existing divisions in memory, for finding one by whatever somebody types.</summary>
public sealed class DivisionDirectory(IServiceScopeFactory scopes, PinyinInitials initials, TimeProvider clock) : IDisposable
{
    /// <summary>How long a change made by another process may go unseen.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(3);

    /// <summary>How long after an act of this process every search asks whether it has been committed.</summary>
    private static readonly TimeSpan Alert = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim loading = new(1, 1);
    private volatile Loaded? loaded;
    private long alertUntil;

    private sealed record Loaded(DivisionIndex Index, long Revision)
    {
        /// <summary>When it was last compared with the database.</summary>
        public long CheckedAt { get; set; }
    }

    public async Task<FoundDivisions> Find(DivisionSearch search, CancellationToken stop = default)
    {
        var index = await Current(stop);
        return new DivisionFinder(index, initials).Find(search);
    }

    /// <summary>How many urban communities lie in each of the divisions with these codes.</summary>
    public async Task<IReadOnlyDictionary<string, int>> UrbanCommunities(IEnumerable<string> codes, CancellationToken stop = default)
    {
        var index = await Current(stop);
        return codes.ToDictionary(code => code, index.UrbanIn);
    }

    /// <summary>Loads it now rather than at the first search.</summary>
    public Task Warm(CancellationToken stop = default) => Current(stop);

    public void Dispose() => loading.Dispose();

    /// <summary>Called by an act before it commits.</summary>
    internal void ExpectChange() => Volatile.Write(ref alertUntil, After(Alert));

    private async Task<DivisionIndex> Current(CancellationToken stop)
    {
        var now = clock.GetTimestamp();
        if (loaded is { } known && now >= Volatile.Read(ref alertUntil) && clock.GetElapsedTime(known.CheckedAt, now) < Trust)
        {
            return known.Index;
        }

        await loading.WaitAsync(stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();

            // Read before the divisions: at worst they are newer than it says, and are loaded once more.
            var revision = await Revision.Read(db, stop);
            if (loaded?.Revision != revision)
            {
                await db.Database.OpenConnectionAsync(stop);
                var index = await DivisionIndex.Load((NpgsqlConnection)db.Database.GetDbConnection(), initials, stop);
                loaded = new(index, revision);
            }

            loaded.CheckedAt = now;
            return loaded.Index;
        }
        finally
        {
            loading.Release();
        }
    }

    private long After(TimeSpan span) => clock.GetTimestamp() + (long)(span.TotalSeconds * clock.TimestampFrequency);
}
