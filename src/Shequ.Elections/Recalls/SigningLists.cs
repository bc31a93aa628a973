using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;

namespace Shequ.Elections.Recalls;

/// <summary>
/// Finds who may sign: those on the roll of the committee's last election; where none was run here, those whom the registers make eligible
/// today. Resident representatives are those in office today.
/// </summary>
internal sealed class SigningLists(Session session, VoterEligibility eligibility)
{
    internal async Task<SigningList> Of(Division community, Id<Body> committee, PetitionKind kind, CancellationToken stop)
    {
        if (kind == PetitionKind.ResidentRepresentatives && await InOffice(community, stop) is { Count: > 0 } representatives)
        {
            return new(representatives, $"{Chinese.Date(session.Today)}在任的居民代表");
        }

        var last = await LastElection(community.Id, committee, stop);
        if (last is not null && await OnRoll(last, kind, stop) is { Count: > 0 } roll)
        {
            return new(roll, $"“{last.Name}”的{ElectionWords.Of(ListOf(kind))}");
        }

        return kind == PetitionKind.ResidentRepresentatives ? new([], "居民代表（没有登记在任的居民代表）") : await Eligible(community, kind, stop);
    }

    private Task<Election?> LastElection(Id<Division> community, Id<Body> committee, CancellationToken stop) => session.Db.Elections.AsNoTracking()
        .Where(e => e.DivisionId == community && e.BodyId == committee && e.Office == ElectedOffice.Committee && e.State == ElectionState.Concluded)
        .OrderByDescending(e => e.Day).ThenByDescending(e => e.Id).FirstOrDefaultAsync(stop);

    private async Task<List<MaySign>> OnRoll(Election election, PetitionKind kind, CancellationToken stop)
    {
        var voters = session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id);
        voters = kind switch
        {
            PetitionKind.Voters => voters.Where(v => v.OnRoll),
            PetitionKind.HouseholdRepresentatives => voters.Where(v => v.ForHousehold),
            _ => voters.Where(v => v.ForGroup),
        };
        return await voters.Select(v => new MaySign(v.Id.Value, v.Name, v.Number)).ToListAsync(stop);
    }

    private async Task<List<MaySign>> InOffice(Division community, CancellationToken stop)
    {
        var today = session.Today;
        return await (
            from a in session.Db.Appointments.AsNoTracking()
            join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
            join who in session.Db.RegisterOfPeople on a.PersonId equals who.Id
            where a.DivisionId == community.Id && p.Kind == PostKind.Representative && a.FromDay <= today && a.HeldUntil > today
            select new MaySign(who.Id.Value, who.Name, null)).ToListAsync(stop);
    }

    /// <summary>Whoever signs for a household does so as the household; any eligible member of it may.</summary>
    private async Task<SigningList> Eligible(Division community, PetitionKind kind, CancellationToken stop)
    {
        var people = (await eligibility.Of(community, session.Today, stop)).People.Where(p => p.Eligible);
        return kind == PetitionKind.Voters
            ? new([.. people.Select(p => new MaySign(p.Resident ?? p.Person!.Value, p.Name, null))], $"{Chinese.Date(session.Today)}登记册核算的有选举权的居民（本系统没有办过选举）")
            : new([.. people.Where(p => p.Household is not null).Select(p => new MaySign(p.Household!.Value, p.Name, null))], $"{Chinese.Date(session.Today)}登记册中有选举权居民的户（本系统没有办过选举）");
    }

    private static RollList ListOf(PetitionKind kind) => kind switch
    {
        PetitionKind.Voters => RollList.Voters,
        PetitionKind.HouseholdRepresentatives => RollList.HouseholdRepresentatives,
        _ => RollList.ResidentRepresentatives,
    };
}
