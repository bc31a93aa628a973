using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Matches;

/// <summary>Why two files may be of one human being.</summary>
public enum MatchKind : short
{
    /// <summary>同一证件号码在另一社区: both communities say that somebody lives with them.</summary>
    SameDocumentElsewhere,

    /// <summary>姓名和出生日期相同.</summary>
    SameNameAndBirth,

    /// <summary>同一住房里同名.</summary>
    SameDwellingAndName,
}

/// <summary>What was decided on two files.</summary>
public enum MatchDecision : short
{
    /// <summary>并为一份: the other file went into this one.</summary>
    Merge,

    /// <summary>不是同一人，或两份都对.</summary>
    KeepBoth,

    /// <summary>已迁来本社区: the other community is to record that they left.</summary>
    MovedHere,

    /// <summary>已迁往那个社区: left here.</summary>
    MovedAway,
}

/// <summary>疑似重复: two files that may be of one human being, for a person to decide. It stands in the community of the newer file.</summary>
public sealed class MatchProposal : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<MatchProposal> Id { get; init; }

    public required MatchKind Kind { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    public required Id<Division> OtherDivisionId { get; init; }

    public required Id<Resident> OtherId { get; init; }

    /// <summary>The import that found it.</summary>
    public Id<ResidentImport>? ImportId { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    public MatchDecision? Decision { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}
