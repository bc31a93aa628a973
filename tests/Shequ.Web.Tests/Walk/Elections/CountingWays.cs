namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: counting.</summary>
internal static class CountingWays
{
    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere => [];

    internal static IReadOnlyList<Operation> Api => [];
}
