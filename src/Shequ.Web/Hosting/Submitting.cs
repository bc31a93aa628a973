using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;

namespace Shequ.Web.Hosting;

/// <summary>Runs the act of a form: redirects on success, otherwise shows the page again with what was typed and why.</summary>
public static class Submitting
{
    public static async Task<IActionResult> Submit<T>(this PageModel page, Func<Task<T>> act, Func<T, string> next)
    {
        try
        {
            return new RedirectResult(next(await act()));
        }
        catch (Exception failure) when (failure is BadInputException or RefusedException or StaleException or ForbiddenException or TooOftenException)
        {
            var problem = await FailurePages.Explain(failure, page.HttpContext);
            page.ViewData["Problem"] = problem;
            page.Response.StatusCode = problem.Status;
            FailurePages.SayWhen(page.Response, failure);
            return page.Page();
        }
    }
}
