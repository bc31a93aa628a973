using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Organization.Posts;

/// <summary>代理: some powers of an appointment, lent to somebody until a day. It ends at once with the appointment.</summary>
public sealed class Delegation
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Delegation> Id { get; init; }

    public required Id<Appointment> AppointmentId { get; init; }

    /// <summary>Who may act instead.</summary>
    public required Id<Person> DelegateId { get; init; }

    /// <summary>Names of permissions; never more than the post has.</summary>
    public required string[] Permissions { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public required DateOnly UntilDay { get; set; }

    public required string Reason { get; init; }

    public required string RecordedBy { get; init; }

    public int Version { get; set; }
}
