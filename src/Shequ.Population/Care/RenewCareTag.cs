using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;

namespace Shequ.Population.Care;

/// <summary>续期关爱标签: somebody looked and it still holds; another tag takes its place from that day on.</summary>
public sealed class RenewCareTag(Session session, CareDesk desk) : UseCase<RenewCareTag.Request, CareTag, Id<CareTag>>(session)
{
    public sealed record Request : CareTerm
    {
        public Id<CareTag> Tag { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordCare;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Faults(Session.Today);
    }

    protected override Task<CareTag?> Find(Request request, CancellationToken stop) => desk.Find(request.Division, request.Tag, stop);

    protected override async Task<Id<CareTag>> Decide(Request request, CareTag target, CancellationToken stop)
    {
        if (target.EndedOn is { } ended)
        {
            throw new StaleException($"这个标签已由{target.EndedBy}于{Chinese.Date(ended)}结束，不能续期。仍然适用的，请重新登记。");
        }

        if (request.From < target.FromDay)
        {
            throw new BadInputException(nameof(Request.From), $"续期不能早于原标签开始的{Chinese.Date(target.FromDay)}。");
        }

        var kind = CareKind.Of(target.Kind);
        await desk.RequireReason(kind, request.Reason, target.Division!, stop);
        var by = Session.Signature(Permission, target.Path);
        var (last, from) = (target.UntilDay, request.From!.Value);

        // Between its last day and the day on which somebody looked again it did not hold.
        target.Close(last < from ? last.Value : from, CareEnd.Renewed, by);
        await Session.Db.SaveChangesAsync(stop);
        return desk.Write(target.Division!, target.ResidentId, kind, request, by).Id;
    }

    protected override string Describe(Request request, CareTag target) => $"续期关爱标签（{target.Id}），{request.From:yyyy-MM-dd} 起";
}
