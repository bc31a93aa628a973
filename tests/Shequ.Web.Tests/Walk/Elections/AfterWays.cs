using Shequ.Kernel.Acts;
using static Shequ.Organization.ElectionPermissions;

namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of what follows an election, and of recalls. Of an election that does not exist nobody is told anything.</summary>
internal static class AfterWays
{
    private static readonly Guid Nothing = new("0198a000-0000-7000-8000-000000000000");

    internal static IReadOnlyList<Operation> Pages =>
    [
        Operation.Get("/elections/{code}/recalls"), Operation.Get("/elections/{code}/recalls/new", Convene) with { Or = Supervise },
        .. new[] { "handover", "handover/print", "filing", "void", "archive", "complain" }.Select(p => Absent("GET", $"/elections/{{code}}/{{id:guid}}/{p}", View)),
        Absent("GET", "/elections/{code}/recalls/{id:guid}", View),
        Operation.Get("/elections/complaints/{code}/{id:guid}", Investigate, $"/elections/complaints/{{code}}/{Nothing}") with { Missing = true, Refused = 404 },
    ];

    /// <summary>The list of complaints is of whoever looks, wherever they are.</summary>
    internal static IReadOnlyList<string> Elsewhere => ["/elections/complaints"];

    internal static IReadOnlyList<Operation> Api =>
    [
        Operation.Get("/api/elections/{code}/recalls"), Absent("GET", "/api/elections/{code}/recalls/{petition:guid}", View),
        .. new[] { "handover", "filing", "archive", "archive/file" }.Select(p => Absent("GET", $"/api/elections/{{code}}/{{id:guid}}/{p}", View)),
        Absent("POST", "/api/elections/{code}/{id:guid}/handover/start", Run, new { }), Absent("POST", "/api/elections/{code}/{id:guid}/handover", Run, new { On = "2026-11-01", Document = "清单" }),
        Absent("POST", "/api/elections/{code}/{id:guid}/handover/supervise", Supervise, new { On = "2026-11-01", Note = "在场" }),
        Absent("POST", "/api/elections/{code}/{id:guid}/filing", Run, new { Document = "报告" }), Absent("POST", "/api/elections/{code}/{id:guid}/filing/answer", Supervise, new { Answer = "received", Number = 1 }),
        Absent("POST", "/api/elections/{code}/{id:guid}/void", Supervise, new { Ground = "bribery", Document = "决定" }), Absent("POST", "/api/elections/{code}/{id:guid}/archive", Run, new { }),
        Operation.Get("/api/elections/complaints", Investigate, "/api/elections/complaints?division={code}"),
        Operation.Post("/api/elections/complaints", Investigate, s => new { Division = s.Code, Complaint = Nothing, State = "investigating" }) with { Missing = true, Refused = 404 },
        Operation.Post("/api/elections/recalls", Supervise, _ => new { Appointment = Nothing, Kind = "voters", Reasons = "理由", Document = "要求书", ReceivedOn = "2026-11-01" }) with { Missing = true, Refused = 404 },
        Absent("POST", "/api/elections/{code}/recalls/{petition:guid}/signers", Convene, new { Lines = "王芳" }),
        Absent("POST", "/api/elections/{code}/recalls/{petition:guid}/signers/withdraw", Convene, new { Number = 1, On = "2026-11-01" }),
        Absent("POST", "/api/elections/{code}/recalls/{petition:guid}/check", Convene, new { }), Absent("POST", "/api/elections/{code}/recalls/{petition:guid}/answer", View, new { Answer = "意见" }),
        Absent("POST", "/api/elections/{code}/recalls/{petition:guid}/call", Convene, new { Day = "2099-01-01", Document = "决定" }),
    ];

    private static Operation Absent(string method, string route, Permission needs, object? body = null) => new(method, route, needs)
    {
        Url = s => route.Replace("{code}", s.Code, StringComparison.Ordinal).Replace("{id:guid}", $"{Nothing}", StringComparison.Ordinal).Replace("{petition:guid}", $"{Nothing}", StringComparison.Ordinal),
        Body = body is null ? null : _ => body, Missing = true, Refused = 404,
    };
}
