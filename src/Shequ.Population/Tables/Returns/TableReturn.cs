using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Returns;

/// <summary>Why a table is returned.</summary>
public enum ReturnGround : short
{
    /// <summary>没有法律、法规依据.</summary>
    NoLegalBasis,

    /// <summary>不在工作事项清单内，未经准入.</summary>
    OffList,

    /// <summary>属政府部门或街道职责内事项.</summary>
    Transferred,

    /// <summary>部门直接向居委会派任务.</summary>
    DirectAssignment,

    /// <summary>没有书面委托.</summary>
    Unwritten,

    /// <summary>没有经费和条件.</summary>
    Unfunded,
}

/// <summary>What the asker said to it.</summary>
public enum ReturnAnswer : short
{
    /// <summary>撤回.</summary>
    Withdrawn,

    /// <summary>补充依据.</summary>
    BasisAdded,
}

/// <summary>退回: that a community returned a table to who asks for it, under which norms, and what was answered.</summary>
public sealed class TableReturn : IInDivision
{
    /// <summary>The community that returned it.</summary>
    public required Id<Division> DivisionId { get; init; }

    public required Id<TableReturn> Id { get; init; }

    public required Id<Division> TableDivisionId { get; init; }

    public required Id<RequestedTable> TableId { get; init; }

    public required int Edition { get; init; }

    public required ReturnGround Ground { get; init; }

    /// <summary>The norms that the letter names.</summary>
    public required string[] Norms { get; init; }

    /// <summary>The letter as it was sent, line by line: title, addressee, issuer, date, foot, paragraphs.</summary>
    public required string[] Letter { get; init; }

    public required DateOnly ReturnedOn { get; init; }

    public required string ReturnedBy { get; init; }

    public DateOnly? AnsweredOn { get; set; }

    public ReturnAnswer? Answer { get; set; }

    public string? AnswerText { get; set; }

    public string? AnsweredBy { get; set; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}
