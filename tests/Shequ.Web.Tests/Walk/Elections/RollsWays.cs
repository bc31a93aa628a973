using Shequ.Organization;

namespace Shequ.Web.Tests.Walk.Elections;

/// <summary>The pages and operations of elections: rolls and proxies. All are of an election with an id of its own.</summary>
internal static class RollsWays
{
    private const string Root = "/elections/{code}/{id:guid}";
    private static readonly Guid Nothing = new("0198a000-0000-7000-8000-000000000000");

    internal static IReadOnlyList<Operation> Pages => [];

    /// <summary>Pages about things with ids of their own, which tests of their own look at.</summary>
    internal static IReadOnlyList<string> Elsewhere =>
    [
        .. new[]
        {
            "", "/register", "/publish", "/freeze", "/fill", "/take", "/on", "/check", "/print", "/representatives", "/objections", "/objections/new", "/objections/{objection:guid}",
            "/{voter:guid}", "/{voter:guid}/strike", "/{voter:guid}/restore", "/{voter:guid}/correct", "/{voter:guid}/represent",
        }.Select(p => $"{Root}/roll{p}"),
        .. new[] { "", "/new", "/publish", "/print", "/{proxy:guid}/withdraw" }.Select(p => $"{Root}/proxies{p}"),
    ];

    internal static IReadOnlyList<Operation> Api =>
    [
        .. new[] { "/roll", "/roll/on", "/roll/{voter:guid}", "/roll/objections", "/proxies" }
            .Select(p => Operation.Get($"/api{Root}{p}", ElectionPermissions.View, Url(p)) with { Refused = 404, Missing = true }),
        .. new[]
        {
            "/roll/register", "/roll/fill", "/roll/take", "/roll/publish", "/roll/freeze", "/roll/strike", "/roll/restore", "/roll/correct", "/roll/household-representative",
            "/roll/household-representatives", "/roll/representatives", "/roll/objections", "/roll/objections/decide", "/proxies", "/proxies/withdraw", "/proxies/publish",
        }.Select(Post),
    ];

    /// <summary>Valid as far as anybody can tell from outside; there is no such election.</summary>
    private static Operation Post(string path) => Operation.Post($"/api{Root}{path}", ElectionPermissions.Run, _ => new
    {
        Residents = new[] { Nothing }, DeclaredOn = "2026-11-01", Declaration = "in_person", From = Nothing, Voter = Nothing, Reason = "核对", Kind = "missing", Objector = "某某", Grounds = "某某",
        Objection = Nothing, Upheld = false, Decision = "某某", Principal = Nothing, Agent = new Guid("0198a000-0000-7000-8000-000000000001"), WrittenOn = "2026-11-01", Away = "某地", InWriting = true, Proxy = Nothing,
    }) with { Url = s => Url(path).Replace("{code}", s.Code, StringComparison.Ordinal), Refused = 404, Missing = true };

    private static string Url(string path) =>
        $"/api/elections/{{code}}/{Nothing}{path.Replace("{voter:guid}", $"{Nothing}", StringComparison.Ordinal)}";
}
