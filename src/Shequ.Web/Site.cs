using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.WebEncoders;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;
using Shequ.Party;
using Shequ.Web.Api;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.SignIn;

namespace Shequ.Web;

/// <summary>What the site needs to start.</summary>
public sealed record SiteOptions(string ConnectionString, NormLibrary Library, string Address, string OperatorKey, bool Demonstration);

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
        services.AddKernel(options.ConnectionString).AddOrganization(options.Library);
        services.AddParty();
        services.AddScoped<WhyForbidden>();
        services.AddSingleton(new Doorkeeper(options.OperatorKey, options.Demonstration));
        services.AddSingleton<WrongKeys>();
        services.AddScoped<ChangeDesk>();
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
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "shequ";
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "back";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        });
        services.AddDataProtection().SetApplicationName("shequ");
        services.AddSingleton<KeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        services.AddOpenApi();
        services.AddHostedService<DirectoryWarmer>();
        services.AddSingleton<TallyKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<TallyKeeper>());
    }

    private static void Map(WebApplication app)
    {
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<FailurePages>();
        app.UseMiddleware<CheckupCache>();
        app.UseRouting();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<Session>().Actor = context.RequestServices.GetRequiredService<Doorkeeper>().ActorOf(context);
            return next(context);
        });
        app.UseAntiforgery();
        app.MapEmbeddedFiles();
        app.MapRazorPages();
        app.MapOrganizationApi();
        app.MapOpenApi("/openapi.json");
        app.MapGet("/health", () => "ok").ExcludeFromDescription();
    }
}
