using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.WebEncoders;
using Microsoft.AspNetCore.HttpOverrides;
using Shequ.Accounts;
using Shequ.Accounts.Messages;
using Shequ.Accounts.Sessions;
using Shequ.Elections;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;
using Shequ.Party;
using Shequ.Population;
using Shequ.Web.Api;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Elections.After;
using Shequ.Web.Pages.Organization;
using Shequ.Web.SignIn;

namespace Shequ.Web;

/// <summary>What the site needs to start.</summary>
/// <param name="BehindProxy">Whether a proxy on this machine speaks TLS and says who is there and by which scheme.</param>
public sealed record SiteOptions(
    string ConnectionString, NormLibrary Library, string Address, PersonalCipher Cipher, bool Demonstration, bool BehindProxy = false, Uri? MessageGateway = null);

/// <summary>Whether the site shows a demonstration, with its accounts and messages open to everybody.</summary>
public sealed record SiteMode(bool Demonstration, bool BehindProxy);

/// <summary>网站: pages for people and an API for programs, over the same acts.</summary>
public static class Site
{
    public static WebApplication Build(SiteOptions options, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseUrls(options.Address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 25 * 1024 * 1024;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // The keys lie in the database like everything else that is secret; the framework warns of that at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options);
        more?.Invoke(builder.Services);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(new SiteMode(options.Demonstration, options.BehindProxy));
        AddMessages(services, options);
        services.AddKernel(options.ConnectionString).AddOrganization(options.Library).AddAccounts(options.Cipher);
        services.AddParty();
        services.AddPopulation();
        services.AddElections();
        services.AddScoped<WhyForbidden>();
        services.AddScoped<PeopleDesk>();
        services.AddScoped<ActDesk>();
        services.AddScoped<AfterDesk>();
        services.AddScoped<Pages.Tables.TableDesk>();
        services.AddScoped<Pages.Elections.Rolls.RollDesk>();
        services.AddScoped<Pages.Elections.Polling.PollingWindow>();
        services.AddScoped<ChangeDesk>();
        services.AddScoped<Pages.Elections.Counts.CountDesk>();
        services.AddScoped<Threshold>();
        if (options.Demonstration)
        {
            services.AddSingleton(SiteBanner.Demo);
        }

        services.AddRazorPages().AddApplicationPart(typeof(Site).Assembly);
        services.AddRouting(routing => routing.LowercaseUrls = true);

        // Chinese stays Chinese in the page instead of becoming numeric references.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.SnakeCaseLower));
        });
        services.AddAuthentication(SessionHandler.Scheme).AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Scheme, null);
        services.AddDataProtection().SetApplicationName("shequ");
        services.AddSingleton<KeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        services.AddOpenApi();
        services.AddHostedService<DirectoryWarmer>();
        services.AddSingleton<TallyKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<TallyKeeper>());
    }

    private static void AddMessages(IServiceCollection services, SiteOptions options)
    {
        // Made-up numbers belong to real people: a demonstration sends nothing, whatever was set.
        if (options.Demonstration)
        {
            services.AddSingleton<MessageGateway, ShownMessages>();
        }
        else if (options.MessageGateway is { } gateway)
        {
            services.AddSingleton<MessageGateway>(_ => new HttpMessages(gateway));
        }

        services.AddHostedService(provider => provider.GetRequiredService<MessageOutbox>());
    }

    private static void Map(WebApplication app)
    {
        if (app.Services.GetRequiredService<SiteMode>().BehindProxy)
        {
            // Loopback is whom it trusts by itself.
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        }

        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<FailurePages>();
        app.UseMiddleware<CheckupCache>();
        app.UseRouting();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            var signedIn = context.RequestServices.GetRequiredService<Presence>().SignedIn;
            context.RequestServices.GetRequiredService<Session>().Actor = signedIn?.Actor() ?? Actor.Public;
            if (signedIn is null && SessionCookie.BearerOf(context.Request) is not null && context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            }

            return next(context);
        });
        app.UseAntiforgery();
        app.MapEmbeddedFiles();
        app.MapRazorPages();
        app.MapOrganizationApi();
        app.MapAccountsApi();
        app.MapOpenApi("/openapi.json");
        app.MapGet("/health", () => "ok").ExcludeFromDescription();
    }
}
