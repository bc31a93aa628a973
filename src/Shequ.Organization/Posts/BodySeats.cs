using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;

namespace Shequ.Organization.Posts;

/// <summary>The posts of one body with everybody who holds or held them, while an act changes them.</summary>
internal sealed class BodySeats
{
    private readonly IReadOnlyList<Post> posts;
    private readonly List<Appointment> appointments;

    private BodySeats(Body body, IReadOnlyList<Post> posts, List<Appointment> appointments) =>
        (Body, this.posts, this.appointments) = (body, posts, appointments);

    internal Body Body { get; }

    internal IReadOnlyList<Appointment> Appointments => appointments;

    internal static async Task<BodySeats> Of(PlatformDb db, Body body, CancellationToken stop) => new(
        body,
        await db.Posts.Where(p => p.DivisionId == body.DivisionId && p.BodyId == body.Id).ToListAsync(stop),
        await db.Appointments.Where(a => a.DivisionId == body.DivisionId && a.BodyId == body.Id).ToListAsync(stop));

    /// <summary>The first day on which it is no longer held; what the database keeps of it is stale while an act runs.</summary>
    internal static DateOnly Until(Appointment appointment)
    {
        var (ended, term) = (appointment.EndedOn ?? DateOnly.MaxValue, appointment.TermEndsOn ?? DateOnly.MaxValue);
        return ended < term ? ended : term;
    }

    internal Post? Post(PostKind kind) => posts.FirstOrDefault(p => p.Kind == kind);

    internal void Add(Appointment appointment) => appointments.Add(appointment);

    /// <summary>Refuses somebody who holds the post already, and one more than there are seats.</summary>
    /// <param name="alone">Whether nobody may hold two posts of this body.</param>
    internal void RequireRoom(Post post, Id<Person> person, DateOnly from, DateOnly? termEnd, string field, bool alone)
    {
        var meanwhile = appointments.Where(a => a.FromDay < (termEnd ?? DateOnly.MaxValue) && Until(a) > from).ToArray();
        if (meanwhile.FirstOrDefault(a => a.PersonId == person && (alone || a.PostId == post.Id)) is { } own)
        {
            throw new BadInputException(field, $"此人自 {own.FromDay:yyyy-MM-dd} 起已任本组织{Title(own)}，任期重叠。请核对人选和日期；确要改任的，先登记原任职终止。");
        }

        var holders = meanwhile.Count(a => a.PostId == post.Id);
        if (post.Seats is { } seats && holders >= seats)
        {
            throw new RefusedException(
                $"“{Body.Name}”{PostCatalogue.Of(Body.Kind, post.Kind).Title}职数为 {seats} 人，{from:yyyy-MM-dd} 已有 {holders} 人在任，没有缺额。",
                remedy: "请核对日期和岗位；有人已离任的，先登记其任职终止。");
        }
    }

    /// <summary>Everybody leaves, because others were chosen for all posts, or for one.</summary>
    internal void Vacate(DateOnly day, string document, string by, Post? only = null)
    {
        var held = appointments.Where(a => only is null || a.PostId == only.Id).ToArray();
        if (Array.Find(held, a => a.FromDay >= day) is { } later)
        {
            throw new BadInputException("Day", $"本组织已有 {later.FromDay:yyyy-MM-dd} 开始的任职，日期应在其后。请核对日期；只补缺额的，请选“补选”。");
        }

        foreach (var appointment in held.Where(a => Until(a) > day))
        {
            appointment.End(day, EndCause.TermOver, document, by);
        }
    }

    private string Title(Appointment appointment) => PostCatalogue.Of(Body.Kind, posts.First(p => p.Id == appointment.PostId).Kind).Title;
}
