namespace Shequ.Web.Hosting;

/// <summary>Headers that keep foreign content and frames out of every page.</summary>
public sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Script = "; script-src 'self'; connect-src 'self'";

    private const string Worker = "; worker-src 'self'";

    /// <summary>Lets the page of this request run the scripts of this site; all others run none.</summary>
    public static void AllowScript(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[Script] = true;
    }

    /// <summary>Lets the page of this request keep itself on the device by a worker of this site, for tables without a line.</summary>
    public static void AllowWorker(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[Worker] = true;
    }

    public Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // At the last moment, because a page that failed is cleared with all its headers.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = string.Concat(new[] { Script, Worker }.Where(context.Items.ContainsKey).Prepend(Policy));
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
