using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Handovers;

/// <summary>移交项目种类: what an outgoing committee hands over, kept as data.</summary>
/// <param name="Proposal">What the list proposes of this kind; empty where the registers know better.</param>
public sealed record HandoverKind(string Name, string Chinese, string Proposal)
{
    internal const string SystemAccounts = "system_accounts";

    public static IReadOnlyList<HandoverKind> All { get; } = [.. DataFile.Rows("handover.kinds", ',').Select(c => new HandoverKind(c[0], c[1], c[2]))];

    public static HandoverKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}

/// <summary>工作移交: the outgoing committee hands over to the new one, led by the election committee under the eyes of the street.</summary>
public sealed class Handover
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>The day on which the new committee came about, from which the days count.</summary>
    public required DateOnly ProducedOn { get; init; }

    /// <summary>The last day in time.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required string StartedBy { get; init; }

    /// <summary>The day on which everything on the list had changed hands.</summary>
    public DateOnly? CompletedOn { get; set; }

    /// <summary>The signed list.</summary>
    public string? Document { get; set; }

    /// <summary>Why it was late.</summary>
    public string? Reason { get; set; }

    public string? RecordedBy { get; set; }

    public DateOnly? SupervisedOn { get; set; }

    public string? SupervisedBy { get; set; }

    /// <summary>What the street noted when it confirmed.</summary>
    public string? SupervisionNote { get; set; }

    public int Version { get; set; }

    public bool Late => CompletedOn > DueOn;
}

/// <summary>移交项目: one thing on the list, from whom to whom and before whom.</summary>
public sealed class HandoverItem
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required int Number { get; init; }

    /// <summary>A kind of the data file.</summary>
    public required string Kind { get; init; }

    public required string What { get; set; }

    /// <summary>The list proposed it; what was added by hand may be struck again.</summary>
    public required bool Proposed { get; init; }

    public string? HandedBy { get; set; }

    public string? ReceivedBy { get; set; }

    public string? Witness { get; set; }

    public DateOnly? HandedOn { get; set; }

    public string? Note { get; set; }

    public bool Done => HandedOn is not null;
}
