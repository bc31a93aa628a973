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

/// <summary>居民档案查询: one resident on a day, for whoever may see them; looking is written down.</summary>
public sealed class ResidentReader(Session session, ResidentScope scope, SealedFacts facts, ViewLog views)
{
    /// <summary>One resident, or nobody: also where they may not be seen, so that an id cannot be tried out.</summary>
    public async Task<ResidentFile?> Read(Division community, Id<Resident> id, DateOnly? on = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var visible = await scope.Of(community, stop);
        var day = session.DayOf(on);
        var now = await session.Db.Residents.AsNoTracking().SingleOrDefaultAsync(r => r.DivisionId == community.Id && r.Id == id, stop);
        if (now is null)
        {
            return null;
        }

        var homes = await Homes(community, id, stop);
        if (visible.Entrances is not null && !homes.Any(h => h.Stay.EndedOn is null && visible.Shows(h.Entrance)))
        {
            return null;
        }

        var past = await session.Db.ResidentPasts.AsNoTracking().Where(p => p.DivisionId == community.Id && p.ResidentId == id).ToListAsync(stop);
        var then = FactsOnDay.Of(now, past, day);
        await views.Note(community, [id], ViewKind.File, visible.By, null, stop);
        return new(
            community, day, day == session.Today, visible.By, id, now.Version, then, Masked(facts.DocumentOf(then)), Masked(facts.PhoneOf(then)),
            Ages.On(then.BornOn, now.DiedOn is { } died && died < day ? died : day), now.DiedOn, now.PersonId, now.MergedIntoId,
            [.. homes.Where(h => h.Stay.End != StayEnd.Mistake).Select(h => Home(h, day))], [.. History(now, past).OrderByDescending(l => l.Day).ThenByDescending(l => l.At)]);
    }

    private async Task<List<HomeRow>> Homes(Division community, Id<Resident> id, CancellationToken stop) => await (
        from s in session.Db.Stays.AsNoTracking()
        where s.DivisionId == community.Id && s.ResidentId == id
        join h in session.Db.Households on new { s.DivisionId, Id = s.HouseholdId } equals new { h.DivisionId, h.Id }
        join w in session.Db.Dwellings on new { h.DivisionId, Id = h.DwellingId } equals new { w.DivisionId, w.Id }
        orderby s.FromDay descending, s.RecordedAt descending
        select new HomeRow(s, w.Door, w.EntranceId)).ToListAsync(stop);

    private static HomeOfResident Home(HomeRow row, DateOnly day) => new(
        row.Stay.HouseholdId, row.Door, row.Stay.Relation, row.Stay.LivesHere, row.Stay.FromDay, row.Stay.EndedOn, row.Stay.Begin, row.Stay.End, row.Stay.Basis,
        row.Stay.FromDay <= day && !(row.Stay.EndedOn <= day));

    private IEnumerable<HistoryLine> History(Resident now, List<ResidentPast> past)
    {
        ResidentFacts after = now;
        foreach (var before in past.OrderByDescending(p => p.UntilDay).ThenByDescending(p => p.RecordedAt))
        {
            var mistake = before.UntilDay == before.FromDay;
            yield return new(before.UntilDay, (mistake ? "更正：" : "") + FactChanges.Of(before, after, facts), before.Basis, before.RecordedBy, before.RecordedAt);
            after = before;
        }
    }

    private static string? Masked(string? number) => number is null ? null : DocumentNumber.Masked(number);

    private sealed record HomeRow(Stay Stay, string Door, Id<Entrance> Entrance);
}
