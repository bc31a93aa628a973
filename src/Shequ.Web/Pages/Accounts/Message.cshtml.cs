using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Messages;
using Shequ.Accounts.SignIn;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>短信验证码登录: the same answer for every telephone, registered or not.</summary>
public sealed class MessageModel(MessageDesk desk, Entrance entrance, Threshold threshold, SiteMode mode) : PageModel
{
    public string? Back { get; private set; }

    public string? Telephone { get; private set; }

    public bool Sent { get; private set; }

    public bool Demonstration => mode.Demonstration;

    public void OnGet(string? back) => Back = Threshold.Local(back);

    public async Task<IActionResult> OnPostAsync(string? telephone, string? back, CancellationToken stop)
    {
        (Back, Telephone) = (Threshold.Local(back), telephone);
        var answer = await this.Submit(
            async () =>
            {
                await desk.Send(telephone, SessionCookie.ClientOf(HttpContext).Address, stop);
                return Sent = true;
            },
            _ => "/sign-in/message");
        return Sent ? Page() : answer;
    }

    public Task<IActionResult> OnPostEnterAsync(string? telephone, string? code, string? back, CancellationToken stop)
    {
        (Back, Telephone, Sent) = (Threshold.Local(back), telephone, true);
        return threshold.Cross(this, () => entrance.WithMessage(telephone, code, SessionCookie.ClientOf(HttpContext), stop), Back, stop);
    }
}
