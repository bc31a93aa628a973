using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Rolls;

/// <summary>户代表按登记列入: for every household without one, whoever represents it in the register, where they are registered voters. The others are chosen one by one.</summary>
public sealed class TakeHouseholdRepresentatives(Session session) : ElectionAct<TakeHouseholdRepresentatives.Request, TakenList>(session)
{
    public sealed record Request : ElectionRequest
    {
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override Permission Needed(Request request, Election target) => RollGuard.PermissionFor(target);

    protected override async Task<TakenList> Act(Request request, Election election, CancellationToken stop)
    {
        HouseholdList.Require(election);
        RollGuard.RequireReason(election, request.Reason);
        await RollGuard.Wait(Session, election, stop);
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        var (division, id) = (election.DivisionId, election.Id);
        var (everybody, homes) = (Session.Db.Voters, Session.Db.RegisteredHouseholds);
        var voters = everybody.Where(v => v.DivisionId == division && v.ElectionId == id && v.OnRoll && v.HouseholdId != null);
        var open = voters.Where(v => !everybody.Any(o => o.DivisionId == division && o.ElectionId == id && o.HouseholdId == v.HouseholdId && o.ForHousehold));
        var chosen = await open.Where(v => homes.Any(h => h.DivisionId == division && h.Id == v.HouseholdId && h.RepresentativeId == v.ResidentId)).AsNoTracking().ToListAsync(stop);
        var households = await open.Select(v => v.HouseholdId).Distinct().CountAsync(stop);
        var writer = new RollWriter(Session, election);
        var because = string.IsNullOrWhiteSpace(request.Reason) ? "住户登记的户代表" : request.Reason!;
        await writer.Add([.. chosen.Select(v => writer.Entry(v, RollList.HouseholdRepresentatives, joins: true, because))], stop);
        var ids = chosen.ConvertAll(v => v.Id);
        await Session.Db.Voters.Where(v => v.DivisionId == division && ids.Contains(v.Id))
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.ForHousehold, true).SetProperty(x => x.Version, x => x.Version + 1), stop);
        if (chosen.Count > 0)
        {
            await StepBook.Done(Session, election, PlanStep.HouseholdList, Session.Today, "户代表名单", stop);
        }

        await RollNotices.ChangedIfPublished(Session, election, [.. chosen.Select(v => (v, "作为户代表"))], stop);
        return new(chosen.Count, 0, households - chosen.Count);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：按住户登记列入户代表{(target.RollFrozenOn is null ? "" : "（名单封存以后）")}";
}

/// <summary>What holds for the list of household representatives.</summary>
internal static class HouseholdList
{
    internal static void Require(Election election)
    {
        if (election.Mode != ElectionMode.HouseholdRepresentatives)
        {
            throw new RefusedException($"这次选举由{ElectionWords.Of(election.Mode)}投票，没有户代表名单。", remedy: "请查看选民名单或者居民代表名单。");
        }
    }

    internal static Task<List<Voter>> Of(Session session, Election election, Id<Population.Households.Household> household, CancellationToken stop) =>
        session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.HouseholdId == household && v.ForHousehold).ToListAsync(stop);
}
