using Shequ.Elections.Rolls;

namespace Shequ.Elections.Polling.Offline;

/// <summary>离线名册 as a table takes it along: what is needed to know a voter by, and no more.</summary>
public sealed record OfflineRollView(
    Guid Slice, int Number, string Election, int Poll, int StationNumber, string Station, string Name, IReadOnlyList<OfflineVoterView> Voters);

/// <summary>One voter in it.</summary>
/// <param name="Born">The year.</param>
/// <param name="Door">The door without its last figures.</param>
/// <param name="Agent">The number of whoever was asked in writing to vote for them.</param>
public sealed record OfflineVoterView(int Number, string Name, string Sex, int? Born, string? Group, string? Door, int? Agent)
{
    internal static OfflineVoterView Of(Voter voter, string? group, int? agent) =>
        new(voter.Number, voter.Name, voter.Sex == Organization.People.Sex.Female ? "女" : "男", voter.BornOn?.Year, group, Masked(voter.Door), agent);

    /// <summary>The building is enough to tell two of the same name apart; the flat is not needed at a table.</summary>
    internal static string? Masked(string? door)
    {
        var text = door?.TrimEnd('室', '号');
        var kept = text?.TrimEnd([.. "0123456789-"]) ?? "";
        return text is null || kept.Length == text.Length ? door : kept + "＊＊";
    }
}
