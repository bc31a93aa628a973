namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: results.</summary>
internal static class ResultsWays
{
    private const string Of = "/api/elections/{code}/{id:guid}";
    private const string Poll = Of + "/polls/{number:int}";

    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere => [];

    internal static IReadOnlyList<Operation> Api =>
    [
        CountingWays.Nowhere("GET", Poll + "/result"), CountingWays.Nowhere("GET", Of + "/standing"), CountingWays.Nowhere("GET", Of + "/certificates"),
        CountingWays.Nowhere("POST", Poll + "/result", new { Presider = "甲", Scrutineers = "乙", Talliers = "丙", Callers = "丁" }),
        CountingWays.Nowhere("POST", Poll + "/declined", new { Document = "声明" }), CountingWays.Nowhere("POST", Of + "/next-poll", new { Day = "2030-01-01" }),
        CountingWays.Nowhere("POST", Of + "/seats", new { Document = "报告单" }),
    ];
}
