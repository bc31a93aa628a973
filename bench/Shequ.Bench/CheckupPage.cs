using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shequ.Kernel.Secrets;
using Shequ.Organization.Checkups;
using Shequ.Web;

namespace Shequ.Bench;

/// <summary>The checkup page of one community against a bare Kestrel answer of the same bytes.</summary>
internal static class CheckupPage
{
    private const int Clients = 8;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, string code, CancellationToken stop)
    {
        // Otherwise the site would make its counts while it is measured.
        await database.With(s => s.GetRequiredService<RebuildTallies>().Run(stop));
        await using var site = Site.Build(new(database.ConnectionString, database.Library, "http://127.0.0.1:0", new(new byte[PersonalCipher.KeyBytes]), Demonstration: false));
        await site.StartAsync(stop);
        using var client = new HttpClient();
        var page = new Uri($"{AddressOf(site)}/checkup/{code}");
        var bytes = await client.GetByteArrayAsync(page, stop);
        await using var bare = await Bare(bytes, stop);
        var baseline = await Rate(new Uri(AddressOf(bare)), stop);
        var kept = await Rate(page, stop);

        // A cookie of nobody: passes by what is kept, so that every answer is made anew.
        var made = await Rate(page, stop, "shequ=none");
        await site.StopAsync(stop);
        await bare.StopAsync(stop);
        return
        [
            Measurement.Rate($"社区体检页（{bytes.Length / 1024} KiB） / Kestrel 直接回答同样的字节", kept, baseline, 0.2m),
            new("其中每次重新生成", $"{made:0} /s", $"{baseline:0} /s", decimal.Round((decimal)(made / baseline), 2), "—", true),
        ];
    }

    private static async Task<WebApplication> Bare(byte[] bytes, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        });
        await app.StartAsync(stop);
        return app;
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static async Task<double> Rate(Uri address, CancellationToken stop, string? cookie = null)
    {
        await Load(address, cookie, TimeSpan.FromSeconds(1), stop);
        var watch = Stopwatch.StartNew();
        var done = await Load(address, cookie, Duration, stop);
        return done / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> Load(Uri address, string? cookie, TimeSpan duration, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler);
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(
            async () =>
            {
                var (count, buffer) = (0, new byte[64 * 1024]);
                while (watch.Elapsed < duration)
                {
                    using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
                    await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(stop);
                    while (await body.ReadAsync(buffer, stop) > 0)
                    {
                    }

                    count++;
                }

                return count;
            },
            stop)));
        return counts.Sum();
    }
}
