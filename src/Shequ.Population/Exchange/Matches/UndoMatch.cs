using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Statistics;

namespace Shequ.Population.Exchange.Matches;

/// <summary>撤回处理: opens a decided proposal again and puts back what the decision changed, unless somebody changed it since.</summary>
public sealed class UndoMatch(Session session, PopulationCount count) : UseCase<UndoMatch.Request, MatchProposal, MatchProposal>(session)
{
    public sealed record Request
    {
        public string Division { get; set; } = "";

        public Id<MatchProposal> Match { get; set; }

        [Required(ErrorMessage = "请写明为什么撤回。"), StringLength(200, ErrorMessage = "不超过 200 字。")]
        public string Reason { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.DecideMatches;

    protected override async Task<MatchProposal?> Find(Request request, CancellationToken stop) => await Session.Proposal(request.Division, request.Match, stop);

    protected override async Task<MatchProposal> Decide(Request request, MatchProposal target, CancellationToken stop)
    {
        if (target.Decision is null)
        {
            throw new StaleException("这条疑似重复还没有处理，不需要撤回。");
        }

        if (target.Decision is MatchDecision.Merge or MatchDecision.MovedAway)
        {
            await PutBack(target, stop);
        }

        (target.Decision, target.Reason, target.DecidedAt, target.DecidedBy) = (null, null, null, null);
        target.Version++;
        await Session.Db.SaveChangesAsync(stop);
        var first = await Session.Db.Stays.Where(s => s.DivisionId == target.DivisionId && (s.ResidentId == target.ResidentId || s.ResidentId == target.OtherId))
            .MinAsync(s => (DateOnly?)s.FromDay, stop);
        await count.Recount(target.Division!, first ?? Session.Today, stop);
        return target;
    }

    protected override string Describe(Request request, MatchProposal target) => $"撤回疑似重复 {target.Id} 的处理";

    private async Task PutBack(MatchProposal target, CancellationToken stop)
    {
        if (target.DecidedAt < Session.Now - Batch.Kept)
        {
            throw new RefusedException($"处理已过 {Batch.Kept.Days} 天，原来的情况不再保存，不能撤回。", remedy: "请重新登记其中一人。");
        }

        var connection = await ExchangeConnection.Of(Session, target.Division!, stop);
        var (division, batch) = (target.DivisionId.Value, target.Id.Value);
        var changed = await new Batch(connection, division, batch, Session.Now).Ids(
            string.Join(" union all ", Batch.Versioned.Select(t => $"""
                select i.row_id from population_before_image i left join {t} t on t.division_id = $1 and t.id = i.row_id
                where i.division_id = $1 and i.batch_id = $2 and i.table_name = '{t}' and t.version is distinct from i.version_after
                """)), stop, division, batch);
        if (changed.Length > 0)
        {
            throw new StaleException($"处理之后，有 {changed.Length} 项（档案、住户或居住登记）又有改动，撤回会盖掉它们，所以没有撤回。请在个人页面和住户页面更正。");
        }

        var back = new WayBack(connection, division, batch, Session.Now);
        foreach (var table in (string[])["population_stay", "population_household", "population_resident", .. await ResidentReferences.Tables(connection, stop)])
        {
            await back.Restore(table, "true", [], stop);
        }

        await back.Remove("population_resident_past", "true", [], stop);
        await back.Remove("population_household_past", "true", [], stop);
        await back.Forget(stop);
    }
}
