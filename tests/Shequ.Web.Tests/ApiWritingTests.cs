using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What programs write over the API, and what they may not.</summary>
public sealed class ApiWritingTests(RunningSite site) : ApiCalls(site)
{
    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    public async Task Without_the_key_nothing_is_written(string? key, HttpStatusCode status)
    {
        using var client = Site.Client(key);

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Community, "2500"), Stop);

        answer.StatusCode.ShouldBe(status);
        (await Body(answer)).GetProperty("status").GetInt32().ShouldBe((int)status);
    }

    [Fact]
    public async Task A_cookie_alone_cannot_write()
    {
        await using var window = await Site.Window("worker");
        var cookie = (await window.CookiesAsync()).Single(c => c.Name == "shequ");
        using var client = Site.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Name}={cookie.Value}");

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Worked, "2500"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task With_the_key_figures_are_recorded_and_read_back()
    {
        using var client = Site.Client(Site.CountyKey);
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
        using var client = Site.Client(Site.CountyKey);
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
        using var client = Site.Client(Site.CountyKey);
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
        using var client = Site.Client(Site.CountyKey);

        using var answer = await client.PostAsync("/api/profiles", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Body(answer)).GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_village_keeps_no_profile()
    {
        await Site.Hire("echeng.official", (Places.Echeng, BodyKind.SupervisionDepartment, PostKind.Official, null));
        using var client = Site.Client(await Site.KeyOf("echeng.official", Staff.Password, secondFactor: true));

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Village, "300"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Body(answer)).GetProperty("remedy").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_workbook_can_be_tried_by_a_program()
    {
        using var client = Site.Client(Site.CountyKey);
        var workbook = await client.GetByteArrayAsync($"/profiles/import?handler=Template&scope={Places.Street}&figures=true", Stop);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(workbook), "file", "资料.xlsx" } };

        using var answer = await client.PostAsync($"/api/profiles/import?scope={Places.Street}&dryRun=true", form, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await Body(answer);
        report.GetProperty("errors").GetArrayLength().ShouldBe(0);
        report.GetProperty("communities").GetInt32().ShouldBe(9);
        report.GetProperty("written").GetBoolean().ShouldBeFalse();
    }
}
