using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Hosting;

namespace Shequ.Web.Api;

/// <summary>数据接口 of decisions: approved changes of divisions, bindings of packs and confirmations of norms.</summary>
public static class ActsApi
{
    public static void MapActs(this RouteGroupBuilder api)
    {
        api.MapPost("/divisions/rename", (RenameDivision.Request r, RenameDivision act, CancellationToken stop) => Id(act.Run(r, stop))).WithSummary("更名");
        api.MapPost("/divisions/recode", (RecodeDivision.Request r, RecodeDivision act, CancellationToken stop) => Id(act.Run(r, stop))).WithSummary("变更代码");
        api.MapPost("/divisions/move", (MoveDivision.Request r, MoveDivision act, CancellationToken stop) => Id(act.Run(r, stop))).WithSummary("划归另一上级");
        api.MapPost("/divisions/split", (SplitDivision.Request r, SplitDivision act, CancellationToken stop) => act.Run(r, stop)).WithSummary("拆分社区");
        api.MapPost("/divisions/merge", (MergeDivisions.Request r, MergeDivisions act, CancellationToken stop) => Id(act.Run(r, stop))).WithSummary("合并社区");
        api.MapPost("/divisions/kind", (CorrectKind.Request r, CorrectKind act, CancellationToken stop) => Id(act.Run(r, stop))).WithSummary("更正社区类别");
        api.MapPost("/norms/bindings", (BindPack.Request r, BindPack act, TallyKeeper tallies, CancellationToken stop) =>
            Recounted(act.Run(r, stop), tallies)).WithSummary("绑定规范包");
        api.MapPost("/norms/bindings/end", (EndBinding.Request r, EndBinding act, TallyKeeper tallies, CancellationToken stop) =>
            Recounted(act.Run(r, stop), tallies)).WithSummary("结束绑定");
        api.MapPost("/norms/confirmations", (ConfirmNorm.Request r, ConfirmNorm act, TallyKeeper tallies, CancellationToken stop) =>
            Recounted(act.Run(r, stop), tallies)).WithSummary("核定存疑条款");
    }

    private static async Task<Done> Id(Task<Id<Division>> act) => new((await act).Value);

    /// <summary>Other norms hold now, so the counts of areas are made anew.</summary>
    private static async Task<Done> Recounted<T>(Task<Id<T>> act, TallyKeeper tallies)
    {
        var id = await act;
        tallies.LookNow();
        return new(id.Value);
    }
}

/// <summary>What an act left behind.</summary>
public sealed record Done(Guid Id);
