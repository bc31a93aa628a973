using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Exchange.Exports;

/// <summary>导出用途: for what personal data leaves the system.</summary>
public enum ExportPurpose : short
{
    /// <summary>走访慰问.</summary>
    Visits,

    /// <summary>应急和防汛、防疫等突发事件处置.</summary>
    Emergency,

    /// <summary>选民登记和居民会议召集.</summary>
    Rolls,

    /// <summary>依法向有关机关提供.</summary>
    LegalDuty,

    /// <summary>为居民办事: 申报补贴、证明等.</summary>
    Service,

    /// <summary>核对登记: checking the register itself on paper.</summary>
    Verification,
}

/// <summary>导出登记: who took which fields of how many residents out of the system, when and for what.</summary>
public sealed class ResidentExport
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<ResidentExport> Id { get; init; }

    public required ExportPurpose Purpose { get; init; }

    public required string Reason { get; init; }

    /// <summary>The columns, in Chinese.</summary>
    public required string Fields { get; init; }

    /// <summary>Who was asked for, in Chinese.</summary>
    public required string Filter { get; init; }

    /// <summary>With whole numbers of documents or telephones.</summary>
    public required bool WithNumbers { get; init; }

    public required int People { get; init; }

    /// <summary>Of the file as it was handed out, so that a copy can be recognised.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }
}
