using Shequ.Kernel.Acts;
using Shequ.Organization;

namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: the day of the vote.</summary>
internal static class PollingWays
{
    private const string Nothing = "01890000-0000-7000-8000-000000000001";
    private const string Election = "/elections/{code}/{id:guid}";

    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere =>
    [
        Election + "/stations", Election + "/stations/edit/{station:guid?}", Election + "/officers", Election + "/polls/{number:int}", Election + "/polls/{number:int}/accounts",
        Election + "/polls/{number:int}/turnout", Election + "/polls/{number:int}/check-in/{station:guid}", Election + "/polls/{number:int}/check-in/{station:guid}/offline",
    ];

    /// <summary>On an election that does not exist: everybody is told so, and nobody learns which do.</summary>
    internal static IReadOnlyList<Operation> Api =>
    [
        .. new (string Act, Permission Needs, object Body)[]
        {
            ("stations", ElectionPermissions.Run, new { Name = "1号投票站", Place = "一楼大厅", Hours = "8:00—17:00", Boxes = new[] { new { Name = "1号票箱" } } }),
            ("stations/change", ElectionPermissions.Run, new { Station = Nothing, Name = "1号投票站", Place = "一楼大厅", Hours = "8:00—17:00", Boxes = new[] { new { Name = "1号票箱" } } }),
            ("stations/publish", ElectionPermissions.Run, new { }),
            ("officers", ElectionPermissions.Run, new { Officers = new[] { new { Person = Nothing } } }),
            ("officers/release", ElectionPermissions.Run, new { Officer = Nothing, Reason = "生病" }), ("officers/publish", ElectionPermissions.Run, new { }),
            ("polls/{number}/open", ElectionPermissions.Run, new { }), ("polls/{number}/check-in", ElectionPermissions.CheckIn, new { Station = Nothing, Number = 1 }),
            ("polls/{number}/check-in/undo", ElectionPermissions.CheckIn, new { Station = Nothing, Voter = Nothing, Reason = "wrong_person", PaperTakenBack = true }),
            ("polls/{number}/voters", ElectionPermissions.CheckIn, new { Text = "1" }), ("polls/{number}/offline", ElectionPermissions.CheckIn, new { Station = Nothing }),
            ("polls/{number}/offline/merge", ElectionPermissions.CheckIn, new { Slice = Nothing, Copy = Nothing }),
            ("polls/{number}/accounts", ElectionPermissions.CheckIn, new { Station = Nothing, Delivered = 1 }), ("polls/{number}/close", ElectionPermissions.Run, new { Mixed = true, HoursOver = true }),
        }.Select(a => new Operation("POST", "/api/elections/{code}/{id}/" + a.Act, a.Needs) { Url = s => Url(s, a.Act), Body = _ => a.Body, Missing = true, Hidden = true }),
        new Operation("GET", "/api/elections/{code}/{id}/polls/{number}/turnout") { Url = s => Url(s, "polls/{number}/turnout"), Missing = true },
    ];

    private static string Url(Spot spot, string act) => $"/api/elections/{spot.Code}/{Nothing}/{act.Replace("{number}", "1", StringComparison.Ordinal)}";
}
