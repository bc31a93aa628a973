using Shequ.Organization;

namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: plans.</summary>
internal static class PlansWays
{
    private const string Nothing = "0198a000-0000-7000-8000-000000000000";

    internal static IReadOnlyList<Operation> Pages =>
    [
        Operation.Get("/elections"), Operation.Get("/elections/{code}"), Operation.Get("/elections/{code}/new", ElectionPermissions.Run) with { Or = ElectionPermissions.Convene },
        Missing(""), Missing("/calendar"), Missing("/calendar.ics"), Operation.Get("/elections/{code}/{id:guid}/notices/{number:int}", url: $"/elections/{{code}}/{Nothing}/notices/1") with { Missing = true },
        Operation.Get("/elections/{code}/{id:guid}/work", ElectionPermissions.View, $"/elections/{{code}}/{Nothing}/work") with { Missing = true },
        Conducting("/move"), Conducting("/cancel"), Conducting("/steps/new"), Conducting("/steps/{name}"), Conducting("/notices/new"),
    ];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere => [];

    internal static IReadOnlyList<Operation> Api =>
    [
        Operation.Get("/api/elections/{code}"),
        Operation.Get("/api/elections/{code}/{id:guid}", url: $"/api/elections/{{code}}/{Nothing}") with { Missing = true },
        Operation.Get("/api/elections/{code}/{id:guid}/calendar", url: $"/api/elections/{{code}}/{Nothing}/calendar") with { Missing = true },
        Operation.Get("/api/elections/{code}/{id:guid}/notices/{number:int}", url: $"/api/elections/{{code}}/{Nothing}/notices/1") with { Missing = true },
        new("POST", "/api/elections/{code}", ElectionPermissions.Run)
        {
            Url = s => $"/api/elections/{s.Code}",
            Body = _ => new { Office = "committee", Kind = "general", Mode = "all_voters", Day = "2099-01-01", Document = "决定", Seats = new[] { new { Post = "chair", Seats = 1 } } },
        },
        Act("move", _ => new { Day = "2099-01-01", Reason = "走查" }), Act("cancel", _ => new { Reason = "走查" }), Act("polls", _ => new { Day = "2099-01-01", Contests = new[] { 1 } }),
        Act("steps", _ => new { Step = "candidate_meeting", On = "2020-01-01", Evidence = "走查" }), Act("notices", _ => new { Kind = "other", Title = "走查", Text = "走查" }),
    ];

    private static Operation Missing(string page) => Operation.Get($"/elections/{{code}}/{{id:guid}}{page}", url: $"/elections/{{code}}/{Nothing}{page}") with { Missing = true };

    /// <summary>Of an election that does not exist nobody is told who would conduct it.</summary>
    private static Operation Conducting(string page) => Operation.Get(
        $"/elections/{{code}}/{{id:guid}}{page}", ElectionPermissions.Run, $"/elections/{{code}}/{Nothing}{page.Replace("{name}", "candidate_meeting", StringComparison.Ordinal)}") with { Missing = true, Hidden = true };

    private static Operation Act(string act, Func<Spot, object> body) => new("POST", $"/api/elections/{{code}}/{{id:guid}}/{act}", ElectionPermissions.Run)
    {
        Url = s => $"/api/elections/{s.Code}/{Nothing}/{act}", Body = body, Missing = true, Hidden = true,
    };
}
