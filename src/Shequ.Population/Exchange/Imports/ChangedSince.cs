using Npgsql;

namespace Shequ.Population.Exchange.Imports;

/// <summary>此后改动的人: whose file, household or belongings somebody changed after an import.</summary>
internal static class ChangedSince
{
    private const string Created = "select unnest(c.row_ids) from population_batch_created c where c.division_id = $1 and c.batch_id = $2 and c.table_name = ";

    private const string Sql = $"""
        with image as (select * from population_before_image where division_id = $1 and batch_id = $2),
        new_resident as materialized ({Created} 'population_resident'),
        new_stay as materialized ({Created} 'population_stay'),
        new_household as materialized ({Created} 'population_household'),
        household as (
            select h.id from population_household h where h.division_id = $1 and h.version <> 0 and h.id in (select * from new_household)
            union select i.row_id from image i join population_household h on h.division_id = $1 and h.id = i.row_id where i.table_name = 'population_household' and h.version <> i.version_after
        ),
        ours as (
            select s.* from population_stay s where s.division_id = $1 and (s.id in (select * from new_stay) or s.id in (select row_id from image where table_name = 'population_stay'))
        )
        select r.id from population_resident r where r.division_id = $1 and r.version <> 0 and r.id in (select * from new_resident)
        union select i.row_id from image i join population_resident r on r.division_id = $1 and r.id = i.row_id where i.table_name = 'population_resident' and r.version <> i.version_after
        union select s.resident_id from population_stay s where s.division_id = $1 and s.version <> 0 and s.id in (select * from new_stay)
            and not exists (select from image i where i.table_name = 'population_stay' and i.row_id = s.id)
        union select s.resident_id from image i join population_stay s on s.division_id = $1 and s.id = i.row_id where i.table_name = 'population_stay' and s.version <> i.version_after
        union select o.resident_id from ours o where o.household_id in (select id from household)
        union select s.resident_id from population_stay s where s.division_id = $1 and s.resident_id in (select resident_id from ours)
            and s.id not in (select id from ours) and s.recorded_at > (select m.at from population_import m where m.division_id = $1 and m.id = $2)
        """;

    internal static async Task<Guid[]> Of(NpgsqlConnection connection, Guid division, Guid import, CancellationToken stop)
    {
        // What other modules keep of somebody would lose its file.
        var tables = (await ResidentReferences.Tables(connection, stop)).Where(t => t != "population_view");
        var hanging = string.Concat(tables.Select(t => $" union select x.resident_id from {t} x where x.division_id = $1 and x.resident_id in (select * from new_resident)"));
        return await new Batch(connection, division, import, default).Ids(Sql + hanging, stop, division, import);
    }
}
