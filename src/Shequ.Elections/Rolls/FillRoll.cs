using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>
/// 按名册列入: fills the roll of a vote of a meeting, for which nobody registers: the representatives in office with the members of the
/// committee, or all residents who may vote. What is there already stays.
/// </summary>
public sealed class FillRoll(Session session, VoterEligibility eligibility, NormLibrary library) : ElectionAct<FillRoll.Request, RegisteredVoters>(session)
{
    public sealed record Request : ElectionRequest
    {
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<RegisteredVoters> Act(Request request, Election election, CancellationToken stop)
    {
        if (!RepresentativeInOffice.IsMeeting(election))
        {
            throw new RefusedException("这次选举的选民由本人表示参加后登记，不能按居民名册一次列入。", remedy: "请办理选民登记；同一天的另一次选举已有名单的，可以沿用。");
        }

        RollGuard.RequireReason(election, request.Reason);
        await RollGuard.Wait(Session, election, stop);
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        var rules = await ElectionRules.For(Session, library, election, election.Day, stop);
        var standings = (await eligibility.Of(election.Division!, election.Day, stop)).People;
        var known = await Session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id).Select(v => new { v.ResidentId, v.PersonId }).ToListAsync(stop);
        var (residents, people) = (known.Select(k => k.ResidentId?.Value).ToHashSet(), known.Select(k => k.PersonId?.Value).ToHashSet());
        var number = await RollGuard.NextNumber(Session, election, stop);
        var voters = election.Mode == ElectionMode.ResidentRepresentatives
            ? await Representatives(election, standings, number, stop)
            : await new VoterDrafts(Session, election).OfResidents(
                [.. standings.Where(p => p.Resident is not null && p.Eligible && !residents.Contains(p.Resident)).DistinctBy(p => p.Resident)], number, Session.Today, Declaration.FromRegister,
                represent: election.Mode == ElectionMode.HouseholdRepresentatives, stop);
        var added = voters.Where(v => !(v.ResidentId is { } r && residents.Contains(r.Value)) && !(v.PersonId is { } p && people.Contains(p.Value)))
            .Where(v => v.BornOn is not { } born || rules.Allows(Norms.Keys.VotingActKeys.VoterAge, Organization.People.Ages.On(born, election.Day))).ToList();
        await new RollWriter(Session, election).Add(added, RollWords.Of(Declaration.FromRegister) + (request.Reason is { Length: > 0 } reason ? "；" + reason : ""), stop);
        await RollNotices.ChangedIfPublished(Session, election, [.. added.Select(v => (v, "补充列入"))], stop);
        return new(added.Count, number, voters.Count - added.Count, []);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：按名册列入选举人";

    private async Task<List<Voter>> Representatives(Election election, IReadOnlyList<VoterStanding> standings, int number, CancellationToken stop)
    {
        var seats = await RepresentativeInOffice.Of(Session, election, withCommittee: true, stop);
        var byResident = standings.Where(p => p.Resident is not null).DistinctBy(p => p.Resident).ToDictionary(p => p.Resident!.Value);
        var living = seats.Where(s => s.Resident is { } id && byResident.TryGetValue(id.Value, out var standing) && standing.Eligible).ToList();
        var drafts = new VoterDrafts(Session, election);
        var voters = await drafts.OfResidents([.. living.Select(s => byResident[s.Resident!.Value.Value])], number, Session.Today, Declaration.FromRegister, represent: false, stop);
        var others = seats.Where(s => s.Resident is not { } id || !byResident.ContainsKey(id.Value)).ToList();
        voters.AddRange(await drafts.OfPeople(
            [.. others.Select(s => new VoterStanding(null, s.Person.Value, "", null, s.Group is null ? VoterClass.CommunityWorker : VoterClass.LivesHere, Session.Today, false, null, s.Group?.Value))],
            number + voters.Count, Session.Today, Declaration.FromRegister, stop));
        var groups = seats.ToDictionary(s => s.Person, s => s.Group);
        foreach (var voter in voters)
        {
            (voter.ForGroup, voter.GroupId) = (true, voter.PersonId is { } person && groups.TryGetValue(person, out var group) && group is not null ? group : voter.GroupId);
        }

        return voters;
    }
}
