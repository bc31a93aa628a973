using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>A body with its posts as programs read it.</summary>
public sealed record BodyView(
    Guid Id, BodyKind Kind, string KindName, string Name, string? Speciality, Guid? Parent, Guid? Covers, string? Area, string? CreditCode, string? Contact,
    DateOnly FoundedOn, string Document, IReadOnlyList<PostView> Posts);

/// <summary>A post of a body: how many seats, how many are held and vacant, and by whom.</summary>
/// <param name="Vacant">Null where nobody fixed the number of seats.</param>
public sealed record PostView(PostKind Kind, string Title, int? Seats, int Held, int? Vacant, IReadOnlyList<HolderView> Holders);

/// <summary>Somebody who holds a post.</summary>
public sealed record HolderView(Guid Appointment, Guid Person, string Name, DateOnly From, DateOnly? TermEndsOn, AppointmentOrigin Origin);

/// <summary>A post that a person holds or held.</summary>
/// <param name="Until">The first day on which it is or was no longer held.</param>
/// <param name="Document">Null, like the cause and the paper of the end, for whoever may not view people there: an illness or a sentence is nobody else's business.</param>
public sealed record PersonPostView(
    Guid Appointment, string Division, string DivisionName, Guid Body, string BodyName, PostKind Post, string Title, DateOnly From, DateOnly? Until, AppointmentOrigin Origin,
    string? Document, EndCause? Cause, string? EndDocument, bool Held)
{
    internal static PersonPostView Of(Appointment a, PostRule rule, Body body, Division place, DateOnly today, bool all) => new(
        a.Id.Value, place.Code, place.Name, body.Id.Value, body.Name, rule.Kind, rule.Title, a.FromDay, a.HeldUntil == DateOnly.MaxValue ? null : a.HeldUntil, a.Origin,
        all ? a.Document : null, all ? a.EndCause : null, all ? a.EndDocument : null, a.HeldOn(today));
}
