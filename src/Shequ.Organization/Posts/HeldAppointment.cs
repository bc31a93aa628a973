using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Posts;

/// <summary>在案任职: an appointment with its post and its body, as an act on it finds them.</summary>
public sealed record HeldAppointment(Appointment Appointment, Post Post, Body Body) : IInDivision
{
    Guid IInDivision.DivisionId => Body.DivisionId.Value;

    public DivisionPath Path => Body.Path;

    string IInDivision.PlaceName => Division.Name;

    public Division Division => Body.Division!;

    internal PostRule Rule => PostCatalogue.Of(Body.Kind, Post.Kind);

    /// <summary>E.g. 梅园社区居民委员会委员.</summary>
    public string Title => Body.Name + Rule.Title;

    internal bool IsCommittee => PostCatalogue.IsCommittee(Body.Kind);

    public static async Task<HeldAppointment?> Find(PlatformDb db, Id<Appointment> id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(db);
        var appointment = await db.Appointments.SingleOrDefaultAsync(a => a.Id == id, stop);
        return appointment is null ? null : new(
            appointment,
            await db.Posts.SingleAsync(p => p.DivisionId == appointment.DivisionId && p.Id == appointment.PostId, stop),
            await db.Bodies.Include(b => b.Division).SingleAsync(b => b.DivisionId == appointment.DivisionId && b.Id == appointment.BodyId, stop));
    }

    /// <summary>Refuses a change of what is over already, and says who was quicker.</summary>
    internal void RequireOpen(DateOnly today)
    {
        if (Appointment.EndedOn is { } ended)
        {
            throw new StaleException($"这一任职已由{Appointment.EndedBy}登记于 {ended:yyyy-MM-dd} 终止，请查看最新内容。");
        }

        if (Appointment.TermEndsOn <= today)
        {
            throw new RefusedException($"这一任职已于 {Appointment.TermEndsOn:yyyy-MM-dd} 随任期届满终止。", remedy: "不必再登记；新的任职请登记选举结果或任职。");
        }
    }
}
