using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Residents;
using Shequ.Population.Search;

namespace Shequ.Bench;

/// <summary>Finding people of one community, by each of the kinds of words, while it is alone in the database and among all the others.</summary>
internal sealed class PeopleSearch(BenchDatabase database)
{
    internal const string Community = "320106001003";
    private const int Rounds = 60;
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(50);

    internal const string Settle = """
        vacuum analyze population_resident; vacuum analyze population_stay; vacuum analyze population_household; vacuum analyze population_dwelling;
        vacuum analyze population_entrance; vacuum analyze population_building; vacuum analyze population_household_past; vacuum analyze population_resident_past; checkpoint
        """;

    /// <summary>Words of each kind, from people who live there.</summary>
    internal Task<IReadOnlyList<(string Kind, string Typed)>> Words(CancellationToken stop) => database.With(async services =>
    {
        var (db, sealing) = (services.GetRequiredService<Session>().Db, services.GetRequiredService<SealedFacts>());
        var somebody = await db.Residents.AsNoTracking().Where(r => r.Division!.Code == Community && r.PhoneTail != null && r.DocumentKind == DocumentKind.IdCard && r.Name.Length == 3)
            .OrderBy(r => r.Id).Skip(1000).FirstAsync(stop);
        var door = await db.Dwellings.Where(w => w.DivisionId == somebody.DivisionId).OrderBy(w => w.Id).Select(w => w.Door).Skip(1000).FirstAsync(stop);
        var (number, phone) = (sealing.DocumentOf(somebody)!, sealing.PhoneOf(somebody)!);
        return (IReadOnlyList<(string, string)>)
        [
            ("姓", somebody.Name[..1]), ("姓名", somebody.Name), ("名中一字", somebody.Name[2..]), ("首字母", somebody.Initials.Split(' ')[0]), ("手机尾号", phone[^4..]),
            ("门牌", door), ("门牌数字", "3-2-501"), ("身份证尾号", number[^4..]), ("身份证号", number), ("没有的人", "没有这人"),
        ];
    });

    /// <returns>What a tenth of the answers to each do not exceed: whatever else the machine does only makes an answer slower.</returns>
    internal async Task<IReadOnlyList<TimeSpan>> Measure(IReadOnlyList<(string Kind, string Typed)> words, CancellationToken stop)
    {
        var slow = new List<TimeSpan>();
        foreach (var (_, typed) in words)
        {
            var times = new List<TimeSpan>();
            for (var i = -5; i < Rounds; i++)
            {
                var time = await Ask(typed, stop);
                if (i >= 0)
                {
                    times.Add(time);
                }
            }

            slow.Add(times.Order().ElementAt(Rounds / 10));
        }

        return slow;
    }

    internal static IEnumerable<Measurement> Compare(
        IReadOnlyList<(string Kind, string Typed)> words, IReadOnlyList<TimeSpan> small, IReadOnlyList<TimeSpan> large, string size)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var ratio = decimal.Round((decimal)(large[i] / small[i]), 2);
            yield return new(
                $"按{words[i].Kind}检索，{size} 人 / 10000 人", $"{large[i].TotalMilliseconds:0.0} ms", $"{small[i].TotalMilliseconds:0.0} ms", ratio, "≤ 1.5", ratio <= 1.5m);
        }

        var slowest = large.Max();
        yield return new("其中最慢的一种", $"{slowest.TotalMilliseconds:0.0} ms", "50 ms", decimal.Round((decimal)(slowest / Most), 2), "≤ 1", slowest <= Most);
    }

    private Task<TimeSpan> Ask(string typed, CancellationToken stop) => database.With(async services =>
    {
        var place = await services.GetRequiredService<DivisionQueries>().ByCode(Community, stop);
        var search = services.GetRequiredService<ResidentSearch>();
        var watch = Stopwatch.StartNew();
        await search.Find(place!, typed, stop);
        return watch.Elapsed;
    });
}
