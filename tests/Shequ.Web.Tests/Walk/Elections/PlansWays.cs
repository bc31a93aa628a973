namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: plans.</summary>
internal static class PlansWays
{
    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere => [];

    internal static IReadOnlyList<Operation> Api => [];
}
