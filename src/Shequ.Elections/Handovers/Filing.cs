using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Handovers;

/// <summary>备案答复: what the street did with a filing.</summary>
public enum FilingAnswer : short
{
    /// <summary>接收备案.</summary>
    Received,

    /// <summary>退回，说明理由.</summary>
    Returned,
}

/// <summary>选举结果备案: the report that goes to the street; a returned one is filed again under the next number.</summary>
public sealed class ElectionFiling
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>第几次报送, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The covering letter.</summary>
    public required string Document { get; init; }

    /// <summary>The report as it was sent, one paragraph a line: what the system knows of the result that day.</summary>
    public required string Report { get; init; }

    public required DateOnly FiledOn { get; init; }

    public required string FiledBy { get; init; }

    public FilingAnswer? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public string? AnsweredBy { get; set; }

    /// <summary>Why it was returned.</summary>
    public string? Reasons { get; set; }

    public int Version { get; set; }
}
