using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Polling.Offline;

/// <summary>离线名册: the part of the electorate that one table took along; while it is out, only that table gives these voters their ballots.</summary>
public sealed class OfflineSlice
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<OfflineSlice> Id { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<PollingStation> StationId { get; init; }

    /// <summary>第几份, from 1 within the poll.</summary>
    public required int Number { get; init; }

    /// <summary>Whom it holds, e.g. 第一居民小组.</summary>
    public required string Name { get; init; }

    public required int Voters { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public required string TakenBy { get; init; }

    /// <summary>Who brought it back; null while it is out.</summary>
    public string? ReturnedBy { get; set; }

    public int Version { get; set; }

    public bool Out => ReturnedBy is null;
}

/// <summary>离线名册中的选民.</summary>
public sealed class OfflineVoter
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<OfflineSlice> SliceId { get; init; }

    public required Id<Voter> VoterId { get; init; }

    public required Id<Poll> PollId { get; init; }
}

/// <summary>离线名册副本: what one device that kept a slice has sent so far, as a sorted set; a file sent again changes nothing.</summary>
public sealed class OfflineCopy
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<OfflineSlice> SliceId { get; init; }

    /// <summary>Made up by the device, at random.</summary>
    public required Id<OfflineCopy> Id { get; init; }

    /// <summary>选民号, sorted.</summary>
    public required int[] Numbers { get; set; }
}

/// <summary>重复发票: a voter who already counts as a participant was given a further ballot; they are counted once, and the closing says why.</summary>
public sealed class DoubleIssue
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Voter> VoterId { get; init; }

    /// <summary>The device whose set brought it to light.</summary>
    public required Id<OfflineCopy> CopyId { get; init; }

    /// <summary>Where the further ballot was given out.</summary>
    public required Id<PollingStation> StationId { get; init; }

    public string? Explanation { get; set; }
}
