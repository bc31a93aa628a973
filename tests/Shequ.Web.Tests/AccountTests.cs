using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>What a session may and may not over HTTP: cookies, tokens, posts that ended, guessing, and the cost of asking.</summary>
public sealed class AccountTests(RunningSite site) : ApiCalls(site)
{
    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x")]
    [InlineData("")]
    public async Task A_forged_cookie_is_nobody_and_no_error(string cookie)
    {
        using var client = Site.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"shequ={cookie}");

        using var answer = await client.GetAsync($"/profiles/{Places.Community}", Stop);
        using var account = await client.GetAsync("/account", Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("href=\"/sign-in\"");
        account.Headers.Location!.ToString().ShouldBe("/sign-in?back=%2Faccount");
    }

    [Fact]
    public async Task A_program_gets_a_token_uses_it_and_gives_it_back()
    {
        using var client = Site.Client();
        var who = await Site.Hire("token.user", (Places.Programmed, BodyKind.SupervisionDepartment, PostKind.Official, null));
        who.ShouldNotBe(Guid.Empty);

        using var wrong = await client.PostAsJsonAsync("/api/sessions", new { login = "token.user", password = "wrong" }, Stop);
        using var right = await client.PostAsJsonAsync("/api/sessions", new { login = "token.user", password = Staff.Password }, Stop);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var signedIn = Site.Client((await Body(right)).GetProperty("token").GetString());
        using var refused = await signedIn.PostAsJsonAsync("/api/profiles", Statement(Places.Community, "2500"), Stop);
        using var ended = await signedIn.DeleteAsync("/api/sessions", Stop);
        using var after = await signedIn.PostAsJsonAsync("/api/profiles", Statement(Places.Community, "2500"), Stop);
        (refused.StatusCode, ended.StatusCode, after.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Unauthorized));
        (await Body(after)).GetProperty("remedy").GetString()!.ShouldContain("/api/sessions");
    }

    [Fact]
    public async Task A_term_that_is_over_allows_nothing_and_one_that_lasts_until_tomorrow_still_does()
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, Shequ.Kernel.Acts.Session.Zone).DateTime);
        await Site.Hire("gone.chair", (Places.Echeng, BodyKind.SupervisionDepartment, PostKind.Head, today));
        await Site.Hire("last.day", (Places.Echeng, BodyKind.SupervisionDepartment, PostKind.Official, today.AddDays(1)));

        (await Written("gone.chair")).ShouldBe(HttpStatusCode.Forbidden);
        (await Written("last.day")).ShouldBe(HttpStatusCode.Created);

        async Task<HttpStatusCode> Written(string login)
        {
            using var client = Site.Client(await Site.KeyOf(login, Staff.Password, secondFactor: true));
            using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.EzhouCommunity, "2600"), Stop);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Without_the_second_factor_a_post_that_sees_people_writes_nothing()
    {
        using var client = Site.Client(await Site.KeyOf("county", await Site.DemoPassword(), secondFactor: false));

        using var answer = await client.PostAsJsonAsync("/api/profiles", Statement(Places.Programmed, "2500"), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Guessing_is_answered_with_429_and_when_to_come_back()
    {
        using var client = Site.Client();
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 6; i++)
        {
            answer?.Dispose();
            answer = await client.PostAsJsonAsync("/api/sessions", new { login = "guessed", password = $"guess-{i}" }, Stop);
        }

        using (answer)
        {
            answer!.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(5));
            (await Body(answer)).GetProperty("message").GetString()!.ShouldContain("输错 5 次");
        }
    }

    [Fact]
    public async Task A_resident_sees_what_a_visitor_sees()
    {
        using var visitor = Site.Client();
        using var resident = Site.Client(await Site.KeyOf("resident"));
        foreach (var path in new[] { $"/profiles/{Places.Worked}", $"/divisions/{Places.Worked}", "/norms/packs/tl-2021" })
        {
            var (open, signedIn) = (MainOf(await visitor.GetStringAsync(path, Stop)), MainOf(await resident.GetStringAsync(path, Stop)));

            signedIn.ShouldBe(open, path);
        }

        using var accounts = await resident.GetAsync("/accounts", Stop);
        accounts.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_there_and_what_they_hold_is_one_question()
    {
        var token = await Site.KeyOf("chair");
        using var client = Site.Client(token);
        await client.GetStringAsync("/text-size", Stop);
        var asked = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("db.query.text") is string sql && sql.Contains("accounts_session", StringComparison.Ordinal))
                {
                    lock (asked)
                    {
                        asked.Add(sql);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        var page = await client.GetStringAsync("/text-size", Stop);

        page.ShouldContain("（chair）");
        asked.Count(sql => sql.Contains("organization_authority", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', asked));
        asked.Count.ShouldBe(1, string.Join('\n', asked));
    }

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
}
