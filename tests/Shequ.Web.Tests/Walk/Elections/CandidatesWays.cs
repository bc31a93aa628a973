namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: candidates.</summary>
internal static class CandidatesWays
{
    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere => [];

    internal static IReadOnlyList<Operation> Api => [];
}
