namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>Every page and operation of elections.</summary>
internal static class ElectionWays
{
    internal static IEnumerable<Operation> Pages =>
        [.. PlansWays.Pages, .. RollsWays.Pages, .. CandidatesWays.Pages, .. PollingWays.Pages, .. CountingWays.Pages, .. ResultsWays.Pages, .. AfterWays.Pages];

    internal static IEnumerable<string> Elsewhere =>
        [.. PlansWays.Elsewhere, .. RollsWays.Elsewhere, .. CandidatesWays.Elsewhere, .. PollingWays.Elsewhere, .. CountingWays.Elsewhere, .. ResultsWays.Elsewhere, .. AfterWays.Elsewhere];

    internal static IEnumerable<Operation> Api => [.. PlansWays.Api, .. RollsWays.Api, .. CandidatesWays.Api, .. PollingWays.Api, .. CountingWays.Api, .. ResultsWays.Api, .. AfterWays.Api];
}
