using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shequ.Accounts;
using Shequ.Accounts.Demonstrations;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Cli;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Checkups;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;
using Shequ.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(RunningSite))]

namespace Shequ.Web.Tests.Support;

/// <summary>The site over a database with two counties of the real edition, in demonstration mode, and one browser for the run.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    internal static readonly PersonalCipher Cipher = new([.. Enumerable.Range(1, PersonalCipher.KeyBytes).Select(i => (byte)i)]);
    public const int Wide = 1280;
    public const int Narrow = 390;
    private const string Chromium = "/usr/bin/chromium";
    private static readonly string[] EditionFiles = ["provinces.csv", "cities.csv", "areas.csv", "streets.csv", "villages.csv"];

    // 鼓楼区 of 南京市, and one street of 鄂城区 in another province, with communities and villages.
    private static readonly string[] Kept = ["320106", "420704001"];

    private readonly TestDatabases databases = new();
    private readonly Dictionary<string, string> seated = [];
    private readonly SemaphoreSlim seating = new(1);
    private WebApplication app = null!;
    private string connection = "";
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>For what happened before the test begins and has no page of its own.</summary>
    internal IServiceProvider Services => app.Services;

    public Uri Address { get; private set; } = null!;

    /// <summary>A token of the county's official, as a program gets one.</summary>
    public string CountyKey { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var library = NormLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs"));
        connection = await databases.CloneAsync();
        await Fill(connection, library);
        app = Site.Build(new(connection, library, "http://127.0.0.1:0", Cipher, Demonstration: true));
        await app.StartAsync();
        CountyKey = await KeyOf("county");
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await databases.DisposeAsync();
    }

    /// <summary>A browser window of its own cookies; for a seat of the demonstration or, without one, for a visitor.</summary>
    public async Task<IBrowserContext> Window(string? seat = null, int width = Wide)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "zh-CN",
            StorageState = seat is null ? null : await CookiesOf(seat),
        });
        context.SetDefaultTimeout(30_000);
        return context;
    }

    /// <summary>A token of a demonstration account with its second factor shown.</summary>
    public async Task<string> KeyOf(string seat) => await KeyOf(seat, await DemoPassword(), secondFactor: true);

    public async Task<string> KeyOf(string login, string password, bool secondFactor)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var token = await services.GetRequiredService<Entrance>().WithPassword(login, password, new("测试", "测试"));
        var who = (await services.GetRequiredService<SessionReader>().Find(token))!;
        if (!secondFactor || !who.MustShowSecondFactor)
        {
            return token;
        }

        // Whoever was hired for a test has no authenticator; what follows from showing one is the same.
        return await services.GetRequiredService<DemoAccounts>().CodeOf(who.Account) is { } code
            ? await services.GetRequiredService<SecondFactorDesk>().Show(who, code)
            : await services.GetRequiredService<SessionBook>().Raise(who.Session);
    }

    public async Task<string> DemoPassword()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DemoAccounts>().Password();
    }

    /// <summary>Somebody in these posts, with an account whose password is <see cref="Staff.Password"/>.</summary>
    internal Task<Guid> Hire(string login, params (string Division, BodyKind Body, PostKind Post, DateOnly? Until)[] posts) => Staff.Hire(connection, Cipher, login, posts);

    /// <summary>A program's way in; with the key it may write.</summary>
    public HttpClient Client(string? key = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }

        return client;
    }

    private async Task<string> CookiesOf(string seat)
    {
        await seating.WaitAsync();
        try
        {
            if (!seated.TryGetValue(seat, out var state))
            {
                await using var context = await Window();
                var page = await context.NewPageAsync();
                await page.GotoAsync("/sign-in");
                await page.Locator($"form:has(input[name=seat][value={seat}]) button").ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).WaitForAsync();
                if (page.Url.Contains("/sign-in/code", StringComparison.Ordinal))
                {
                    await page.Locator("#use-demo-code").ClickAsync();
                    await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
                }

                seated.Add(seat, state = await context.StorageStateAsync());
            }

            return state;
        }
        finally
        {
            seating.Release();
        }
    }

    private static async Task Fill(string connection, NormLibrary library)
    {
        await using var services = new ServiceCollection().AddKernel(connection).AddOrganization(library).AddAccounts(Cipher).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        provider.GetRequiredService<Session>().Actor = new("测试", [.. OrganizationPermissions.All.Select(p => new Grant(p, DivisionPath.Country))]);
        await using var folder = new TemporaryFolder();
        foreach (var file in EditionFiles)
        {
            var lines = File.ReadLines(Path.Combine(DivisionsCommands.EditionFolder, file));
            await File.WriteAllLinesAsync(folder[file], lines.Where((line, i) => i == 0 || Belongs(line[..line.IndexOf(',', StringComparison.Ordinal)])));
        }

        await provider.GetRequiredService<ImportDivisions>().Run(new() { Folder = folder });
        await provider.GetRequiredService<SeedDemonstration>().Run(new() { Division = DemoCommands.County });
        await provider.GetRequiredService<SeedRegister>().Run(new() { Division = DemoCommands.County });
        await provider.GetRequiredService<SeedDemoAccounts>().Run(new() { Division = DemoCommands.County });
        await provider.GetRequiredService<RebuildTallies>().Run();
    }

    private static bool Belongs(string code) =>
        Kept.Any(k => code.StartsWith(k, StringComparison.Ordinal) || k.StartsWith(code, StringComparison.Ordinal));
}
