using Shequ.Organization;

namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: counting.</summary>
internal static class CountingWays
{
    private const string Poll = "/elections/{code}/{id:guid}/polls/{number:int}";
    private static readonly string[] Acts = ["tallies", "recounts", "emptied-boxes"];

    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere =>
    [
        .. new[] { "count", "count/{box:guid}", "count/{box:guid}/recount", "count/{box:guid}/empty", "count/sheets", "announcement", "declare", "result", "next", "decline" }.Select(p => $"{Poll}/{p}"),
        "/elections/{code}/{id:guid}/seats", "/elections/{code}/{id:guid}/certificates/{number:int?}",
    ];

    /// <summary>Of an election that does not exist, which everybody is told.</summary>
    internal static IReadOnlyList<Operation> Api =>
    [
        .. new[] { "count", "announcement" }.Select(r => Nowhere("GET", $"/api{Poll}/{r}")), .. Acts.Select(r => Nowhere("POST", $"/api{Poll}/{r}", new { Papers = 1, Reason = "重数" })),
    ];

    internal static Operation Nowhere(string method, string route, object? body = null) => new(method, route, ElectionPermissions.Run)
    {
        Url = s => route.Replace("{code}", s.Code, StringComparison.Ordinal).Replace("{id:guid}", "0198a000-0000-7000-8000-000000000000", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal),
        Body = body is null ? null : _ => body, Refused = 404, Own = true,
    };
}
