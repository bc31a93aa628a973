using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages;

/// <summary>没有办成: what went wrong on a page, under which article, and what to do.</summary>
public sealed class ProblemModel(Presence presence) : PageModel
{
    public Problem Problem { get; private set; } = null!;

    /// <summary>Where a visitor who may not signs in and comes back from; null where that would not help.</summary>
    public string? SignInHref { get; private set; }

    /// <summary>Where somebody goes whose posts wait for the second factor; null where that is not what is missing.</summary>
    public string? SecondFactorHref { get; private set; }

    public IActionResult OnGet()
    {
        Problem = HttpContext.Items[typeof(Problem)] as Problem ?? FailurePages.ProblemOf(new NotFoundException("这个页面"));
        Response.StatusCode = Problem.Status;
        if (Problem.Status == 403 && User.Identity is not { IsAuthenticated: true })
        {
            // The path has been exchanged for the one of this page.
            var asked = HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            SignInHref = $"/sign-in?back={Uri.EscapeDataString(asked)}";
        }

        if (Problem.Status == 403 && presence.SignedIn is { MustShowSecondFactor: true } who)
        {
            SecondFactorHref = who.HasSecondFactor ? "/sign-in/code" : "/account/second-factor";
        }

        return Page();
    }
}
