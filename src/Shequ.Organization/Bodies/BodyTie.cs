using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Bodies;

/// <summary>组织间的关系. The words are those of the relation norms; nobody commands a residents' committee.</summary>
public enum TieKind : short
{
    /// <summary>领导.</summary>
    Leads,

    /// <summary>指导.</summary>
    Guides,

    /// <summary>支持（保障、帮助）.</summary>
    Supports,

    /// <summary>监督.</summary>
    Supervises,

    /// <summary>协助.</summary>
    Assists,

    /// <summary>共建合作.</summary>
    Cooperates,
}

/// <summary>组织关系: a relation between two bodies that was agreed or set up, e.g. a co-building agreement with a unit in the area.</summary>
public sealed class BodyTie
{
    /// <summary>The division whose register keeps it: the lower of the two.</summary>
    public required Id<Division> DivisionId { get; init; }

    public required Id<BodyTie> Id { get; init; }

    public required Id<Division> FromDivisionId { get; init; }

    public required Id<Body> FromId { get; init; }

    public required TieKind Kind { get; init; }

    public required Id<Division> ToDivisionId { get; init; }

    public required Id<Body> ToId { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The agreement or decision that shows it.</summary>
    public required string Document { get; init; }

    public int Version { get; set; }
}
