using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Organization.Posts;

/// <summary>任职: who holds a post, from when, how it came about and how it ended. Rows are ended, never rewritten.</summary>
public sealed class Appointment
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Appointment> Id { get; init; }

    public required Id<Post> PostId { get; init; }

    public required Id<Body> BodyId { get; init; }

    public required Id<Person> PersonId { get; init; }

    /// <summary>The first day in the post.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The first day after the term; null where the post has no term.</summary>
    public DateOnly? TermEndsOn { get; set; }

    public required AppointmentOrigin Origin { get; init; }

    /// <summary>The record that proves it: result report, decision, letter of appointment.</summary>
    public required string Document { get; init; }

    /// <summary>身份来源 of a subcommittee member or the like: a word of the packs.</summary>
    public string? SourceCategory { get; init; }

    /// <summary>The first day on which it was no longer held before the term was over.</summary>
    public DateOnly? EndedOn { get; private set; }

    public EndCause? EndCause { get; private set; }

    public string? EndDocument { get; private set; }

    /// <summary>Who recorded the end.</summary>
    public string? EndedBy { get; private set; }

    public required string RecordedBy { get; init; }

    public bool Demonstration { get; init; }

    public int Version { get; private set; }

    /// <summary>The first day on which it is no longer held, kept by the database from the two above; never for an open one.</summary>
    public DateOnly HeldUntil { get; private set; }

    public bool HeldOn(DateOnly day) => FromDay <= day && !(EndedOn <= day) && !(TermEndsOn <= day);

    /// <summary>How it ended or will end: by an act, or because the term is over.</summary>
    public EndCause? EndsBy() => EndCause ?? (TermEndsOn is null ? null : Posts.EndCause.TermOver);

    internal void End(DateOnly on, EndCause cause, string document, string by)
    {
        (EndedOn, EndCause, EndDocument, EndedBy) = (on, cause, document, by);
        Version++;
    }
}
