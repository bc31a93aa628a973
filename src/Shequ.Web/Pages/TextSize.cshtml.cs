using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Web.Components;

namespace Shequ.Web.Pages;

/// <summary>文字大小: remembers the reader's choice and goes back to where the reader was.</summary>
public sealed class TextSizeModel : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public IActionResult OnGet(string? size, string? back)
    {
        if (!TextSize.Sizes.Any(s => s.Value == size))
        {
            return Page();
        }

        Response.Cookies.Append(TextSize.Cookie, size!, new()
        {
            MaxAge = Kept,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
        });
        return LocalRedirect(back is not null && Url.IsLocalUrl(back) ? back : "/");
    }
}
