using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>可登记的人: what the registers say of somebody on election day, and under which number they are registered already.</summary>
public sealed record Registrable(VoterStanding Standing, int? Number, bool Struck, bool JustOfAge);

/// <summary>一户可登记的人.</summary>
public sealed record RegistrableHousehold(string Door, IReadOnlyList<Registrable> People);

/// <summary>登记进度: an entrance with how many may register and how many have.</summary>
public sealed record EntranceProgress(Guid Entrance, string Name, int Eligible, int Registered);

/// <summary>登记页: the entrances of a community, and one of them with its households.</summary>
/// <param name="NewcomerNorm">A norm in force here that asks newcomers for a length of residence, and the law that ranks above it; only to be told.</param>
public sealed record RegistrationSheet(
    IReadOnlyList<EntranceProgress> Entrances, IReadOnlyList<RegistrableHousehold> Households, IReadOnlyList<Registrable> Workers, IReadOnlyList<Citation> Norms, Norm? NewcomerNorm, Norm? EqualRight);

/// <summary>登记一览: who may register, door by door, as of election day.</summary>
public sealed class RegistrationReader(Session session, VoterEligibility eligibility, NormLibrary library)
{
    private const string DoorSql = """
        select h.household_id as "Household", w.door as "Door", w.entrance_id as "Entrance", coalesce(t.name, '') || b.name || e.name as "Name"
        from population_household_dated h
        join population_dwelling w on w.division_id = h.division_id and w.id = h.dwelling_id
        join population_entrance e on e.division_id = w.division_id and e.id = w.entrance_id
        join population_building b on b.division_id = e.division_id and b.id = e.building_id
        left join population_estate t on t.division_id = b.division_id and t.id = b.estate_id
        where h.division_id = @division and h.from_day <= @day and h.until_day > @day
        order by t.name, length(b.name), b.name, length(e.name), e.name, length(w.number), w.number, h.household_id
        """;

    /// <summary>People of exactly that name in the registers who do not stand on the roll, with their doors.</summary>
    public async Task<IReadOnlyList<(VoterStanding Standing, string? Door)>> Absent(Election election, string name, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(name);
        session.RequireView(election);
        var found = (await eligibility.Of(election.Division!, election.Day, stop)).People.Where(p => p.Resident is not null && p.Name == name.Trim()).ToArray();
        var (residents, homes) = (found.Select(p => (Id<Resident>?)new Id<Resident>(p.Resident!.Value)).ToArray(), found.Where(p => p.Household is not null).Select(p => new Id<Household>(p.Household!.Value)).ToArray());
        var on = (await session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.OnRoll && residents.Contains(v.ResidentId)).Select(v => v.ResidentId).ToListAsync(stop))
            .Select(r => r!.Value.Value).ToHashSet();
        var doors = await (
            from h in session.Db.RegisteredHouseholds
            join d in session.Db.RegisteredDwellings on new { h.DivisionId, Id = h.DwellingId } equals new { d.DivisionId, d.Id }
            where h.DivisionId == election.DivisionId && homes.Contains(h.Id)
            select new { h.Id, d.Door }).ToDictionaryAsync(d => d.Id.Value, d => d.Door, stop);
        return [.. found.Where(p => !on.Contains(p.Resident!.Value)).Select(p => (p, p.Household is { } home ? doors.GetValueOrDefault(home) : null))];
    }

    /// <exception cref="ForbiddenException">The actor may not register voters there.</exception>
    public async Task<RegistrationSheet> Of(Election election, Guid? entrance, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var standings = await eligibility.Of(election.Division!, election.Day, stop);
        var doors = await session.Db.Database.SqlQueryRaw<DoorRow>(
            DoorSql, new NpgsqlParameter("division", election.DivisionId.Value), new NpgsqlParameter("day", election.Day)).ToListAsync(stop);
        var known = await session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id)
            .Select(v => new { v.ResidentId, v.PersonId, v.Number, v.OnRoll }).ToListAsync(stop);
        var byResident = known.Where(k => k.ResidentId is not null).ToDictionary(k => k.ResidentId!.Value.Value, k => (k.Number, k.OnRoll));
        var byPerson = known.Where(k => k.PersonId is not null).ToDictionary(k => k.PersonId!.Value.Value, k => (k.Number, k.OnRoll));
        var rules = await ElectionRules.For(session, library, election, election.Day, stop);
        var age = rules.Least(VotingActKeys.VoterAge);
        Registrable Made(VoterStanding s)
        {
            var found = s.Resident is { } resident ? byResident.GetValueOrDefault(resident) : s.Person is { } person ? byPerson.GetValueOrDefault(person) : default;
            return new(s, found.Number > 0 ? found.Number : null, found is { Number: > 0, OnRoll: false }, s.Eligible && s.BornOn is { } born && Ages.On(born, election.Day) == age);
        }

        var homes = standings.People.Where(p => p.Household is not null).Select(Made).ToLookup(p => p.Standing.Household!.Value);
        return new(
            [.. doors.GroupBy(d => (d.Entrance, d.Name)).Select(g => new EntranceProgress(
                g.Key.Entrance, g.Key.Name, g.Sum(d => homes[d.Household].Count(p => p.Standing.Eligible)), g.Sum(d => homes[d.Household].Count(p => p.Number is not null && !p.Struck)))).Where(e => e.Eligible + e.Registered > 0)],
            [.. doors.Where(d => d.Entrance == entrance && homes[d.Household].Any()).Select(d => new RegistrableHousehold(d.Door, [.. homes[d.Household].OrderBy(p => p.Standing.BornOn)]))],
            [.. standings.People.Where(p => p.Resident is null).Select(Made)], standings.Norms,
            rules.Holding(CommunitySupportActKeys.NonlocalResidence)?.Norm.Norm, rules.Holding(VotingActKeys.Exclusion)?.Norm.Norm);
    }

    private sealed record DoorRow(Guid Household, string Door, Guid Entrance, string Name);
}
