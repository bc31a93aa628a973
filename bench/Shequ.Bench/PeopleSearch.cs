using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Population.Search;

namespace Shequ.Bench;

/// <summary>Finding people of one community by each of the kinds of words, and reading one household: alone in the database, and among all the others.</summary>
/// <param name="large">The database with all of them.</param>
/// <param name="small">A copy from before the others came; asked in turn, so that a busy machine is busy for both.</param>
internal sealed class PeopleSearch(ServiceProvider large, ServiceProvider small)
{
    internal const string Community = "320106001003";
    private const int Rounds = 150;
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

    internal const string Settle = """
        vacuum analyze population_resident; vacuum analyze population_stay; vacuum analyze population_household; vacuum analyze population_dwelling;
        vacuum analyze population_entrance; vacuum analyze population_building; vacuum analyze population_household_past; vacuum analyze population_resident_past; checkpoint
        """;

    internal async Task<IReadOnlyList<Measurement>> Run(string size, CancellationToken stop)
    {
        var (words, households) = await BenchDatabase.With(small, s => Questions(s, stop));
        var questions = words.Select(w => (w.Kind + "检索", (Ask)((s, place, _) => s.GetRequiredService<ResidentSearch>().Find(place, w.Typed, stop))))
            .Append(("读户档案", (s, place, i) => s.GetRequiredService<HouseholdReader>().Read(place, households[i % households.Length], null, stop)));
        var (lines, slowest) = (new List<Measurement>(), TimeSpan.Zero);
        foreach (var (kind, ask) in questions)
        {
            var (among, alone) = await Measure(ask, stop);
            var ratio = decimal.Round((decimal)(among / alone), 2);
            lines.Add(new($"{kind}，{size} 人 / 10000 人", $"{among.TotalMilliseconds:0.0} ms", $"{alone.TotalMilliseconds:0.0} ms", ratio, "≤ 1.5", ratio <= 1.5m));
            slowest = among > slowest ? among : slowest;
        }

        return [.. lines, new("其中最慢的一种", $"{slowest.TotalMilliseconds:0.0} ms", "50 ms", decimal.Round((decimal)(slowest / Most), 2), "≤ 1", slowest <= Most)];
    }

    /// <summary>Words of each kind, from somebody who lives there, and households to read.</summary>
    private static async Task<((string Kind, string Typed)[] Words, Id<Household>[] Households)> Questions(IServiceProvider services, CancellationToken stop)
    {
        var (db, sealing) = (services.GetRequiredService<Session>().Db, services.GetRequiredService<SealedFacts>());
        var people = db.Residents.AsNoTracking().Where(r => r.Division!.Code == Community && r.PhoneTail != null && r.DocumentKind == DocumentKind.IdCard && r.Name.Length == 3);
        var somebody = await people.OrderBy(r => r.Id).Skip(1000).FirstAsync(stop);
        var door = await db.Dwellings.Where(w => w.DivisionId == somebody.DivisionId).OrderBy(w => w.Id).Select(w => w.Door).Skip(1000).FirstAsync(stop);
        var (number, phone) = (sealing.DocumentOf(somebody)!, sealing.PhoneOf(somebody)!);
        return (
            [
                ("按姓", somebody.Name[..1]), ("按姓名", somebody.Name), ("按名中一字", somebody.Name[2..]), ("按首字母", somebody.Initials.Split(' ')[0]),
                ("按手机尾号", phone[^4..]), ("按手机号", phone), ("按门牌", door), ("按门牌数字", "3-2-501"), ("按门牌和姓", $"501 {somebody.Name[..1]}"),
                ("按身份证尾号", number[^4..]), ("按身份证号", number), ("按没有的人", "没有这人"),
            ],
            await db.Households.Where(h => h.DivisionId == somebody.DivisionId && h.EndedOn == null).OrderBy(h => h.Id).Select(h => h.Id).Take(Rounds).ToArrayAsync(stop));
    }

    /// <returns>What a tenth of the answers do not exceed: whatever else the machine does only makes an answer slower.</returns>
    private async Task<(TimeSpan Among, TimeSpan Alone)> Measure(Ask ask, CancellationToken stop)
    {
        var (among, alone) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var i = 0; i < Rounds + 5; i++)
        {
            among.Add(await Once(large, ask, i, stop));
            alone.Add(await Once(small, ask, i, stop));
        }

        return (Quick(among), Quick(alone));
    }

    private static Task<TimeSpan> Once(ServiceProvider services, Ask ask, int round, CancellationToken stop) => BenchDatabase.With(services, async scope =>
    {
        var place = await scope.GetRequiredService<DivisionQueries>().ByCode(Community, stop);
        var watch = Stopwatch.StartNew();
        await ask(scope, place!, round);
        return watch.Elapsed;
    });

    private static TimeSpan Quick(List<TimeSpan> times) => times.Skip(5).Order().ElementAt(Rounds / 10);

    private delegate Task Ask(IServiceProvider services, Division place, int round);
}
