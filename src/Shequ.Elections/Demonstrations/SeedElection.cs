using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Demonstrations;

/// <summary>How far a made-up election has come.</summary>
public enum SimulatedStage : short
{
    /// <summary>选民登记: called some days ago, the roll is still open.</summary>
    Registration,

    /// <summary>选举日: everything is prepared, the vote opens today.</summary>
    ElectionDay,

    /// <summary>已结束: the election that brought the present committee.</summary>
    Concluded,
}

/// <summary>
/// 装入演示选举: a made-up election of the committee of one community with its roll, candidates and stations, and for a past one its count.
/// A community that has an election, or real people, is left alone.
/// </summary>
public sealed class SeedElection(Session session, NormLibrary library) : UseCase<SeedElection.Request, Division, bool>(session)
{
    private const int DaysToPrepare = 45;

    public sealed record Request
    {
        [Required(ErrorMessage = "请填写社区的区划代码。")]
        public string Division { get; set; } = "";

        public SimulatedStage Stage { get; set; } = SimulatedStage.ElectionDay;
    }

    protected override Permission Permission => OrganizationPermissions.SeedDemonstration;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Db.Communities
        .SingleOrDefaultAsync(d => d.Code == request.Division && d.EndedOn == null && d.Kind == DivisionKind.Urban, stop);

    /// <returns>Whether an election was made.</returns>
    protected override async Task<bool> Decide(Request request, Division target, CancellationToken stop)
    {
        var db = Session.Db;
        var body = await db.Bodies.SingleOrDefaultAsync(b => b.DivisionId == target.Id && b.Kind == BodyKind.ResidentsCommittee && b.EndedOn == null && b.Demonstration, stop);
        var term = body is null ? null : await db.Terms.OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(t => t.DivisionId == target.Id && t.BodyId == body.Id && t.StartsOn <= Session.Today, stop);
        if (body is null || term is null || await db.Elections.AnyAsync(e => e.DivisionId == target.Id, stop))
        {
            return false;
        }

        var election = Make(request.Stage, target, body, term);
        db.Elections.Add(election);
        var (book, _) = await library.Current(db, stop);
        var made = new SimulatedElection(Session, new(book.InForce(target.Place, Session.Today)), election);
        var voters = await SimulatedRoll.Fill(Session, made.Rules, election, stop);
        await made.Contests(stop);
        if (voters.Count > 0 && request.Stage != SimulatedStage.Registration)
        {
            await made.Ballot(voters, stop);
            if (request.Stage == SimulatedStage.Concluded)
            {
                await new SimulatedCount(Session, made).Fill(voters, stop);
            }
        }

        return true;
    }

    protected override string Describe(Request request, Division target) => $"{target.Code} 的演示选举";

    private Election Make(SimulatedStage stage, Division place, Body body, Term term)
    {
        var day = stage switch
        {
            SimulatedStage.Registration => Session.Today.AddDays(DaysToPrepare),
            SimulatedStage.ElectionDay => Session.Today,
            _ => term.StartsOn,
        };
        var called = stage == SimulatedStage.Registration ? Session.Today.AddDays(-3) : day.AddDays(-DaysToPrepare);
        return new()
        {
            DivisionId = place.Id, Id = Id<Election>.New(Session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.General,
            Mode = term.Direct || stage != SimulatedStage.Concluded ? ElectionMode.AllVoters : ElectionMode.HouseholdRepresentatives, BodyId = body.Id,
            Name = stage == SimulatedStage.Concluded ? "本届居民委员会选举" : "居民委员会换届选举", Day = day, CalledOn = called, Presider = BodyKind.ElectionCommittee,
            Document = "居民选举委员会第一次会议决定（演示）", SeatsDocument = "关于居委会职数的批复（演示）", KeepsSeatForWoman = true,
            RollPublishedOn = stage == SimulatedStage.Registration ? null : day.AddDays(-25), RollFrozenOn = stage == SimulatedStage.Registration ? null : day.AddDays(-12),
            State = stage == SimulatedStage.Concluded ? ElectionState.Concluded : ElectionState.Running, EndedOn = stage == SimulatedStage.Concluded ? day : null,
            RecordedAt = Session.Now, RecordedBy = Session.Actor.Name, Demonstration = true, Division = place,
        };
    }
}
