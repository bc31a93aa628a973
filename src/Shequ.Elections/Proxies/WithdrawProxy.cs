using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Proxies;

/// <summary>撤回委托: the principal votes after all, or somebody else does; until the vote opens.</summary>
public sealed class WithdrawProxy(Session session) : ElectionAct<WithdrawProxy.Request, Id<Proxy>>(session)
{
    public sealed record Request : ElectionRequest
    {
        public Id<Proxy> Proxy { get; set; }

        [Required(ErrorMessage = "请写明撤回的理由。")]
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string Reason { get; set; } = "";
    }

    protected override Permission Permission => ElectionPermissions.RegisterVoters;

    protected override async Task<Id<Proxy>> Act(Request request, Election election, CancellationToken stop)
    {
        var proxy = await Session.Db.Proxies.SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Id == request.Proxy, stop)
            ?? throw new NotFoundException("这份委托");
        await ProxyTime.RequireBeforePoll(Session, election, stop);
        if (proxy.WithdrawnOn is { } day)
        {
            throw new RefusedException($"这份委托已于{Rolls.RollWords.Day(day)}撤回。", remedy: "不用再办。");
        }

        (proxy.WithdrawnOn, proxy.WithdrawnReason) = (Session.Today, request.Reason.Trim());
        proxy.Version++;
        return proxy.Id;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：撤回委托投票";
}
