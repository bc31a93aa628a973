using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling.Officers;

/// <summary>工作人员退出: somebody leaves, and the first reserve who may takes over the same work.</summary>
public sealed class ReleaseOfficer(Session session) : ElectionAct<ReleaseOfficer.Request, Replacement>(session)
{
    private Replacement? done;

    public sealed record Request : ElectionRequest
    {
        public Id<PollingOfficer> Officer { get; set; }

        [Required(ErrorMessage = "请写明为什么退出。"), StringLength(100, ErrorMessage = "原因请写在 100 字以内。")]
        public string Reason { get; set; } = "";
    }

    protected override async Task<Replacement> Act(Request request, Election election, CancellationToken stop)
    {
        var officer = await Session.Db.PollingOfficers.SingleOrDefaultAsync(
            o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.Id == request.Officer && o.LeftOn == null, stop) ?? throw new NotFoundException("这名工作人员");
        return done = await OfficerSuccession.Leave(Session, election, officer, request.Reason.Trim(), stop);
    }

    protected override string Describe(Request request, Election target) => done is { Successor: not null } ? "一名工作人员退出，由候补接替" : "一名工作人员退出，没有候补可以接替";
}

/// <summary>接替: who took over from an officer who left; nobody where there was no reserve left or no role to fill.</summary>
public sealed record Replacement(Id<PollingOfficer> Left, Id<PollingOfficer>? Successor);

/// <summary>候补接替: callable inside an act, e.g. when an officer is nominated.</summary>
internal static class OfficerSuccession
{
    internal static async Task<Replacement> Leave(Session session, Election election, PollingOfficer officer, string reason, CancellationToken stop)
    {
        (officer.LeftOn, officer.LeftReason) = (session.Today, reason);
        officer.Version++;
        if (officer.Role is null)
        {
            return new(officer.Id, null);
        }

        var barred = await OfficerBar.Of(session, election, stop);
        var reserves = await session.Db.PollingOfficers
            .Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null && o.Role == null).OrderBy(o => o.ReserveOrder).ToListAsync(stop);
        if (reserves.FirstOrDefault(r => r.LeftOn is null && r.Role is null && r.Id != officer.Id && !barred.Contains(r.PersonId)) is not { } next)
        {
            return new(officer.Id, null);
        }

        (next.Role, next.StationId, next.ReserveOrder) = (officer.Role, officer.StationId, null);
        next.Version++;
        return new(officer.Id, next.Id);
    }
}
