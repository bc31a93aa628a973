using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;

namespace Shequ.Elections.Demonstrations;

/// <summary>A made-up roll: most grown-up residents registered, on some day after the call.</summary>
internal static class SimulatedRoll
{
    /// <summary>Of a hundred who may, so many register.</summary>
    private const int Registering = 78;

    private const int DaysOfRegistration = 5;

    private const string Sql = """
        select distinct on (s.resident_id) s.resident_id as "Resident", r.name as "Name", r.sex as "Sex", r.born_on as "BornOn", r.registered_here as "RegisteredHere",
            s.household_id as "Household", w.door as "Door", a.body_id as "Group", h.representative_id as "Representative"
        from population_stay s
        join population_resident r on r.division_id = s.division_id and r.id = s.resident_id and r.merged_into_id is null
        join population_household h on h.division_id = s.division_id and h.id = s.household_id
        join population_dwelling w on w.division_id = h.division_id and w.id = h.dwelling_id
        left join population_area_assignment a on a.division_id = w.division_id and a.entrance_id = w.entrance_id and a.kind = 0 and a.ended_on is null
        where s.division_id = @division and s.ended_on is null and s.lives_here and r.born_on <= @born and not r.deprived_of_political_rights and r.died_on is null
        order by s.resident_id, s.from_day desc
        """;

    internal static async Task<IReadOnlyList<Voter>> Fill(Session session, ElectionRules rules, Election election, CancellationToken stop)
    {
        var born = election.Day.AddYears(-rules.Least(VotingActKeys.VoterAge));
        var rows = await session.Db.Database.SqlQueryRaw<Row>(Sql, new NpgsqlParameter("division", election.DivisionId.Value), new NpgsqlParameter("born", born)).ToListAsync(stop);
        var voters = new List<Voter>();
        foreach (var row in rows.OrderBy(r => r.Door, StringComparer.Ordinal).ThenBy(r => r.BornOn))
        {
            if (row.Representative == row.Resident || Chance(row.Resident, 100) < Registering)
            {
                voters.Add(Make(session, election, row, voters.Count + 1));
            }
        }

        session.Db.Voters.AddRange(voters);
        session.Db.RollEntries.AddRange(voters.SelectMany(v => Entries(session, election, v)));
        return voters;
    }

    /// <summary>The same for the same resident, and not the order in which they came.</summary>
    internal static int Chance(Guid id, int of) => (int)(BitConverter.ToUInt32(id.ToByteArray(), 12) % (uint)of);

    private static Voter Make(Session session, Election election, Row row, int number) => new()
    {
        DivisionId = election.DivisionId, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = number, ResidentId = new(row.Resident), Name = row.Name, Sex = (Sex)row.Sex,
        BornOn = row.BornOn, Class = row.RegisteredHere ? VoterClass.RegisteredHere : VoterClass.LivesHere, HouseholdId = new(row.Household), GroupId = row.Group is { } group ? new(group) : null,
        Door = row.Door, DeclaredOn = election.CalledOn.AddDays(1 + Chance(row.Resident, DaysOfRegistration)),
        Declaration = Chance(row.Household, 2) == 0 ? Declaration.AtHome : Declaration.InPerson, OnRoll = true,
        ForHousehold = election.Mode == ElectionMode.HouseholdRepresentatives && row.Representative == row.Resident,
    };

    private static IEnumerable<RollEntry> Entries(Session session, Election election, Voter voter)
    {
        yield return Entry(session, election, voter, RollList.Voters, "本人表示参加选举");
        if (voter.ForHousehold)
        {
            yield return Entry(session, election, voter, RollList.HouseholdRepresentatives, "本户推选");
        }
    }

    private static RollEntry Entry(Session session, Election election, Voter voter, RollList list, string reason) => new()
    {
        DivisionId = voter.DivisionId, Id = Id<RollEntry>.New(session.Now), ElectionId = election.Id, VoterId = voter.Id, List = list, On = voter.DeclaredOn, Joins = true,
        Reason = reason, AfterFreeze = false, RecordedAt = session.Now, RecordedBy = session.Actor.Name,
    };

    private sealed record Row(
        Guid Resident, string Name, short Sex, DateOnly? BornOn, bool RegisteredHere, Guid Household, string Door, Guid? Group, Guid? Representative);
}
