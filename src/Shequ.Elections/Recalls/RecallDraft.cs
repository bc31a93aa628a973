using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Recalls;

/// <summary>In which mode the member was elected, as far as the records tell.</summary>
/// <param name="Known">Null where the election was not run here.</param>
/// <param name="Possible">What the record of the term leaves open.</param>
internal sealed record RecallMode(ElectionMode? Known, IReadOnlyList<ElectionMode> Possible, string Says);

/// <summary>Writes down the vote to which a petition leads: one contest about one seat.</summary>
internal sealed class RecallDraft(Session session, Petition petition)
{
    /// <summary>The mode of the last general election; else what the term says of it, which knows only whether it was direct.</summary>
    internal async Task<RecallMode> Mode(CancellationToken stop)
    {
        var last = await session.Db.Elections.AsNoTracking()
            .Where(e => e.DivisionId == petition.DivisionId && e.BodyId == petition.BodyId && e.Office == ElectedOffice.Committee && e.Kind == ElectionKind.General && e.State == ElectionState.Concluded)
            .OrderByDescending(e => e.Day).Select(e => (ElectionMode?)e.Mode).FirstOrDefaultAsync(stop);
        if (last is { } known)
        {
            return new(known, [known], "");
        }

        var direct = await session.Db.Terms.AsNoTracking().Where(t => t.DivisionId == petition.DivisionId && t.BodyId == petition.BodyId && t.StartsOn <= session.Today)
            .OrderByDescending(t => t.StartsOn).Select(t => (bool?)t.Direct).FirstOrDefaultAsync(stop);
        return direct switch
        {
            false => new(ElectionMode.ResidentRepresentatives, [ElectionMode.ResidentRepresentatives], ""),
            true => new(null, [ElectionMode.AllVoters, ElectionMode.HouseholdRepresentatives], "本届由居民直接选举产生，请查选举档案，选择当时是全体有选举权的居民还是户代表投票。"),
            null => new(null, Enum.GetValues<ElectionMode>(), "系统里没有产生本届的选举，请查选举档案，选择当时的选举方式。"),
        };
    }

    internal async Task<Election> Make(ElectionMode mode, DateOnly day, string document, CancellationToken stop)
    {
        var seat = await session.Db.Appointments.SingleAsync(a => a.DivisionId == petition.DivisionId && a.Id == petition.AppointmentId, stop);
        var post = await session.Db.Posts.Where(p => p.DivisionId == seat.DivisionId && p.Id == seat.PostId).Select(p => p.Kind).SingleAsync(stop);
        var election = new Election
        {
            DivisionId = petition.DivisionId, Id = Id<Election>.New(session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.Recall, Mode = mode, BodyId = petition.BodyId,
            Name = $"罢免{petition.Post}的投票", Day = day, CalledOn = session.Today, Presider = await Presider(stop), Document = document,
            RecordedAt = session.Now, RecordedBy = session.Actor.Name, Division = petition.Division,
        };
        session.Db.Elections.Add(election);
        await Ballot(election, seat, post, stop);
        return election;
    }

    /// <summary>The election committee where there is one; else the residents' committee convenes the vote.</summary>
    private async Task<BodyKind> Presider(CancellationToken stop)
    {
        var today = session.Today;
        var seated = from b in session.Db.Bodies
                     join a in session.Db.Appointments on new { b.DivisionId, BodyId = b.Id } equals new { a.DivisionId, a.BodyId }
                     where b.DivisionId == petition.DivisionId && b.Kind == BodyKind.ElectionCommittee && a.FromDay <= today && a.HeldUntil > today
                     select a.Id;
        return await seated.AnyAsync(stop) ? BodyKind.ElectionCommittee : BodyKind.ResidentsCommittee;
    }

    private async Task Ballot(Election election, Appointment seat, PostKind post, CancellationToken stop)
    {
        var (division, now) = (election.DivisionId, session.Now);
        var person = await session.Db.RegisterOfPeople.SingleAsync(p => p.Id == seat.PersonId, stop);
        var contest = new Contest
        {
            DivisionId = division, Id = Id<Contest>.New(now), ElectionId = election.Id, Position = 1, BodyId = election.BodyId, Post = post, Title = $"罢免{petition.Post}", Seats = 1,
            AppointmentId = seat.Id,
        };
        var candidate = new Candidate
        {
            DivisionId = division, Id = Id<Candidate>.New(now), ElectionId = election.Id, ContestId = contest.Id, PersonId = person.Id, Name = person.Name, Sex = person.Sex,
            BornOn = person.BornOn, State = CandidateState.Official, StateOn = session.Today, StateReason = "罢免要求所指的成员",
        };
        var poll = new Poll { DivisionId = division, Id = Id<Poll>.New(now), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = election.Day };
        var line = new PollContest { DivisionId = division, PollId = poll.Id, ContestId = contest.Id, Seats = 1, Rule = ContestRule.Recall };
        line.Candidates.Add(new() { DivisionId = division, PollId = poll.Id, ContestId = contest.Id, CandidateId = candidate.Id, Position = 1 });
        poll.Contests.Add(line);
        session.Db.AddRange(contest, candidate, poll);
    }
}
