using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Registers;

/// <summary>登记统计簿: takes what a module counted, inside the transaction that changed what is counted, and moves the kept counts of the checkup.</summary>
public sealed class StatisticBook(Session session, NormLibrary library)
{
    private readonly RegisterReader registers = new(session.Db);

    /// <summary>The first day of which anything was counted, and the days after a day on which something changed.</summary>
    public async Task<IReadOnlyList<DateOnly>> Days(Division community, DateOnly from, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var days = await session.Db.Statistics.Where(s => s.DivisionId == community.Id).Select(s => s.FromDay).Distinct().Order().ToListAsync(stop);
        return days.Count == 0 ? [] : [.. days.Where(d => d > from).Append(from < days[0] ? days[0] : from).Distinct().Order()];
    }

    /// <summary>Replaces what was counted for the days that are named.</summary>
    public async Task Replace(Division community, IReadOnlyList<Statistic> rows, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(rows);
        var profile = (await new ProfileReader(session.Db).Read(community.Id, session.Today, stop)).Values;
        var before = new Evidence(profile, await registers.Read(community.Id, session.Today, stop));
        var days = rows.Select(r => r.FromDay).Distinct().ToArray();
        await session.Db.Statistics.Where(s => s.DivisionId == community.Id && days.Contains(s.FromDay)).ExecuteDeleteAsync(stop);
        session.Db.Statistics.AddRange(rows);
        await session.Db.SaveChangesAsync(stop);
        var after = new Evidence(profile, await registers.Read(community.Id, session.Today, stop));
        await new CheckupTallies(session, library).Replace(community, before, after, stop);
    }
}
