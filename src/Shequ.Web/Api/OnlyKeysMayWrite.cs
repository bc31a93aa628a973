using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Web.SignIn;

namespace Shequ.Web.Api;

/// <summary>A browser's cookie is not enough to write through the API: a foreign page could send it. A token is.</summary>
public sealed class OnlyKeysMayWrite : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            var token = SessionCookie.BearerOf(http.Request);
            http.RequestServices.GetRequiredService<RateLimits>().CheckAndCount(RateRule.ApiWrites, token ?? RateLimits.Group(http.Connection.RemoteIpAddress));
            if (token is null)
            {
                http.RequestServices.GetRequiredService<Session>().Actor = Actor.Public;
            }
        }

        return next(context);
    }
}
