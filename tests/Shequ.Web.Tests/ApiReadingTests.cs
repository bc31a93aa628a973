using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What programs read over the API.</summary>
public sealed class ApiReadingTests(RunningSite site) : ApiCalls(site)
{
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
            ["law-2025", "js-2023", "ez-2019", "hb-2006", "sd-2012", "tl-2021", "pipl-2021", "gb-35273-2020"], ignoreOrder: true);
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
        using var client = Site.Client();

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
        using var client = Site.Client();

        using var answer = await client.GetAsync(path, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Body(answer)).GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }
}
