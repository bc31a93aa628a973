using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Shequ.Web.Pages;

/// <summary>退出.</summary>
public sealed class SignOutModel : PageModel
{
    /// <summary>A link or a picture elsewhere must not sign anybody out, so opening the address does nothing.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect("/");
    }
}
