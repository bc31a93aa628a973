using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Rolls;

/// <summary>推选户代表: one registered voter of a household votes for it; whoever did before no longer does. After the freeze only with a reason.</summary>
public sealed class ChooseHouseholdRepresentative(Session session) : ElectionAct<ChooseHouseholdRepresentative.Request, Id<Voter>>(session)
{
    public sealed record Request : ElectionRequest
    {
        public Id<Voter> Voter { get; set; }

        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override Permission Needed(Request request, Election target) => RollGuard.PermissionFor(target);

    protected override async Task<Id<Voter>> Act(Request request, Election election, CancellationToken stop)
    {
        HouseholdList.Require(election);
        RollGuard.RequireReason(election, request.Reason);
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        var voter = await Session.Voter(election, request.Voter, stop);
        if (!voter.OnRoll)
        {
            throw new RefusedException("户代表须在选民名单上，这名选民已经除名。", remedy: "请从这一户已登记的选民中推选。");
        }

        if (voter.HouseholdId is not { } household)
        {
            throw new RefusedException("这名选民不属于本社区的任何一户，不能作为户代表。", remedy: "请从住户的选民中推选。");
        }

        var before = await HouseholdList.Of(Session, election, household, stop);
        if (before.Exists(b => b.Id == voter.Id))
        {
            throw new RefusedException("这名选民已经是这一户的代表。", remedy: "不用再办。");
        }

        var (list, because) = (new RollWriter(Session, election), string.IsNullOrWhiteSpace(request.Reason) ? "本户推选" : request.Reason!);
        foreach (var former in before)
        {
            list.Set(former, RollList.HouseholdRepresentatives, joins: false, because);
        }

        // Two may not stand for one household at any moment, so that who leaves is written first.
        await Session.Db.SaveChangesAsync(stop);
        list.Set(voter, RollList.HouseholdRepresentatives, joins: true, because);
        await RollNotices.ChangedIfPublished(Session, election, [.. before.Select(b => (b, "不再作为户代表")), (voter, "作为户代表")], stop);
        return voter.Id;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：推选户代表{(target.RollFrozenOn is null ? "" : "（名单封存以后）")}";
}
