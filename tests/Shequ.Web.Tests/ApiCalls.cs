using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What tests of the API share: asking, and reading the answers.</summary>
public abstract class ApiCalls(RunningSite site)
{
    protected RunningSite Site { get; } = site;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected static object Statement(string division, string households) => new
    {
        Division = division,
        AsOf = Today.Text,
        Source = "社区台账",
        Figures = new Dictionary<string, string> { ["community.households"] = households },
    };

    protected static JsonElement Figure(JsonElement profile, string field) =>
        profile.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("field").GetString() == field);

    protected static async Task<JsonElement> Body(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

    protected async Task<JsonElement> Get(string path)
    {
        using var client = Site.Client();
        using var answer = await client.GetAsync(path, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await Body(answer);
    }
}
