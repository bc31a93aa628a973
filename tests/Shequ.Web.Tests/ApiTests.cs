using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>The API over HTTP as programs use it.</summary>
public sealed class ApiTests(RunningSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Finds_divisions_by_name()
    {
        var found = await Get("/api/divisions?q=宁海路");

        found.EnumerateArray().Select(d => d.GetProperty("code").GetString()).ShouldContain(Places.Street);
    }

    [Fact]
    public async Task Tells_one_division()
    {
        var division = await Get($"/api/divisions/{Places.Community}");

        division.GetProperty("level").GetString().ShouldBe("community");
        division.GetProperty("kind").GetString().ShouldBe("urban");
        division.GetProperty("line").GetString()!.ShouldContain("鼓楼区");
    }

    [Fact]
    public async Task Tells_the_checkup_of_a_community()
    {
        var checkup = await Get($"/api/checkup/{Places.Community}");

        checkup.GetProperty("division").GetString().ShouldBe(Places.Community);
        checkup.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("norm").GetString()).ShouldContain("JS-8");
    }

    [Fact]
    public async Task Tells_the_checkup_of_an_area()
    {
        var checkup = await Get($"/api/checkup/{Places.County}");

        var urban = checkup.GetProperty("urbanCommunities").GetInt32();
        urban.ShouldBeGreaterThan(50);
        checkup.GetProperty("judged").GetInt32().ShouldBe(urban);
        checkup.GetProperty("children").GetArrayLength().ShouldBe(13);
    }

    [Fact]
    public async Task Tells_the_profile_with_day_and_source_of_each_figure()
    {
        var profile = await Get($"/api/profiles/{Places.Community}");

        profile.GetProperty("demonstration").GetBoolean().ShouldBeTrue();
        var households = Figure(profile, "community.households");
        households.GetProperty("source").GetString().ShouldBe("演示数据");
        households.GetProperty("unit").GetString().ShouldBe("户");
    }

    [Fact]
    public async Task Lists_norms_of_one_pack()
    {
        var norms = await Get("/api/norms?pack=tl-2021");

        norms.GetArrayLength().ShouldBeGreaterThan(10);
        norms.EnumerateArray().Select(n => n.GetProperty("pack").GetString()).Distinct().ShouldBe(["tl-2021"]);
    }

    [Fact]
    public async Task Explains_which_norm_holds()
    {
        var explained = await Get($"/api/norms/explain?key=community.households&division={Places.EzhouCommunity}");

        explained.GetProperty("key").GetString().ShouldBe("community.households");
        explained.GetProperty("holds").GetProperty("article").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Counts_coverage_of_every_pack()
    {
        var coverage = await Get("/api/norms/coverage");

        coverage.EnumerateArray().Select(c => c.GetProperty("pack").GetString()).ShouldBe(
            ["law-2025", "js-2023", "ez-2019", "hb-2006", "sd-2012", "tl-2021"], ignoreOrder: true);
        foreach (var pack in coverage.EnumerateArray())
        {
            var uses = new[] { "evaluated", "enforced", "run", "shown" }.Sum(use => pack.GetProperty(use).GetInt32());
            uses.ShouldBe(pack.GetProperty("clauses").GetInt32());
        }
    }

    [Theory]
    [InlineData("/api/divisions/999999")]
    [InlineData("/api/checkup/999999")]
    [InlineData("/api/profiles/999999999999")]
    [InlineData("/api/norms/explain?key=community.households&division=999999")]
    [InlineData("/api/norms/explain?key=no.such.key&division=420704")]
    public async Task Unknown_code_or_key_is_not_found(string path)
    {
        using var client = site.Client();

        using var answer = await client.GetAsync(path, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Body(answer)).GetProperty("message").GetString()!.ShouldContain("没有");
    }

    [Theory]
    [InlineData("/api/divisions")]
    [InlineData("/api/norms/explain?key=community.households")]
    [InlineData("/api/checkup/320106?on=soon")]
    public async Task Missing_or_malformed_parameter_is_a_bad_request(string path)
    {
        using var client = site.Client();

        using var answer = await client.GetAsync(path, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Body(answer)).GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_the_key_nothing_is_written(string? key)
    {
        using var client = site.Client(key);

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Community, "2500"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Body(answer)).GetProperty("status").GetInt32().ShouldBe(403);
    }

    [Fact]
    public async Task A_cookie_alone_cannot_write()
    {
        await using var window = await site.Window("worker");
        var cookie = (await window.CookiesAsync()).Single(c => c.Name == "shequ");
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Worked, "2500"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task With_the_key_figures_are_recorded_and_read_back()
    {
        using var client = site.Client(RunningSite.OperatorKey);
        var before = await Get($"/api/profiles/{Places.Programmed}");
        var households = int.Parse(Figure(before, "community.households").GetProperty("value").GetString()!) + 7;

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Programmed, $"{households}"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldBe($"/api/profiles/{Places.Programmed}");
        var revision = (await Body(answer)).GetProperty("revision").GetInt32();
        revision.ShouldBe(before.GetProperty("revision").GetInt32() + 1);
        var after = await Get($"/api/profiles/{Places.Programmed}");
        after.GetProperty("revision").GetInt32().ShouldBe(revision);
        Figure(after, "community.households").GetProperty("value").GetString().ShouldBe($"{households}");
        Figure(after, "community.households").GetProperty("source").GetString().ShouldBe("社区台账");
    }

    [Fact]
    public async Task Bad_input_is_answered_with_every_fault_in_Chinese()
    {
        using var client = site.Client(RunningSite.OperatorKey);
        var statement = new
        {
            Division = Places.Programmed,
            AsOf = "1948-12-31",
            Source = "",
            Figures = new Dictionary<string, string> { ["community.households"] = "两千", ["households.registered"] = "-3", ["no.such"] = "1" },
        };

        using var answer = await client.PostAsJsonAsync("/api/profiles", statement, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = (await Body(answer)).GetProperty("errors").EnumerateArray().ToArray();
        errors.Length.ShouldBeGreaterThanOrEqualTo(2);
        errors.ShouldAllBe(e => e.GetProperty("message").GetString()!.Any(c => c >= 0x4e00 && c <= 0x9fff));
    }

    [Fact]
    public async Task Every_bad_figure_is_named()
    {
        using var client = site.Client(RunningSite.OperatorKey);
        var statement = new
        {
            Division = Places.Programmed,
            AsOf = "2026-01-01",
            Source = "社区台账",
            Figures = new Dictionary<string, string> { ["community.households"] = "两千", ["households.registered"] = "-3" },
        };

        using var answer = await client.PostAsJsonAsync("/api/profiles", statement, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Body(answer)).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString())
            .ShouldBe(["community.households", "households.registered"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "division": "320106002004", "asOf": "yesterday", "source": "x" }""")]
    public async Task Malformed_json_is_a_bad_request(string json)
    {
        using var client = site.Client(RunningSite.OperatorKey);

        using var answer = await client.PostAsync("/api/profiles", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Body(answer)).GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_village_keeps_no_profile()
    {
        using var client = site.Client(RunningSite.OperatorKey);

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Village, "300"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Body(answer)).GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_workbook_can_be_tried_by_a_program()
    {
        using var client = site.Client(RunningSite.OperatorKey);
        var workbook = await client.GetByteArrayAsync($"/profiles/import?handler=Template&scope={Places.Street}&figures=true", Stop);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(workbook), "file", "资料.xlsx" } };

        using var answer = await client.PostAsync($"/api/profiles/import?scope={Places.Street}&dryRun=true", form, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await Body(answer);
        report.GetProperty("errors").GetArrayLength().ShouldBe(0);
        report.GetProperty("communities").GetInt32().ShouldBe(9);
        report.GetProperty("written").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Describes_all_its_operations()
    {
        var paths = (await Get("/openapi.json")).GetProperty("paths");

        paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(o => $"{o.Name} {p.Name}")).ShouldBe(
            [
                "get /api/divisions", "get /api/divisions/{code}", "get /api/checkup/{code}", "get /api/profiles/{code}", "post /api/profiles",
                "post /api/profiles/import", "get /api/norms", "get /api/norms/explain", "get /api/norms/coverage",
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
        using var client = site.Client();

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

    [Fact]
    public async Task Form_without_its_token_is_refused_on_a_page()
    {
        using var client = site.Client();

        using var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("seat", "worker")]), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("页面已过期");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Visitor_may_not_try_an_import()
    {
        using var client = site.Client();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "资料.xlsx" } };

        using var answer = await client.PostAsync($"/api/profiles/import?scope={Places.Street}&dryRun=true", form, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static object Statement(string division, string households) => new
    {
        Division = division,
        AsOf = Today.Text,
        Source = "社区台账",
        Figures = new Dictionary<string, string> { ["community.households"] = households },
    };

    private static JsonElement Figure(JsonElement profile, string field) =>
        profile.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("field").GetString() == field);

    private static async Task<JsonElement> Body(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

    private async Task<JsonElement> Get(string path)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(path, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Body(answer);
    }
}
