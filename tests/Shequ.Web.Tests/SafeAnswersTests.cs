using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What every answer carries, and what the API says of itself.</summary>
public sealed class SafeAnswersTests(RunningSite site) : ApiCalls(site)
{
    [Fact]
    public async Task Describes_all_its_operations()
    {
        var paths = (await Get("/openapi.json")).GetProperty("paths");

        paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name} {p.Name}")).ShouldBe(
            [
                "get /api/divisions", "get /api/divisions/{code}", "get /api/checkup/{code}", "get /api/profiles/{code}", "post /api/profiles",
                "post /api/profiles/import", "get /api/norms", "get /api/norms/explain", "get /api/norms/coverage",
                "post /api/divisions/rename", "post /api/divisions/recode", "post /api/divisions/move", "post /api/divisions/split",
                "post /api/divisions/merge", "post /api/divisions/kind", "post /api/norms/bindings", "post /api/norms/bindings/end",
                "post /api/norms/confirmations", "get /api/today/{code}", "post /api/duties/close", "get /api/audit/{code}/verification",
                "get /api/bodies", "post /api/bodies", "post /api/bodies/end", "post /api/bodies/ties", "post /api/bodies/ties/end",
                "get /api/people", "get /api/people/{id}", "get /api/people/{id}/posts", "post /api/people", "post /api/people/correct", "post /api/people/kinship",
                "post /api/posts/results", "post /api/posts/appointments", "post /api/posts/appointments/end", "post /api/posts/resignations",
                "post /api/posts/delegations", "post /api/posts/delegations/withdraw",
                "get /api/residents/{code}/figures",
                "get /api/places", "get /api/places/{building}/dwellings", "post /api/places/estates", "post /api/places/buildings", "post /api/places/dwellings",
                "post /api/places/areas", "post /api/places/end",
                "get /api/households/{id}", "post /api/households", "post /api/households/move-in", "post /api/households/move-out", "post /api/households/move-within",
                "post /api/households/split", "post /api/households/merge", "post /api/households/change", "post /api/households/birth", "post /api/households/mistake",
                "get /api/residents", "post /api/residents/update", "post /api/residents/correct", "post /api/residents/registration", "post /api/residents/death",
                "post /api/residents/link", "post /api/residents/person",
                "get /api/residents/{id}/care", "post /api/care-tags", "post /api/care-tags/renew", "post /api/care-tags/end", "post /api/residents/reveal",
                "post /api/consents", "post /api/consents/withdraw", "get /api/privacy-requests", "post /api/privacy-requests", "post /api/privacy-requests/answer",
                "post /api/retention/dispose", "get /api/my-file", "post /api/my-file/requests",
                "get /api/residents/template", "post /api/residents/import", "get /api/residents/imports", "post /api/residents/imports/undo", "get /api/residents/matches",
                "post /api/residents/matches/decide", "post /api/residents/matches/undo", "post /api/residents/export", "get /api/residents/exports",
                "get /api/tables/{code}", "get /api/tables/{code}/burden", "get /api/tables/{code}/{id}", "get /api/tables/{code}/{id}/fill", "get /api/tables/{code}/{id}/area",
                "get /api/tables/{code}/submissions/{id}", "post /api/tables", "post /api/tables/amend", "post /api/tables/end", "post /api/tables/answers",
                "post /api/tables/submissions", "post /api/tables/returns", "post /api/tables/returns/answer", "post /api/tables/{code}/propose",
                .. Walk.Elections.ElectionWays.Api.Select(o => $"{o.Method.ToLowerInvariant()} {System.Text.RegularExpressions.Regex.Replace(o.Route, @":\w+", "")}"),
                "post /api/sessions", "delete /api/sessions", "post /api/accounts", "post /api/accounts/lock", "post /api/accounts/unlock", "post /api/accounts/reset",
            ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData($"/checkup/{Places.Community}", 200)]
    [InlineData("/openapi.json", 200)]
    [InlineData("/health", 200)]
    [InlineData("/no-such-page", 404)]
    [InlineData("/api/checkup/999999", 404)]
    [InlineData("/api/no-such-operation", 404)]
    [InlineData("/profiles/import?handler=Template&scope=999999&figures=true", null)]
    public async Task Safe_headers_are_on_every_answer(string path, int? status)
    {
        using var client = Site.Client();

        using var answer = await client.GetAsync(path, Stop);

        if (status is { } expected)
        {
            ((int)answer.StatusCode).ShouldBe(expected);
        }

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/checkup/32010600100", "现为 11 位")]
    [InlineData("/checkup/3201060010011", "现为 13 位")]
    [InlineData("/api/checkup/32010600100", "现为 11 位")]
    [InlineData($"/api/checkup/{Places.Community}?on=1900-01-01", "1949 年至 2100 年")]
    [InlineData($"/api/checkup/{Places.Community}?on=2101-01-01", "1949 年至 2100 年")]
    public async Task A_code_or_day_with_a_wrong_digit_is_told_what_is_wrong(string path, string says)
    {
        using var client = Site.Client();

        using var answer = await client.GetAsync(path, Stop);

        ((int)answer.StatusCode).ShouldBeInRange(400, 404);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain(says);
    }

    [Theory]
    [InlineData("/api/divisions/split", """{"division":"01890000-0000-7000-8000-000000000000","on":"2026-01-01","document":"x","new":null}""")]
    [InlineData("/api/divisions/split", """{"division":"01890000-0000-7000-8000-000000000000","on":"2026-01-01","document":"x","new":[null]}""")]
    [InlineData("/api/divisions/merge", """{"division":"01890000-0000-7000-8000-000000000000","on":"2026-01-01","document":"x","others":null}""")]
    [InlineData("/api/profiles", """{"division":"320106001003","figures":null}""")]
    [InlineData("/api/households", """{"division":"320106001003","kind":"collective","day":"2026-01-01","basis":"x","door":{"building":"1","number":"1"},"members":[null]}""")]
    [InlineData("/api/households", """{"division":"320106001003","kind":"collective","day":"2026-01-01","basis":"x","door":null,"members":[]}""")]
    [InlineData("/api/households/change", """{"division":"320106001003","day":"2026-01-01","basis":"x","relations":[null]}""")]
    public async Task Nothing_where_something_belongs_is_a_bad_request(string path, string json)
    {
        using var client = Site.Client();
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(path, content, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused_on_a_page()
    {
        using var client = Site.Client();

        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("seat", "worker")]), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("页面已过期");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Visitor_may_not_try_an_import()
    {
        using var client = Site.Client();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "资料.xlsx" } };

        using var answer = await client.PostAsync($"/api/profiles/import?scope={Places.Street}&dryRun=true", form, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
