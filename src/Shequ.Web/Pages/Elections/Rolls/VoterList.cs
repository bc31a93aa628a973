using Shequ.Elections.Rolls;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>选民列表.</summary>
/// <param name="Roll">The address of the roll.</param>
/// <param name="Day">Election day, on which age counts.</param>
public sealed record VoterList(IReadOnlyList<Voter> Voters, string Roll, DateOnly Day, IReadOnlyDictionary<Guid, string> Groups);
