using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Organization.Demonstrations;
using Shequ.Population;
using Shequ.Population.Demonstrations;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population.Demonstrations;

/// <summary>All that was made up for one community, as the tables hold it.</summary>
internal sealed record MadeUpPeople(
    IReadOnlyList<Resident> Residents, IReadOnlyList<Household> Households, IReadOnlyList<Stay> Stays, IReadOnlyList<Dwelling> Dwellings,
    IReadOnlyList<ResidentPast> ResidentPasts, IReadOnlyList<HouseholdPast> HouseholdPasts)
{
    internal static Task SeedRegister(Neighbourhood here) => here.With(async services =>
    {
        await services.GetRequiredService<SeedDemonstration>().Run(new() { Division = "320102" }, Neighbourhood.Stop);
        return await services.GetRequiredService<SeedRegister>().Run(new() { Division = "320102" }, Neighbourhood.Stop);
    });

    internal static Task<int> Seed(Neighbourhood here, int households = 400, int seed = 1, string code = Given.Community, Actor? actor = null) =>
        here.Act<SeedPeople, int>(a => a.Run(new() { Division = code, Households = households, Seed = seed }, Neighbourhood.Stop), actor);

    internal static Task<MadeUpPeople> Read(Neighbourhood here, string code = Given.Community) => here.With(async services =>
    {
        var (db, id, stop) = (services.GetRequiredService<Session>().Db, (await here.Division(code)).Id, Neighbourhood.Stop);
        return new MadeUpPeople(
            await db.Residents.AsNoTracking().Where(r => r.DivisionId == id).ToListAsync(stop), await db.Households.AsNoTracking().Where(h => h.DivisionId == id).ToListAsync(stop),
            await db.Stays.AsNoTracking().Where(s => s.DivisionId == id).ToListAsync(stop), await db.Dwellings.AsNoTracking().Where(w => w.DivisionId == id).ToListAsync(stop),
            await db.ResidentPasts.AsNoTracking().Where(p => p.DivisionId == id).ToListAsync(stop),
            await db.HouseholdPasts.AsNoTracking().Where(p => p.DivisionId == id).ToListAsync(stop));
    });

    /// <summary>Names, days of birth, numbers of telephones as found, and doors.</summary>
    internal string Hash()
    {
        var doors = Dwellings.ToDictionary(w => w.Id, w => w.Door);
        var homes = Households.ToDictionary(h => h.Id, h => $"{doors[h.DwellingId]} {h.Kind} {h.FoundedOn:O} {h.EndedOn:O}");
        var at = Stays.ToLookup(s => s.ResidentId);
        var lines = Residents.Select(r => $"{r.Name} {r.Sex} {r.BornOn:O} {r.DocumentTail} {r.PhoneTail} {r.Occupation} {r.RegisteredPlace} "
            + string.Join(' ', at[r.Id].Select(s => $"{homes[s.HouseholdId]} {s.Relation} {s.FromDay:O} {s.EndedOn:O}")));
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
    }

    internal static int AgeOf(Resident resident) => (Given.Today.DayNumber - resident.BornOn!.Value.DayNumber) * 4 / 1461;

    /// <summary>Those who live behind a door today, by household.</summary>
    internal ILookup<Shequ.Kernel.Data.Id<Household>, (Stay Stay, Resident Resident)> Members(bool living = true)
    {
        var people = Residents.ToDictionary(r => r.Id);
        return Stays.Where(s => s.EndedOn is null && (s.LivesHere || !living)).ToLookup(s => s.HouseholdId, s => (s, people[s.ResidentId]));
    }
}
