namespace Shequ.Population.Exchange.Imports;

/// <summary>Puts households in order after somebody left them.</summary>
internal sealed class HouseholdSettlement(Batch batch, DateOnly day, string basis)
{
    /// <summary>Whoever left represents nobody any more, and a household without people has ended.</summary>
    internal async Task Settle(Guid[] left, CancellationToken stop)
    {
        if (left.Length == 0)
        {
            return;
        }

        const string Empty = """
            t.id = any($4) and t.ended_on is null
            and not exists (select from population_stay s where s.division_id = $1 and s.household_id = t.id and s.ended_on is null)
            """;
        await batch.Keep("population_household", Empty, stop, left);
        await batch.Execute($"""
            update population_household t set ended_on = greatest(founded_on, $2), version = version + 1 where t.division_id = $1 and $3::text <> '' and {Empty}
            """, stop, batch.Division, day, basis, left);
        await batch.Keep("population_household", Headless, stop, left);
        await batch.Added("population_household_past", await batch.Ids($"""
            insert into population_household_past (division_id, id, household_id, kind, dwelling_id, representative_id, from_day, until_day, basis, recorded_at, recorded_by)
            select t.division_id, gen_random_uuid(), t.id, t.kind, t.dwelling_id, t.representative_id, t.from_day, greatest(t.from_day, $2), $3, t.recorded_at, t.recorded_by
            from population_household t where t.division_id = $1 and {Headless} returning id
            """, stop, batch.Division, day, basis, left), stop);
        await batch.Execute($"""
            update population_household t set representative_id = null, from_day = greatest(t.from_day, $2), version = version + 1
            where t.division_id = $1 and $3::text <> '' and {Headless}
            """, stop, batch.Division, day, basis, left);
    }

    private const string Headless = """
        t.id = any($4) and t.ended_on is null and t.representative_id is not null
        and not exists (select from population_stay s where s.division_id = $1 and s.household_id = t.id and s.resident_id = t.representative_id and s.ended_on is null)
        """;
}
