using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Search;

/// <summary>What is shown of the hits: read by key, for the few that are shown.</summary>
public sealed class SearchDetails(Session session, SealedFacts facts)
{
    /// <summary>More names than this behind one door are left out.</summary>
    private const int MostNames = 6;

    internal async Task<IReadOnlyList<ResidentHit>> People(
        IReadOnlyList<SearchReader.PersonRow> rows, IReadOnlyList<SearchTerm> terms, VisibleResidents visible, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var (communities, ids) = (Keys(visible), rows.Select(r => new Id<Resident>(r.Id)).ToArray());
        var residents = await session.Db.Residents.AsNoTracking().Where(r => communities.Contains(r.DivisionId) && ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        var homes = await (
            from s in session.Db.Stays.AsNoTracking().Where(s => communities.Contains(s.DivisionId) && ids.Contains(s.ResidentId) && (s.EndedOn == null || s.EndedOn > session.Today))
            join h in session.Db.Households on new { s.DivisionId, Id = s.HouseholdId } equals new { h.DivisionId, h.Id }
            join w in session.Db.Dwellings on new { h.DivisionId, Id = h.DwellingId } equals new { w.DivisionId, w.Id }
            select new Home(s.ResidentId, h.Id, w.Door, s.LivesHere)).ToListAsync(stop);
        var hits = ids.Where(residents.ContainsKey).Select(id => Hit(residents[id], homes.FirstOrDefault(h => h.Resident == id), terms, visible)).OfType<ResidentHit>();
        return [.. hits.OrderBy(h => h.Died || h.Household is null)];
    }

    internal async Task<IReadOnlyList<DoorHit>> Doors(IReadOnlyList<SearchReader.DoorRow> rows, VisibleResidents visible, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var (communities, ids) = (Keys(visible), rows.Select(r => new Id<Dwelling>(r.Id)).ToArray());
        var doors = await session.Db.Dwellings.AsNoTracking().Where(w => communities.Contains(w.DivisionId) && ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, stop);
        var people = await (
            from h in session.Db.Households.AsNoTracking().Where(h => communities.Contains(h.DivisionId) && ids.Contains(h.DwellingId) && h.EndedOn == null)
            join s in session.Db.Stays.Where(s => s.EndedOn == null || s.EndedOn > session.Today) on new { h.DivisionId, HouseholdId = h.Id } equals new { s.DivisionId, s.HouseholdId }
            join r in session.Db.Residents.Where(r => r.MergedIntoId == null) on new { s.DivisionId, Id = s.ResidentId } equals new { r.DivisionId, r.Id }
            orderby s.Relation, r.BornOn
            select new { h.DwellingId, h.Id, r.Name }).ToListAsync(stop);
        return [.. ids.Where(doors.ContainsKey).Select(id => new DoorHit(Community(visible, doors[id].DivisionId), id, doors[id].Door,
            [.. people.Where(p => p.DwellingId == id).GroupBy(p => p.Id).Select(h => new HouseholdHit(h.Key, [.. h.Select(p => p.Name).Take(MostNames)]))]))];
    }

    private ResidentHit? Hit(Resident resident, Home? home, IReadOnlyList<SearchTerm> terms, VisibleResidents visible)
    {
        var phone = facts.PhoneOf(resident);
        if (terms.Any(t => t is { Phone: { } whole, Door: null } && phone?.EndsWith(whole.Number, StringComparison.Ordinal) != true && !IsDocument(resident, t)))
        {
            return null;
        }

        var byPhone = terms.Any(t => (t.Phone?.Tail ?? t.Tail?.Phone) is { } tail && tail == resident.PhoneTail);
        var byDocument = terms.Any(t => t.Tail?.Document is { } tail ? tail == resident.DocumentTail : IsDocument(resident, t));
        return new(
            Community(visible, resident.DivisionId), resident.Id, resident.Name, resident.Sex, Ages.On(resident.BornOn, resident.DiedOn ?? session.Today), resident.DiedOn is not null,
            byPhone && phone is not null ? DocumentNumber.Masked(phone) : null,
            byDocument && facts.DocumentOf(resident) is { } number ? DocumentNumber.Masked(number) : null, home?.Door, home?.Household, home?.LivesHere == true);
    }

    private static bool IsDocument(Resident resident, SearchTerm term) =>
        resident.DocumentIndex is { } index && term.Documents.Any(d => d.AsSpan().SequenceEqual(index));

    private static Id<Division>[] Keys(VisibleResidents visible) => [.. visible.Communities.Select(c => c.Id)];

    private static Division Community(VisibleResidents visible, Id<Division> id) => visible.Communities.First(c => c.Id == id);

    private sealed record Home(Id<Resident> Resident, Id<Household> Household, string Door, bool LivesHere);
}
