using Shequ.Kernel.Data;
using Shequ.Organization.Duties;

namespace Shequ.Organization.Posts;

/// <summary>任职变动结果: the appointments that began or ended, and what follows from it.</summary>
/// <param name="TermEndsOn">The first day after the term of those that began; null where they have no term.</param>
/// <param name="Duties">What is now to be done.</param>
/// <param name="Warnings">Norms that the change breaks without being forbidden.</param>
public sealed record PostChanged(
    IReadOnlyList<Id<Appointment>> Appointments, DateOnly? TermEndsOn, IReadOnlyList<Id<Duty>> Duties, IReadOnlyList<RosterWarning> Warnings);
