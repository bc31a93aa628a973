using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Reading;

/// <summary>社区人口数: counted from the stays of today.</summary>
/// <param name="Households">With at least one who lives there.</param>
/// <param name="OnlyRegistered">Registered here and living elsewhere.</param>
/// <param name="EmptyDwellings">Doors behind which nobody is registered or lives.</param>
public sealed record CommunityFigures(long Households, long Living, long RegisteredElsewhere, long OnlyRegistered, long EmptyDwellings);

/// <summary>人口数查询, for whoever may see the residents.</summary>
public sealed class CommunityFiguresReader(Session session)
{
    private const string Sql = """
        select count(distinct s.household_id) filter (where s.lives_here) as "Households", count(*) filter (where s.lives_here) as "Living",
            count(*) filter (where s.lives_here and not r.registered_here) as "RegisteredElsewhere", count(*) filter (where not s.lives_here) as "OnlyRegistered",
            (select count(*) from population_dwelling w where w.division_id = @division and w.ended_on is null and not exists (
                select from population_household h where h.division_id = @division and h.dwelling_id = w.id and h.ended_on is null)) as "EmptyDwellings"
        from population_stay s join population_resident r on r.division_id = @division and r.id = s.resident_id and r.merged_into_id is null
        where s.division_id = @division and s.from_day <= @day and (s.ended_on is null or s.ended_on > @day)
        """;

    public async Task<CommunityFigures> Of(Division community, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.ViewResidents, community);

        return (await session.Db.Database.SqlQueryRaw<CommunityFigures>(
            Sql, new NpgsqlParameter("division", community.Id.Value), new NpgsqlParameter("day", session.Today)).ToListAsync(stop))[0];
    }
}
