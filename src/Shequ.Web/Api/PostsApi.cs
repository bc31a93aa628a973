using Shequ.Organization.Posts;

namespace Shequ.Web.Api;

/// <summary>数据接口 of results, appointments and delegations.</summary>
public static class PostsApi
{
    public static void MapPosts(this RouteGroupBuilder api)
    {
        api.MapPost("/posts/results", (RecordElectionResult.Request r, RecordElectionResult act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("登记选举结果");
        api.MapPost("/posts/appointments", (Appoint.Request r, Appoint act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("登记任职");
        api.MapPost("/posts/appointments/end", (EndAppointment.Request r, EndAppointment act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("登记任职终止");
        api.MapPost("/posts/resignations", (RecordResignation.Request r, RecordResignation act, CancellationToken stop) => Changed(act.Run(r, stop))).WithSummary("登记辞职申请");
        api.MapPost("/posts/delegations", async (DelegatePowers.Request r, DelegatePowers act, CancellationToken stop) => new Done((await act.Run(r, stop)).Value)).WithSummary("委托代理");
        api.MapPost("/posts/delegations/withdraw", async (WithdrawDelegation.Request r, WithdrawDelegation act, CancellationToken stop) =>
            new Done((await act.Run(r, stop)).Value)).WithSummary("收回代理");
    }

    private static async Task<PostChangedView> Changed(Task<PostChanged> act)
    {
        var done = await act;
        return new(
            done.Appointments.Select(a => a.Value).ToArray(), done.TermEndsOn, done.Duties.Select(d => d.Value).ToArray(), done.Warnings.Select(WarningView.Of).ToArray());
    }
}

/// <summary>The appointments that began or ended, the duties that follow, and which norms speak against it.</summary>
public sealed record PostChangedView(IReadOnlyList<Guid> Appointments, DateOnly? TermEndsOn, IReadOnlyList<Guid> Duties, IReadOnlyList<WarningView> Warnings);
