using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Sessions;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages;

/// <summary>退出.</summary>
public sealed class SignOutModel(SessionBook book) : PageModel
{
    /// <summary>A link or a picture elsewhere must not sign anybody out, so opening the address does nothing.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await book.End(Request.Cookies[SessionCookie.Name], stop);
        SessionCookie.Clear(HttpContext);
        return LocalRedirect("/");
    }
}
