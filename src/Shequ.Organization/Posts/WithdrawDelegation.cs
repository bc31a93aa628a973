using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Posts;

/// <summary>收回代理: what was lent holds no longer, from this moment.</summary>
public sealed class WithdrawDelegation(Session session) : UseCase<WithdrawDelegation.Request, HeldAppointment, Id<Delegation>>(session)
{
    private Delegation? delegation;

    public sealed record Request
    {
        public Id<Delegation> Delegation { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.DelegatePost;

    protected override async Task<HeldAppointment?> Find(Request request, CancellationToken stop)
    {
        delegation = await Session.Db.Delegations.SingleOrDefaultAsync(d => d.Id == request.Delegation, stop);
        return delegation is null ? null : await HeldAppointment.Find(Session.Db, delegation.AppointmentId, stop);
    }

    protected override Task<Id<Delegation>> Decide(Request request, HeldAppointment target, CancellationToken stop)
    {
        DelegatePowers.RequireOwn(Session, target);
        if (delegation!.UntilDay <= Session.Today)
        {
            throw new StaleException($"这项代理已于 {delegation.UntilDay:yyyy-MM-dd} 结束，不必再收回。");
        }

        delegation.UntilDay = delegation.FromDay > Session.Today ? delegation.FromDay : Session.Today;
        delegation.Version++;
        return Task.FromResult(delegation.Id);
    }

    protected override string Describe(Request request, HeldAppointment target) => $"收回{target.Title}的代理（{request.Delegation}）";
}
