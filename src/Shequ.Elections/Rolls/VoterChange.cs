using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Proxies;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Rolls;

/// <summary>What every request to change one voter's entry names.</summary>
public abstract record VoterRequest : ElectionRequest
{
    public Id<Voter> Voter { get; set; }

    /// <summary>Kept with the entry; never published.</summary>
    [Required(ErrorMessage = "请写明理由和依据的材料。")]
    [StringLength(200, ErrorMessage = "理由最多 200 字。")]
    public string Reason { get; set; } = "";
}

/// <summary>名单变动: an act on one voter's entry in the roll, which says why and is published where the roll was.</summary>
public abstract class VoterChange<TRequest>(Session session) : ElectionAct<TRequest, Id<Voter>>(session)
    where TRequest : VoterRequest
{
    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override Permission Needed(TRequest request, Election target) => RollGuard.PermissionFor(target);

    /// <summary>What is done, for the record and for the notice.</summary>
    protected abstract string What { get; }

    protected sealed override async Task<Id<Voter>> Act(TRequest request, Election election, CancellationToken stop)
    {
        var voter = await Session.Voter(election, request.Voter, stop);
        await Change(request, election, voter, stop);
        await RollNotices.ChangedIfPublished(Session, election, [(voter, What)], stop);
        return voter.Id;
    }

    protected abstract Task Change(TRequest request, Election election, Voter voter, CancellationToken stop);

    protected override string Describe(TRequest request, Election target) => $"{target.Name}：选民名单{What}{(target.RollFrozenOn is null ? "" : "（名单封存以后，写明了理由）")}";
}

/// <summary>Finds a voter of an election, and strikes one off it.</summary>
internal static class VoterFinder
{
    internal static async Task<Voter> Voter(this Session session, Election election, Id<Voter> id, CancellationToken stop) =>
        await session.Db.Voters.SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Id == id, stop) ?? throw new NotFoundException("这名选民");

    /// <summary>Takes somebody off every list; proxies that they gave or took lapse with it.</summary>
    internal static async Task Strike(Session session, Election election, Voter voter, string reason, CancellationToken stop)
    {
        if (!voter.OnRoll)
        {
            throw new RefusedException("这名选民已经除名。", remedy: "不用再办。");
        }

        var polls = session.Db.Polls;
        if (await session.Db.CheckIns.AnyAsync(c => c.DivisionId == election.DivisionId && c.VoterId == voter.Id
            && polls.Any(p => p.DivisionId == c.DivisionId && p.Id == c.PollId && p.State == PollState.Open), stop))
        {
            throw new RefusedException("这名选民在正在进行的投票中已经领票，不能除名。", remedy: "请在结果宣布以后办理。");
        }

        var list = new RollWriter(session, election);
        foreach (var kind in Enum.GetValues<RollList>())
        {
            list.Set(voter, kind, joins: false, reason);
        }

        await ProxyLapse.WhenStruck(session, election, voter.Id, stop);
    }

    internal static void Correct(Session session, Election election, Voter voter, string? name, Population.Derived.VoterClass? kind, string reason)
    {
        var (newName, newClass) = (string.IsNullOrWhiteSpace(name) ? voter.Name : name.Trim(), kind ?? voter.Class);
        if (newName == voter.Name && newClass == voter.Class)
        {
            throw new BadInputException("Name", "姓名和类别都没有改变。请填写更正后的内容。");
        }

        session.Db.VoterCorrections.Add(new()
        {
            DivisionId = voter.DivisionId, Id = Id<VoterCorrection>.New(session.Now), ElectionId = voter.ElectionId, VoterId = voter.Id, On = session.Today, Name = voter.Name, Class = voter.Class,
            Reason = reason, AfterFreeze = election.RollFrozenOn is not null, RecordedAt = session.Now, RecordedBy = RollGuard.Signature(session, election),
        });
        (voter.Name, voter.Class) = (newName, newClass);
        voter.Version++;
    }
}
