using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Accounts.Demonstrations;
using Shequ.Kernel.Acts;
using Shequ.Organization.Authority;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests.Walk;

/// <summary>Goes through every page and every operation as everybody, at home and next door, and compares with the authority table.</summary>
public sealed class AuthorityWalkTests(RunningSite site) : ApiCalls(site)
{
    private const string Visitor = "visitor";

    public static TheoryData<string> Roles =>
        [Visitor, "resident", "worker", "chair", "supervisor", "leader", "street", "county", "city", "province", "administrator", "electoral"];

    [Fact]
    public void Every_way_in_is_walked()
    {
        using var scope = Site.Services.CreateScope();
        var routes = scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods
                ? methods.HttpMethods.Select(m => $"{m} {Pattern(e)}") : [$"GET {Pattern(e)}"]).Distinct();
        string[] technical = ["GET /openapi.json", "GET /assets/{**name}", "GET /health", "DELETE /api/sessions", "GET /Index", "GET /problem"];

        routes.Except(ApiOperations.All.Concat(PageRoutes.All).Select(o => o.ToString())).Except(PageRoutes.Elsewhere.Select(p => $"GET {p}"))
            .Where(r => !technical.Contains(r) && !r.StartsWith("POST /passkeys", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Operations_of_the_api_answer_as_the_table_says(string role) => (await Walk(role, ApiOperations.All)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_answer_as_the_table_says(string role) => (await Walk(role, PageRoutes.All)).ShouldBeEmpty();

    private async Task<List<string>> Walk(string role, IReadOnlyList<Operation> operations)
    {
        var actor = await ActorOf(role);
        using var client = Site.Client(role != Visitor ? await Site.KeyOf(role) : null);
        var wrong = new List<string>();
        foreach (var (home, away) in new[] { (Places.Worked, Places.Community), (Places.Community, Places.Worked) })
        {
            var spot = await Spot.Of(Site, home, away);
            foreach (var operation in operations)
            {
                using var answer = await Send(client, operation, spot);
                var may = operation.Needs is not { } needs || actor.May(needs, operation.Where(spot))
                    || (operation.Or is { } or && actor.May(or, operation.Where(spot)));
                if (!Fits(operation, may, (int)answer.StatusCode))
                {
                    wrong.Add($"{operation} in {spot.Code}: {(int)answer.StatusCode} although the table says {(may ? "yes" : "no")}: {await Said(answer)}");
                }
            }
        }

        return wrong;
    }

    private static bool Fits(Operation operation, bool may, int status) => may
        ? operation.Own || (status is not (401 or 403 or 500) && (status == 404) == operation.Missing)
        : status == operation.Refused || (status == 404 && operation.Hidden) || (status == 302 && operation.Method == "GET");

    private static Task<HttpResponseMessage> Send(HttpClient client, Operation operation, Spot spot) => operation.Body?.Invoke(spot) switch
    {
        null => client.GetAsync(operation.Url(spot), Stop),
        string text => client.PostAsync(operation.Url(spot), new MultipartFormDataContent { { new StringContent(text), "file", "figures.xlsx" } }, Stop),
        var body => client.PostAsJsonAsync(operation.Url(spot), body, Stop),
    };

    /// <summary>What the register and the table make of the role, without asking the site.</summary>
    private async Task<Actor> ActorOf(string role)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<DemoAccounts>().All(Stop);
        return role == Visitor ? Actor.Public : AuthorityReader.Actor(role, Guid.Empty, accounts.Single(a => a.Login == role).Posts, secondFactor: true);
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static async Task<string> Said(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Stop);
        return text[..Math.Min(text.Length, 160)].ReplaceLineEndings(" ");
    }
}
