using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>Makes voters of people as they stand in the registers, in the order of doors, so that numbers follow the buildings.</summary>
internal sealed class VoterDrafts(Session session, Election election)
{
    private const string Sql = """
        select r.id as "Resident", r.person_id as "Person", r.name as "Name", r.sex as "Sex", r.born_on as "BornOn", w.door as "Door",
            h.representative_id is not null and h.representative_id = r.id as "Represents"
        from unnest(@residents, @households) as c(resident, household)
        join population_resident r on r.division_id = @division and r.id = c.resident
        left join population_household h on h.division_id = @division and h.id = c.household
        left join population_dwelling w on w.division_id = @division and w.id = h.dwelling_id
        left join population_entrance e on e.division_id = @division and e.id = w.entrance_id
        left join population_building b on b.division_id = @division and b.id = e.building_id
        left join population_estate t on t.division_id = @division and t.id = b.estate_id
        order by t.name, length(b.name), b.name, length(e.name), e.name, length(w.number), w.number, c.household, r.born_on, r.id
        """;

    /// <param name="first">The first number to give.</param>
    /// <param name="represent">Whether whoever represents a household in the register votes for it.</param>
    internal async Task<List<Voter>> OfResidents(IReadOnlyList<VoterStanding> people, int first, DateOnly declaredOn, Declaration declaration, bool represent, CancellationToken stop)
    {
        var rows = await session.Db.Database.SqlQueryRaw<Row>(
            Sql, new NpgsqlParameter("residents", people.Select(p => p.Resident!.Value).ToArray()), new NpgsqlParameter("households", people.Select(p => p.Household ?? Guid.Empty).ToArray()),
            new NpgsqlParameter("division", election.DivisionId.Value)).ToListAsync(stop);
        var byResident = people.ToDictionary(p => p.Resident!.Value);
        return rows.ConvertAll(r =>
        {
            var standing = byResident[r.Resident];
            return new Voter
            {
                DivisionId = election.DivisionId, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = first++, ResidentId = new(r.Resident),
                PersonId = r.Person is { } person ? new(person) : null, Name = r.Name, Sex = (Sex)r.Sex, BornOn = r.BornOn, Class = standing.Class,
                HouseholdId = standing.Household is { } household ? new(household) : null, GroupId = standing.Group is { } group ? new(group) : null, Door = r.Door,
                DeclaredOn = declaredOn, Declaration = declaration, OnRoll = true, ForHousehold = represent && r.Represents,
            };
        });
    }

    /// <summary>People of the register of posts who are no residents here.</summary>
    internal async Task<List<Voter>> OfPeople(IReadOnlyList<VoterStanding> people, int first, DateOnly declaredOn, Declaration declaration, CancellationToken stop)
    {
        var ids = people.Select(p => new Id<Person>(p.Person!.Value)).ToArray();
        var known = await session.Db.RegisterOfPeople.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(stop);
        var classes = people.ToDictionary(p => p.Person!.Value, p => p.Class);
        return known.ConvertAll(p => new Voter
        {
            DivisionId = election.DivisionId, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = first++, PersonId = p.Id, Name = p.Name, Sex = p.Sex, BornOn = p.BornOn,
            Class = classes[p.Id.Value] == VoterClass.TooShort ? VoterClass.CommunityWorker : classes[p.Id.Value], DeclaredOn = declaredOn, Declaration = declaration, OnRoll = true,
        });
    }

    private sealed record Row(Guid Resident, Guid? Person, string Name, short Sex, DateOnly? BornOn, string? Door, bool Represents);
}
