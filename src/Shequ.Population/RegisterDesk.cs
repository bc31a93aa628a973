using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Population.Statistics;

namespace Shequ.Population;

/// <summary>登记台: what every act on households and residents needs: finding what it changes, keeping what was, carrying facts on and counting anew.</summary>
public sealed class RegisterDesk(Session session, ResidentWriter writer, PopulationCount counts, SharedPeople shared)
{
    internal Session Session { get; } = session;

    internal ResidentWriter Writer { get; } = writer;

    /// <summary>The household with whoever belongs to it now.</summary>
    /// <exception cref="StaleException">Somebody else changed it since the writer looked, or it ended.</exception>
    internal async Task<HouseholdInHand> Household(Division community, Id<Household> id, int version, CancellationToken stop)
    {
        var household = await Session.Db.Households.SingleOrDefaultAsync(h => h.DivisionId == community.Id && h.Id == id, stop) ?? throw new NotFoundException("所选的住户");
        if (household.EndedOn is { } ended)
        {
            throw new StaleException($"这一户已登记于 {ended:yyyy-MM-dd} 终止。请查看最新内容；您填写的内容仍保留在下方。");
        }

        return household.Version == version ? await InHand(household, stop)
            : throw new StaleException("在您填写期间，这一户已被他人修改。请查看最新内容后再提交；您填写的内容仍保留在下方。");
    }

    /// <summary>The household to which somebody belongs now, where there is one.</summary>
    internal async Task<HouseholdInHand?> HouseholdOf(Resident resident, CancellationToken stop)
    {
        var household = await (from s in Session.Db.Stays
                               join h in Session.Db.Households on new { s.DivisionId, Id = s.HouseholdId } equals new { h.DivisionId, h.Id }
                               where s.DivisionId == resident.DivisionId && s.ResidentId == resident.Id && s.EndedOn == null
                               select h).SingleOrDefaultAsync(stop);
        return household is null ? null : await InHand(household, stop);
    }

    /// <exception cref="StaleException">Somebody else changed the file since the writer looked.</exception>
    internal async Task<Resident> Resident(Division community, Id<Resident> id, int version, CancellationToken stop)
    {
        var resident = await Session.Db.Residents.SingleOrDefaultAsync(r => r.DivisionId == community.Id && r.Id == id && r.MergedIntoId == null, stop)
            ?? throw new NotFoundException("所选的居民");
        return resident.Version == version ? resident
            : throw new StaleException("在您填写期间，这名居民的资料已被他人修改。请查看最新内容后再提交；您填写的内容仍保留在下方。");
    }

    /// <summary>Something is different of a resident from a day on; where more was recorded since, from that day on.</summary>
    internal void Change(Resident resident, DateOnly day, string basis, Action change)
    {
        var from = day < resident.FromDay ? resident.FromDay : day;
        Session.Db.ResidentPasts.Add(Writer.PastOf(resident, from, basis.Trim()));
        change();
        resident.FromDay = from;
        Touch(resident);
    }

    internal void Touch(Resident resident) =>
        (resident.Version, resident.RecordedAt, resident.RecordedBy) = (resident.Version + 1, Session.Now, Session.Actor.Name);

    /// <summary>Saves, carries what changed to the register of posts, and counts the community anew from the day on.</summary>
    internal async Task<HouseholdChanged> Finish(Division community, HouseholdInHand hand, DateOnly from, IEnumerable<Id<Resident>> residents, CancellationToken stop)
    {
        hand.Touch();
        var notices = await Finish(community, from, [.. hand.Residents], stop);
        return new(hand.Household.Id, [.. residents], [.. hand.Notices, .. notices]);
    }

    internal async Task<IReadOnlyList<ChangeNotice>> Finish(Division community, DateOnly from, IReadOnlyCollection<Resident> residents, CancellationToken stop)
    {
        await Session.Db.SaveChangesAsync(stop);
        await counts.Recount(community, from, stop);
        var linked = residents.Where(r => r.PersonId is not null).ToArray();
        var facts = new Dictionary<Id<Person>, SharedFacts>();
        foreach (var resident in linked)
        {
            facts[resident.PersonId!.Value] = await FactsOf(resident, stop);
        }

        return facts.Count == 0 ? [] : [.. (await shared.Take(community, facts, stop)).Select(ChangeNotice.Of)];
    }

    /// <summary>What the register of posts keeps of a resident, as it is now.</summary>
    internal async Task<SharedFacts> FactsOf(Resident resident, CancellationToken stop)
    {
        var door = await (from s in Session.Db.Stays
                          join h in Session.Db.Households on new { s.DivisionId, Id = s.HouseholdId } equals new { h.DivisionId, h.Id }
                          join d in Session.Db.Dwellings on new { h.DivisionId, Id = h.DwellingId } equals new { d.DivisionId, d.Id }
                          where s.DivisionId == resident.DivisionId && s.ResidentId == resident.Id && s.EndedOn == null && s.LivesHere
                          select d.Door).SingleOrDefaultAsync(stop);
        return new(resident.Name, resident.Sex, resident.BornOn, resident.PartyMember, door, door is not null);
    }

    private async Task<HouseholdInHand> InHand(Household household, CancellationToken stop)
    {
        var stays = await Session.Db.Stays.Where(s => s.DivisionId == household.DivisionId && s.HouseholdId == household.Id && s.EndedOn == null)
            .OrderBy(s => s.Relation).ThenBy(s => s.Id).ToListAsync(stop);
        var ids = stays.Select(s => s.ResidentId).ToArray();
        return new(Session, household, stays, await Session.Db.Residents.Where(r => r.DivisionId == household.DivisionId && ids.Contains(r.Id)).ToListAsync(stop));
    }
}
