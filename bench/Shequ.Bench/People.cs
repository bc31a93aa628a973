namespace Shequ.Bench;

/// <summary>People in numbers: loading them, and finding one of 10,000 among all.</summary>
internal static class People
{
    /// <summary>In an ordinary run; ten million take a quarter of an hour and 20 GiB.</summary>
    internal const int Usual = 200_000;

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, int people, IProgress<(int Done, int Total)> progress, CancellationToken stop)
    {
        var load = new PeopleLoad(database);
        var codes = await load.Codes(Math.Max(2, people / PeopleLoad.PerCommunity), stop);
        await load.Seed(codes[..1], null, stop);
        await database.Execute(PeopleSearch.Settle, stop);
        await using var small = await database.Copy("small", stop);
        var loading = await load.Run(codes[1..], progress, stop);
        await database.Execute(PeopleSearch.Settle, stop);
        return [.. loading, .. await new PeopleSearch(database.Services, small).Run($"{codes.Length * PeopleLoad.PerCommunity}", stop)];
    }
}
