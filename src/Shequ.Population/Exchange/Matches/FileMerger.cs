using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Population.Exchange.Imports;

namespace Shequ.Population.Exchange.Matches;

/// <summary>并档: puts one file into another: what hangs on it moves, and what it alone knows is taken over. Everything is kept as it was, for the way back.</summary>
internal sealed class FileMerger(Session session, Batch batch)
{
    /// <summary>$4 the file that stays, $5 the one that goes.</summary>
    private const string Overlapping = """
        exists (select from population_stay k where k.division_id = $1 and k.resident_id = $4
            and k.from_day < coalesce(t.ended_on, 'infinity') and coalesce(k.ended_on, 'infinity') > t.from_day)
        """;

    internal async Task Merge(Guid keep, Guid gone, string reason, CancellationToken stop)
    {
        await batch.Keep("population_resident", "t.id in ($4, $5) and t.merged_into_id is null", stop, keep, gone);
        if (await batch.Execute(
            "update population_resident set merged_into_id = $2, version = version + 1 where division_id = $1 and id = $3 and merged_into_id is null and exists (select from population_resident k where k.division_id = $1 and k.id = $2 and k.merged_into_id is null)",
            stop, batch.Division, keep, gone) != 1)
        {
            throw new StaleException("其中一份档案已并入别的档案，请刷新后查看。");
        }

        await TakeOver(keep, gone, reason, stop);
        await MoveStays(keep, gone, reason, stop);
        await MoveBelongings(keep, gone, stop);
        await batch.Close(stop);
    }

    /// <summary>Ends whatever stay is open, and the household if nobody is left.</summary>
    internal async Task Leave(Guid resident, DateOnly day, string reason, CancellationToken stop)
    {
        await batch.Keep("population_stay", "t.resident_id = $4 and t.ended_on is null", stop, resident);
        var households = await batch.Ids("""
            update population_stay set ended_on = greatest(from_day, $3), "end" = case when from_day < $3 then 1 else 4 end, end_basis = $4, version = version + 1
            where division_id = $1 and resident_id = $2 and ended_on is null returning household_id
            """, stop, batch.Division, resident, day, reason);
        await new HouseholdSettlement(batch, day, reason).Settle(households, stop);
        await batch.Close(stop);
    }

    /// <summary>Numbers that only the other file had.</summary>
    private async Task TakeOver(Guid keep, Guid gone, string reason, CancellationToken stop)
    {
        const string Lacking = "k.division_id = $1 and k.id = $2 and g.division_id = $1 and g.id = $3 and ((k.document_sealed is null and g.document_sealed is not null) or (k.phone_sealed is null and g.phone_sealed is not null))";
        await batch.Added("population_resident_past", await batch.Ids($"""
            insert into population_resident_past (division_id, id, resident_id, name, sex, born_on, document_kind, document_sealed, document_index, document_tail, phone_sealed, phone_tail,
                registered_here, registered_place, resident_since, ethnicity, party_member, education, occupation, workplace, deprived_of_political_rights, from_day, until_day, basis,
                recorded_at, recorded_by)
            select k.division_id, gen_random_uuid(), k.id, k.name, k.sex, k.born_on, k.document_kind, k.document_sealed, k.document_index, k.document_tail, k.phone_sealed, k.phone_tail,
                k.registered_here, k.registered_place, k.resident_since, k.ethnicity, k.party_member, k.education, k.occupation, k.workplace, k.deprived_of_political_rights, k.from_day,
                greatest(k.from_day, $4), $5, k.recorded_at, k.recorded_by
            from population_resident k, population_resident g where {Lacking} returning id
            """, stop, batch.Division, keep, gone, session.Today, reason), stop);
        await batch.Execute($"""
            update population_resident k set
                document_kind = case when k.document_sealed is null then g.document_kind else k.document_kind end, document_index = coalesce(k.document_index, g.document_index),
                document_tail = coalesce(k.document_tail, g.document_tail), document_sealed = coalesce(k.document_sealed, g.document_sealed),
                phone_tail = case when k.phone_sealed is null then g.phone_tail else k.phone_tail end, phone_sealed = coalesce(k.phone_sealed, g.phone_sealed),
                from_day = greatest(k.from_day, $4), version = k.version + 1
            from population_resident g where {Lacking}
            """, stop, batch.Division, keep, gone, session.Today);
    }

    /// <summary>Where both were somewhere at the same time, the one that stays is right; the rest goes over.</summary>
    private async Task MoveStays(Guid keep, Guid gone, string reason, CancellationToken stop)
    {
        await batch.Keep("population_stay", "t.resident_id = $4", stop, gone);
        var left = await batch.Ids($"""
            update population_stay t set ended_on = t.from_day, "end" = 4, end_basis = $3, version = t.version + 1
            where t.division_id = $1 and $2::uuid is not null and t.resident_id = $5 and {Overlapping} returning household_id
            """, stop, batch.Division, keep, reason, keep, gone);
        await batch.Execute("""
            update population_stay set resident_id = $2, version = version + 1 where division_id = $1 and resident_id = $3 and (ended_on is null or ended_on > from_day)
            """, stop, batch.Division, keep, gone);
        await batch.Keep("population_household", "t.representative_id = $4 and t.ended_on is null", stop, gone);
        await batch.Execute("""
            update population_household set representative_id = $2, version = version + 1 where division_id = $1 and representative_id = $3 and ended_on is null
            """, stop, batch.Division, keep, gone);
        await new HouseholdSettlement(batch, session.Today, reason).Settle(left, stop);
    }

    private async Task MoveBelongings(Guid keep, Guid gone, CancellationToken stop)
    {
        foreach (var table in await ResidentReferences.Tables(batch.Connection, stop))
        {
            await batch.Keep(table, "t.resident_id = $4", stop, gone);
            try
            {
                await batch.Execute($"update {table} set resident_id = $2 where division_id = $1 and resident_id = $3", stop, batch.Division, keep, gone);
            }
            catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                throw new RefusedException("两份档案各有一条同类的有效记录（如同一种关爱标签），并在一起就重复了。", remedy: "请先在其中一份档案里结束这条记录，再来合并。");
            }
        }
    }
}
