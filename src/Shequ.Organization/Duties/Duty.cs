using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Duties;

/// <summary>What happened that opened a duty.</summary>
public enum DutyCause : short
{
    MemberVacancy,
    MemberResignation,
    RepresentativeChange,
    RepresentativeVacancy,
    GroupLeaderVacancy,
    SubcommitteeVacancy,
    SupervisionVacancy,
    SupervisionChange,
    NewCommittee,

    /// <summary>个人信息请求: somebody asks what is kept about them, or to have it changed.</summary>
    PersonalRequest,
}

/// <summary>待办: one step that a norm requires after a change, open until somebody records how it was done.</summary>
public sealed class Duty : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Duty> Id { get; init; }

    public required DutyCause Cause { get; init; }

    /// <summary>The norm whose procedure asks for it.</summary>
    public required string Norm { get; init; }

    /// <summary>The step of the procedure, counted from zero.</summary>
    public required int Step { get; init; }

    /// <summary>What is to be done, in the words of the step.</summary>
    public required string Does { get; init; }

    /// <summary>Who or what it is about: 王芳，居委会委员.</summary>
    public required string Subject { get; init; }

    /// <summary>The body or appointment that changed.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The day of the change.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The last day on which it can be done in time; null where the norm gives no number of days.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>The record that shows it: the notice, the filing letter, the decision.</summary>
    public string? Evidence { get; private set; }

    public string? DoneBy { get; private set; }

    public bool IsOpen => DoneOn is null;

    /// <summary>Whether it was done, but after its last day.</summary>
    public bool DoneLate => DoneOn > DueOn;

    public bool Demonstration { get; init; }

    public int Version { get; private set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;

    internal void Close(DateOnly on, string evidence, string by)
    {
        (DoneOn, Evidence, DoneBy) = (on, evidence, by);
        Version++;
    }
}
