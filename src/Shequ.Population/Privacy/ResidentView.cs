using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy;

/// <summary>How somebody came to see what is kept about a resident.</summary>
public enum ViewKind : short
{
    /// <summary>查看档案: opened the page of the resident or of the household.</summary>
    File,

    /// <summary>查看密存信息: opened a sealed number, with a reason.</summary>
    Reveal,

    /// <summary>导出: the resident was in an export, with a purpose.</summary>
    Export,

    /// <summary>报表: the resident was in a table that was handed in.</summary>
    Table,
}

/// <summary>查阅记录: who looked at what is kept about a resident, when and why; the resident can read it.</summary>
public sealed class ResidentView
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<ResidentView> Id { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Name and post of who looked.</summary>
    public required string By { get; init; }

    public required ViewKind Kind { get; init; }

    /// <summary>The reason or purpose; which number it was where one was opened.</summary>
    public string? Reason { get; init; }
}
