using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using Shequ.Web.Components;

namespace Shequ.Web.Hosting;

/// <summary>
/// Keeps the checkup page of a community as visitors see it. One indexed question tells whether anything that the page
/// shows has changed since; a change of a figure is therefore seen at once, on every web node.
/// </summary>
public sealed class CheckupCache(RequestDelegate next, NpgsqlDataSource database, TimeProvider clock) : IDisposable
{
    private const string Stamp = """
        select concat_ws('/',
            d.id, d.version,
            (select max(revision) from organization_profile_entry where division_id = d.id),
            (select revision from organization_register where division_id = d.id),
            (select revision from organization_division_edition),
            (select concat(count(*), '+', sum(version)) from organization_pack_binding),
            (select count(*) from organization_norm_confirmation))
        from organization_division d where d.code = $1 and d.ended_on is null and d.level = 5
        """;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = 64 * 1024 * 1024 });

    public async Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (CodeOf(context.Request) is not { } code || await StampOf(code, context.RequestAborted) is not { } stamp)
        {
            await next(context);
            return;
        }

        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Kernel.Acts.Session.Zone).Date;
        var key = (context.Request.QueryString.Value, TextSize.Of(context.Request), stamp, today);
        if (!pages.TryGetValue(key, out byte[]? page))
        {
            page = await Make(context);
            if (context.Response.StatusCode != 200)
            {
                // An answer without a body is left alone, so that the page that explains it can still be shown.
                if (page.Length > 0)
                {
                    await context.Response.Body.WriteAsync(page, context.RequestAborted);
                }

                return;
            }

            pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Length, SlidingExpiration = TimeSpan.FromMinutes(30) });
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page!.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    public void Dispose() => pages.Dispose();

    /// <summary>The code in /checkup/{code} for somebody who has not signed in; null for everything else.</summary>
    private static string? CodeOf(HttpRequest request)
    {
        var path = request.Path.Value!;
        const string Prefix = "/checkup/";
        return HttpMethods.IsGet(request.Method) && path.Length == Prefix.Length + 12 && path.StartsWith(Prefix, StringComparison.Ordinal)
            && request.QueryString.Value!.Length < 200 && !request.Cookies.ContainsKey("shequ") && request.Headers.Authorization.Count == 0
            ? path[Prefix.Length..]
            : null;
    }

    private async Task<string?> StampOf(string code, CancellationToken stop)
    {
        await using var command = database.CreateCommand(Stamp);
        command.Parameters.Add(new() { Value = code });
        return await command.ExecuteScalarAsync(stop) as string;
    }

    private async Task<byte[]> Make(HttpContext context)
    {
        var body = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return copy.ToArray();
    }
}
