using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;

namespace Shequ.Population.Residents;

/// <summary>某日居民: who lived in a community on a day, as they and their households were then; for whoever may view residents there.</summary>
public sealed class ResidentsOnDay(Session session)
{
    public const int PageSize = 100;

    /// <param name="on">Today where no day is given.</param>
    /// <param name="after">The last resident of the page before.</param>
    public async Task<ResidentsOnDayView> Page(Division community, DateOnly? on = null, Id<Resident>? after = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        RequireView(session, community);
        var (day, division, last) = (session.DayOf(on), community.Id.Value, after?.Value ?? Guid.Empty);
        var count = await session.Db.Stays.CountAsync(
            s => s.DivisionId == community.Id && s.LivesHere && s.FromDay <= day && (s.EndedOn == null || s.EndedOn > day), stop);
        var rows = await session.Db.Database.SqlQuery<Row>($"""
            with page as materialized (
                select resident_id, household_id, relation, from_day from population_stay
                where division_id = {division} and resident_id > {last} and lives_here and from_day <= {day} and (ended_on is null or ended_on > {day})
                order by resident_id limit {PageSize + 1}
            )
            select s.resident_id as "Resident", r.name as "Name", r.sex::int as "Sex", r.born_on as "BornOn", r.registered_here as "RegisteredHere",
                s.household_id as "Household", h.kind::int as "Kind", d.door as "Door", s.relation::int as "Relation", s.from_day as "From"
            from page s
            join lateral (select * from population_resident_dated r
                where r.division_id = {division} and r.resident_id = s.resident_id and r.from_day <= {day} and r.until_day > {day} limit 1) r on true
            join lateral (select * from population_household_dated h
                where h.division_id = {division} and h.household_id = s.household_id and h.from_day <= {day} and h.until_day > {day} limit 1) h on true
            join population_dwelling d on d.division_id = {division} and d.id = h.dwelling_id
            order by s.resident_id
            """).ToListAsync(stop);
        var shown = rows.Take(PageSize).Select(r => r.View(day)).ToArray();
        return new(day, count, shown, rows.Count > PageSize ? shown[^1].Resident : null);
    }

    /// <summary>A post that reaches nothing here sees nothing, not even how many.</summary>
    internal static void RequireView(Session session, Division community)
    {
        session.Require(PopulationPermissions.ViewResidents, community);

        community.RequireCommunity();
    }

    private sealed record Row(
        Guid Resident, string Name, int Sex, DateOnly? BornOn, bool RegisteredHere, Guid Household, int Kind, string Door, int Relation, DateOnly From)
    {
        internal ResidentOnDayView View(DateOnly day) => new(
            Resident, Name, (Sex)Sex, BornOn, Ages.On(BornOn, day), RegisteredHere, Household, (HouseholdKind)Kind, Door,
            (HouseholdRelation)Relation, From);
    }
}

/// <summary>Somebody who lived in a community on a day, as programs read it.</summary>
public sealed record ResidentOnDayView(
    Guid Resident, string Name, Sex Sex, DateOnly? BornOn, int? Age, bool RegisteredHere, Guid Household, HouseholdKind Kind, string Door, HouseholdRelation Relation, DateOnly From);

/// <summary>Those who lived in a community on a day, a page at a time.</summary>
/// <param name="Count">How many there were in all.</param>
/// <param name="Next">After whom the next page begins; null on the last.</param>
public sealed record ResidentsOnDayView(DateOnly On, int Count, IReadOnlyList<ResidentOnDayView> Residents, Guid? Next);
