using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>某日住户: one household as it was on a day, for whoever may view residents there; that they looked is written down.</summary>
public sealed class HouseholdOnDay(Session session, ViewLog log)
{
    /// <exception cref="NotFoundException">There is no such household, or it did not exist on the day.</exception>
    public async Task<HouseholdOnDayView> Of(Division community, Id<Household> id, DateOnly? on = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ResidentsOnDay.RequireView(session, community);
        var (day, division) = (session.DayOf(on), community.Id.Value);
        var household = await session.Db.Households.AsNoTracking().SingleOrDefaultAsync(h => h.DivisionId == community.Id && h.Id == id, stop);
        var facts = await session.Db.Database.SqlQuery<Facts>($"""
            select h.kind::int as "Kind", h.representative_id as "Representative", h.dwelling_id as "Dwelling", d.door as "Door"
            from population_household_dated h join population_dwelling d on d.division_id = {division} and d.id = h.dwelling_id
            where h.division_id = {division} and h.household_id = {id.Value} and h.from_day <= {day} and h.until_day > {day}
            """).SingleOrDefaultAsync(stop);
        if (household is null || facts is null)
        {
            throw new NotFoundException(household is null ? "这一户"
                : $" {day:yyyy-MM-dd} 的这一户：它自 {household.FoundedOn:yyyy-MM-dd} 起登记{(household.EndedOn is { } ended ? $"，于 {ended:yyyy-MM-dd} 终止" : "")}");
        }

        var members = await Members(division, id.Value, day).ToListAsync(stop);
        await log.Note(community, [.. members.Select(m => new Id<Resident>(m.Resident))], ViewKind.File, PopulationPermissions.ViewResidents, null, stop);
        return new(
            household.Id.Value, household.Version, day, (HouseholdKind)facts.Kind, facts.Dwelling, facts.Door, facts.Representative, household.FoundedOn, household.EndedOn,
            [.. members.Select(m => m.View(day))]);
    }

    private IQueryable<Row> Members(Guid division, Guid household, DateOnly day) => session.Db.Database.SqlQuery<Row>($"""
        select s.resident_id as "Resident", c.version as "Version", r.name as "Name", r.sex::int as "Sex", r.born_on as "BornOn", s.relation::int as "Relation",
            s.lives_here as "LivesHere", r.registered_here as "RegisteredHere", s.from_day as "From"
        from population_stay s
        join population_resident c on c.division_id = {division} and c.id = s.resident_id
        join population_resident_dated r on r.division_id = {division} and r.resident_id = s.resident_id and r.from_day <= {day} and r.until_day > {day}
        where s.division_id = {division} and s.household_id = {household} and s.from_day <= {day} and (s.ended_on is null or s.ended_on > {day})
        order by s.relation, s.id
        """);

    private sealed record Facts(int Kind, Guid? Representative, Guid Dwelling, string Door);

    private sealed record Row(Guid Resident, int Version, string Name, int Sex, DateOnly? BornOn, int Relation, bool LivesHere, bool RegisteredHere, DateOnly From)
    {
        internal HouseholdMemberView View(DateOnly day) => new(
            Resident, Version, Name, (Sex)Sex, BornOn, Ages.On(BornOn, day), (HouseholdRelation)Relation, LivesHere, RegisteredHere, From);
    }
}

/// <summary>A member of a household on a day; the version is that of the file as it is now.</summary>
public sealed record HouseholdMemberView(
    Guid Resident, int Version, string Name, Sex Sex, DateOnly? BornOn, int? Age, HouseholdRelation Relation, bool LivesHere, bool RegisteredHere, DateOnly From);

/// <summary>A household on a day, as programs read it; the version is that of the household as it is now, which acts ask for.</summary>
public sealed record HouseholdOnDayView(
    Guid Household, int Version, DateOnly On, HouseholdKind Kind, Guid Dwelling, string Door, Guid? Representative, DateOnly FoundedOn, DateOnly? EndedOn,
    IReadOnlyList<HouseholdMemberView> Members);
