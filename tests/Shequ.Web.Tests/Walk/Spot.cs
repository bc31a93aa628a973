using System.Net.Http.Json;
using System.Text.Json;
using Shequ.Kernel.Data;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests.Walk;

/// <summary>A community with the ids that requests about it need, and the places above it.</summary>
internal sealed record Spot(string Code, Guid Division, Guid Street, Guid Elsewhere, IReadOnlyDictionary<string, Held> Bodies, Somebody Person)
{
    internal DivisionPath Path => new($"32/3201/320106/{Code[..9]}/{Code}");

    internal DivisionPath StreetPath => new($"32/3201/320106/{Code[..9]}");

    internal Held Committee => Bodies["residents_committee"];

    internal Held Group => Bodies["residents_group"];

    internal Held Subcommittee => Bodies["subcommittee"];

    internal static async Task<Spot> Of(RunningSite site, string code, string elsewhere)
    {
        using var client = site.Client(site.CountyKey);
        var bodies = await client.GetFromJsonAsync<JsonElement>($"/api/bodies?division={code}");
        var person = (await client.GetFromJsonAsync<JsonElement>($"/api/people?division={code}")).GetProperty("people")[0];
        return new(
            code, await Id(client, code), await Id(client, code[..9]), await Id(client, elsewhere),
            bodies.EnumerateArray().GroupBy(b => b.GetProperty("kind").GetString()!).ToDictionary(g => g.Key, g => Held.Of(g.First())),
            JsonSerializer.Deserialize<Somebody>(person, JsonSerializerOptions.Web)!);
    }

    private static async Task<Guid> Id(HttpClient client, string code) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/divisions/{code}")).GetProperty("id").GetGuid();
}

/// <summary>A body and, by kind of post, somebody's appointment in it.</summary>
internal sealed record Held(Guid Id, IReadOnlyDictionary<string, Guid> Appointments)
{
    internal static Held Of(JsonElement body) => new(body.GetProperty("id").GetGuid(), body.GetProperty("posts").EnumerateArray()
        .Where(p => p.GetProperty("holders").GetArrayLength() > 0)
        .ToDictionary(p => p.GetProperty("kind").GetString()!, p => p.GetProperty("holders")[0].GetProperty("appointment").GetGuid()));
}

/// <summary>Somebody whom the register of the place keeps.</summary>
internal sealed record Somebody(Guid Id, string Name, string Sex, DateOnly? BornOn);
