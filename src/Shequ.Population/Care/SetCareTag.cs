using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Population.Residents;

namespace Shequ.Population.Care;

/// <summary>登记关爱标签: says that somebody is looked after as one of a kind, from when, until when, why.</summary>
public sealed class SetCareTag(Session session, CareDesk desk) : UseCase<SetCareTag.Request, Resident, Id<CareTag>>(session)
{
    public sealed record Request : CareTerm
    {
        public Id<Resident> Resident { get; set; }

        /// <summary>A word of <see cref="CareKind"/>.</summary>
        [Required(ErrorMessage = "请选择是哪一种关爱对象。")]
        public string Kind { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordCare;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (request.Kind.Length > 0 && CareKind.Find(request.Kind) is null ? [new InputError(nameof(Request.Kind), $"没有“{request.Kind}”这一种，请从列表中选择。")] : Array.Empty<InputError>())
            .Concat(request.Faults(Session.Today));
    }

    protected override Task<Resident?> Find(Request request, CancellationToken stop) => Session.Db.FindResident(request.Division, request.Resident, stop);

    protected override async Task<Id<CareTag>> Decide(Request request, Resident target, CancellationToken stop)
    {
        var kind = CareKind.Of(request.Kind);
        await desk.RequireReason(kind, request.Reason, target.Division!, stop);
        RequireAlive(request, target);
        var by = Session.Signature(Permission, target.Path);
        var open = await Session.Db.CareTags.SingleOrDefaultAsync(
            t => t.DivisionId == target.DivisionId && t.ResidentId == target.Id && t.Kind == kind.Word && t.EndedOn == null, stop);
        if (open is not null && open.HoldsOn(Session.Today))
        {
            throw new RefusedException($"{target.Name}已有“{kind.Chinese}”标签，没有重复登记。", remedy: "情况有变的，请续期或者结束原来的标签。");
        }

        open?.Close(open.UntilDay!.Value, CareEnd.Expired, by);
        if (open is not null)
        {
            await Session.Db.SaveChangesAsync(stop);
        }

        return desk.Write(target.Division!, target.Id, kind, request, by).Id;
    }

    /// <summary>Neither the kind, which may be sensitive together with the resident, nor the reason.</summary>
    protected override string Describe(Request request, Resident target) => $"登记关爱标签（居民 {target.Id}），{request.From:yyyy-MM-dd} 起";

    private static void RequireAlive(Request request, Resident target)
    {
        if (target.DiedOn is { } died)
        {
            throw new RefusedException($"{target.Name}已于{Chinese.Date(died)}去世，不能登记关爱标签。", remedy: "去世日期有误的，先更正居民资料。");
        }

        if (request.From < target.BornOn)
        {
            throw new BadInputException(nameof(Request.From), $"开始日期早于出生日期（{Chinese.Date(target.BornOn!.Value)}），请核对。");
        }
    }
}
