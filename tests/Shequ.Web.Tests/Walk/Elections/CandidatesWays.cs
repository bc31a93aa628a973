using Shequ.Organization;

namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: candidates. They name an election that does not exist, of which nobody is told who would conduct it.</summary>
internal static class CandidatesWays
{
    private const string Nothing = "0198a000-0000-7000-8000-000000000000";
    private const string Day = "2020-01-01";

    internal static IReadOnlyList<Operation> Pages =>
    [
        Open("/candidates"), Open("/candidates/draw"), Open("/committee"), Conducting("/candidates/nominate"), Conducting("/candidates/publish"), Conducting("/candidates/draw/new"),
        Conducting("/candidates/{candidate:guid}", ElectionPermissions.View), Conducting("/candidates/{candidate:guid}/review"), Conducting("/candidates/{candidate:guid}/statement"),
        Conducting("/candidates/{candidate:guid}/withdraw"), Conducting("/ballots/{poll:int}", ElectionPermissions.View),
    ];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere => [];

    internal static IReadOnlyList<Operation> Api =>
    [
        Read("candidates"), Read("draw"), Read("committee"),
        Act("nominations", new { Contest = Nothing, Nominee = 1, Route = "party_organization", Day, Document = "推荐函" }),
        Act("candidates/review", new { Candidate = Nothing, Accepted = true, Day }), Act("candidates/withdraw", new { Candidate = Nothing, Day, Document = "声明" }),
        Act("candidates/statement", new { Candidate = Nothing, Statement = "走查" }), Act("candidates/publish", new { Reason = "走查" }),
        Act("draw", new { Poll = 1, SeedText = "07 23 11 30", Witnesses = "甲\n乙" }),
    ];

    private static Operation Open(string page) => Operation.Get($"/elections/{{code}}/{{id:guid}}{page}", url: $"/elections/{{code}}/{Nothing}{page}") with { Missing = true };

    private static Operation Conducting(string page, Shequ.Kernel.Acts.Permission? needs = null) => Operation.Get(
        $"/elections/{{code}}/{{id:guid}}{page}", needs ?? ElectionPermissions.Run,
        $"/elections/{{code}}/{Nothing}{page.Replace("{candidate:guid}", Nothing, StringComparison.Ordinal).Replace("{poll:int}", "1", StringComparison.Ordinal)}") with { Missing = true, Hidden = true };

    private static Operation Read(string what) =>
        Operation.Get($"/api/elections/{{code}}/{{id:guid}}/{what}", url: $"/api/elections/{{code}}/{Nothing}/{what}") with { Missing = true };

    private static Operation Act(string act, object body) => new("POST", $"/api/elections/{{code}}/{{id:guid}}/{act}", ElectionPermissions.Run)
    {
        Url = s => $"/api/elections/{s.Code}/{Nothing}/{act}", Body = _ => body, Missing = true, Hidden = true,
    };
}
