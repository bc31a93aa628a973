using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Demonstrations;

/// <summary>演示居民批量装入: runs <see cref="SeedPeople"/> for every urban community of an area, each in a transaction of its own, on all processors.</summary>
public sealed class AreaSeeding(Session session, IServiceScopeFactory scopes)
{
    /// <summary>What is wanted of an area.</summary>
    /// <param name="Division">The code of a division of any level.</param>
    public sealed record Wanted(string Division, int? Households = null, int Seed = 1, IProgress<(int Done, int Total)>? Progress = null);

    /// <returns>How many communities have people now that had none, and how many people.</returns>
    public async Task<(int Communities, long People)> Run(Wanted wanted, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var area = await session.Db.Communities.AsNoTracking().SingleOrDefaultAsync(d => d.Code == wanted.Division && d.EndedOn == null, stop)
            ?? throw new NotFoundException("所指的区划");
        var codes = await session.Db.Communities.AsNoTracking()
            .Where(d => d.Kind == DivisionKind.Urban && d.EndedOn == null)
            .Where(d => area.PathText == "" || d.Id == area.Id || d.PathText.StartsWith(area.PathText + "/"))
            .OrderBy(d => d.Code).Select(d => d.Code).ToListAsync(stop);
        return await Run(codes, wanted, stop);
    }

    internal async Task<(int Communities, long People)> Run(IReadOnlyList<string> codes, Wanted wanted, CancellationToken stop)
    {
        var homes = await HomeTowns.Read(session.Db, stop);
        var (done, filled, people) = (0, 0, 0L);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop };
        await Parallel.ForEachAsync(codes, options, async (code, stopping) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Session>().Actor = session.Actor;
            var made = await scope.ServiceProvider.GetRequiredService<SeedPeople>()
                .Run(new() { Division = code, Households = wanted.Households, Seed = wanted.Seed, Homes = homes }, stopping);
            Interlocked.Add(ref people, made);
            Interlocked.Add(ref filled, made > 0 ? 1 : 0);
            wanted.Progress?.Report((Interlocked.Increment(ref done), codes.Count));
        });
        return (filled, people);
    }
}
