using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Filling;

/// <summary>Reads who belonged to the households of a community on a day and what was true of them then, in one question.</summary>
public sealed class LivingPeople(Session session)
{
    /// <summary>Facts that began later than the day stand in where none were known of the day itself.</summary>
    private const string Sql = """
        with facts as (
            select distinct on (resident_id) * from population_table_resident
            where division_id = @division and until_day > @day order by resident_id, from_day
        ),
        home as (
            select distinct on (household_id) household_id, kind, dwelling_id, representative_id from population_household_dated
            where division_id = @division and until_day > @day order by household_id, from_day
        ),
        area as (
            select a.entrance_id, max(b.name) filter (where a.kind = 0) as group_name, max(b.name) filter (where a.kind = 1) as grid_name
            from population_area_assignment a join organization_body b on b.division_id = a.division_id and b.id = a.body_id
            where a.division_id = @division and a.from_day <= @day and (a.ended_on is null or a.ended_on > @day) group by a.entrance_id
        ),
        care as (
            select resident_id, string_agg(kind, ' ' order by kind) as kinds from population_care_tag
            where division_id = @division and from_day <= @day and (until_day is null or until_day > @day) and (ended_on is null or ended_on > @day)
            group by resident_id
        )
        select s.resident_id as "ResidentId", s.household_id as "HouseholdId", s.relation as "Relation", s.lives_here as "LivesHere", f.name as "Name",
            f.sex as "Sex", f.born_on as "BornOn", f.document_kind as "DocumentKind", f.document_sealed as "DocumentSealed", f.phone_sealed as "PhoneSealed",
            f.registered_here as "RegisteredHere", f.registered_place as "RegisteredPlace", f.resident_since as "ResidentSince", f.ethnicity as "Ethnicity",
            f.party_member as "PartyMember", f.education as "Education", f.occupation as "Occupation", f.workplace as "Workplace",
            h.kind as "HouseholdKind", h.representative_id as "RepresentativeId", w.door as "Door", w.number as "Number", e.name as "Entrance",
            b.name as "Building", t.name as "Estate", a.group_name as "Group", a.grid_name as "Grid", c.kinds as "Care"
        from population_stay s
        join facts f on f.resident_id = s.resident_id
        join home h on h.household_id = s.household_id
        join population_dwelling w on w.division_id = @division and w.id = h.dwelling_id
        join population_entrance e on e.division_id = @division and e.id = w.entrance_id
        join population_building b on b.division_id = @division and b.id = e.building_id
        left join population_estate t on t.division_id = @division and t.id = b.estate_id
        left join area a on a.entrance_id = w.entrance_id
        left join care c on c.resident_id = s.resident_id
        where s.division_id = @division and s.from_day <= @day and (s.ended_on is null or s.ended_on > @day)
        order by t.name, length(b.name), b.name, length(e.name), e.name, length(w.number), w.number, s.household_id, s.relation, f.born_on, s.resident_id
        """;

    internal async Task<IReadOnlyList<LivingPerson>> On(Division community, DateOnly day, CancellationToken stop) =>
        await session.Db.Database.SqlQueryRaw<LivingPerson>(
            Sql, new NpgsqlParameter("division", community.Id.Value), new NpgsqlParameter("day", day)).ToListAsync(stop);
}
