using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Sessions;

namespace Shequ.Web.SignIn;

/// <summary>本人页面: a page about one's own account; whoever has not signed in is led to do so and comes back.</summary>
public abstract class OwnPage(Presence presence) : PageModel
{
    public SignedIn Who => presence.SignedIn!;

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (presence.SignedIn is null)
        {
            context.HttpContext.Response.Redirect($"/sign-in?back={Uri.EscapeDataString(context.HttpContext.Request.Path)}");
            return Task.CompletedTask;
        }

        // What is told once, and lists of sessions, must not come back with the back button after signing out.
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        return base.OnPageHandlerExecutionAsync(context, next);
    }
}
