using Shequ.Kernel.Acts;

namespace Shequ.Web.Api;

/// <summary>A browser's cookie is not enough to write through the API: a foreign page could send it. A key is.</summary>
public sealed class OnlyKeysMayWrite : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) && !http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal))
        {
            http.RequestServices.GetRequiredService<Session>().Actor = Actor.Public;
        }

        return next(context);
    }
}
