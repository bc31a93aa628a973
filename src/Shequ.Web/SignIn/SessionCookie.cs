using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;

namespace Shequ.Web.SignIn;

/// <summary>会话令牌: how a browser or a program sends it.</summary>
public static class SessionCookie
{
    public const string Name = "shequ";
    private const string Bearer = "Bearer ";

    /// <summary>What a program sends wins over what a browser sends by itself.</summary>
    public static string? TokenOf(HttpRequest request) => BearerOf(request) ?? request.Cookies[Name];

    public static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Bearer, StringComparison.Ordinal) ? header[Bearer.Length..].Trim() : null;

    public static void Set(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context, SessionReader.Longest));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    public static Client ClientOf(HttpContext context) => Client.Of(RateLimits.Group(context.Connection.RemoteIpAddress), context.Request.Headers.UserAgent);

    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
        MaxAge = lasts,
    };
}
