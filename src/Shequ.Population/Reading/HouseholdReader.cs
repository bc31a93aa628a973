using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;
using Shequ.Population.Search;

namespace Shequ.Population.Reading;

/// <summary>户档案查询: one household on a day, for whoever may see who lives behind its door; looking is written down.</summary>
public sealed class HouseholdReader(Session session, ResidentScope scope, SealedFacts facts, OpenMatters matters, ViewLog views)
{
    /// <summary>One household, or nothing: also where it may not be seen, so that an id cannot be tried out.</summary>
    /// <param name="on">A day; today where none is asked.</param>
    public async Task<HouseholdFile?> Read(Division community, Id<Household> id, DateOnly? on = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var visible = await scope.Of(community, stop);
        var day = session.DayOf(on);
        if (await Rows(community, id, stop) is not { } rows || !visible.Shows(rows.Dwellings[rows.Now.DwellingId].EntranceId))
        {
            return null;
        }

        var file = await File(community, rows, day, visible, stop);
        await views.Note(community, [.. file.People.Select(p => p.Id)], ViewKind.File, visible.By, null, stop);
        return day != session.Today ? file : file with { OpenMatters = await matters.Of(file, stop) };
    }

    private async Task<HouseholdRows?> Rows(Division community, Id<Household> id, CancellationToken stop)
    {
        var (db, division) = (session.Db, community.Id);
        var now = await db.Households.AsNoTracking().SingleOrDefaultAsync(h => h.DivisionId == division && h.Id == id, stop);
        if (now is null)
        {
            return null;
        }

        var past = await db.HouseholdPasts.AsNoTracking().Where(p => p.DivisionId == division && p.HouseholdId == id).ToListAsync(stop);
        var stays = await db.Stays.AsNoTracking().Where(s => s.DivisionId == division && s.HouseholdId == id).ToListAsync(stop);
        var doors = past.Select(p => p.DwellingId).Append(now.DwellingId).Distinct().ToArray();
        var people = stays.Select(s => s.ResidentId).Concat(past.Append<HouseholdFacts>(now).Select(p => p.RepresentativeId).OfType<Id<Resident>>()).Distinct().ToArray();
        return new(
            now, past, stays,
            await db.Dwellings.AsNoTracking().Where(w => w.DivisionId == division && doors.Contains(w.Id)).ToDictionaryAsync(w => w.Id, stop),
            await db.Residents.AsNoTracking().Where(r => r.DivisionId == division && people.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop),
            (await db.ResidentPasts.AsNoTracking().Where(p => p.DivisionId == division && people.Contains(p.ResidentId)).ToListAsync(stop)).ToLookup(p => p.ResidentId));
    }

    private async Task<HouseholdFile> File(Division community, HouseholdRows rows, DateOnly day, VisibleResidents visible, CancellationToken stop)
    {
        var then = FactsOnDay.Of(rows.Now, rows.Past, day);
        var door = rows.Dwellings[then.DwellingId];
        var known = rows.Stays.Where(s => s.End != StayEnd.Mistake && rows.People.ContainsKey(s.ResidentId)).OrderBy(s => s.Relation).ThenBy(s => rows.People[s.ResidentId].BornOn).ToArray();
        var (open, ended) = (known.Where(s => s.FromDay <= day && !(s.EndedOn <= day)), known.Where(s => s.EndedOn <= day).OrderByDescending(s => s.EndedOn));
        return new(
            community, day, day == session.Today, visible.By, rows.Now.Id, rows.Now.Version, then.Kind, door.Id, door.Door, door.EntranceId, rows.Now.FoundedOn, rows.Now.EndedOn,
            [.. open.Select(s => Member(s, rows, then, day))], [.. ended.Select(s => Member(s, rows, then, s.EndedOn!.Value.AddDays(-1)))],
            await session.AreasOf(community.Id, door.EntranceId, day, stop), HouseholdHistory.Of(rows));
    }

    private HouseholdMember Member(Stay stay, HouseholdRows rows, HouseholdFacts household, DateOnly day)
    {
        var now = rows.People[stay.ResidentId];
        var then = FactsOnDay.Of(now, rows.PeoplePast[now.Id], day);
        return new(
            now.Id, now.Version, then.Name, then.Sex, then.BornOn, Ages.On(then.BornOn, day), stay.Relation, stay.LivesHere, household.RepresentativeId == now.Id, then.RegisteredHere,
            then.RegisteredPlace, then.DocumentKind, Masked(facts.DocumentOf(then)), Masked(facts.PhoneOf(then)), then.PartyMember, stay.FromDay, stay.EndedOn, now.DiedOn);
    }

    private static string? Masked(string? number) => number is null ? null : DocumentNumber.Masked(number);
}

/// <summary>What the tables say of one household.</summary>
internal sealed record HouseholdRows(
    Household Now, IReadOnlyList<HouseholdPast> Past, IReadOnlyList<Stay> Stays, IReadOnlyDictionary<Id<Dwelling>, Dwelling> Dwellings,
    IReadOnlyDictionary<Id<Resident>, Resident> People, ILookup<Id<Resident>, ResidentPast> PeoplePast);
