using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Polling;

/// <summary>
/// 领票: a voter, or whoever acts for them, was given a ballot in a poll. It keeps no time, no order and no number of a paper; nothing
/// about what was marked on any paper refers to it.
/// </summary>
public sealed class CheckIn
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Voter> VoterId { get; init; }

    public required Id<PollingStation> StationId { get; init; }

    /// <summary>The written proxy under which somebody else took the paper.</summary>
    public Id<Proxies.Proxy>? ProxyId { get; init; }
}

/// <summary>投票进度: how many ballots a station gave out in a quarter of an hour, and nothing about to whom.</summary>
public sealed class TurnoutMark
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<PollingStation> StationId { get; init; }

    /// <summary>The beginning of the quarter of an hour.</summary>
    public required DateTimeOffset Slot { get; init; }

    public required int Ballots { get; set; }
}

/// <summary>选票账: the ballots of one station in one poll, from the printer's parcel to the opened box.</summary>
public sealed class BallotAccount
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<PollingStation> StationId { get; init; }

    /// <summary>领入.</summary>
    public required int Delivered { get; set; }

    /// <summary>发出, as the table counted the stubs.</summary>
    public int? Issued { get; set; }

    /// <summary>写坏收回换发.</summary>
    public int? Spoiled { get; set; }

    /// <summary>剩余未用.</summary>
    public int? Unused { get; set; }

    /// <summary>投票箱内收回.</summary>
    public int? Found { get; set; }

    /// <summary>Why the figures do not agree, where they do not.</summary>
    public string? Explanation { get; set; }

    public string? ClosedBy { get; set; }

    public int Version { get; set; }
}
