using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Demonstrations;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Organization.Authority;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>第二验证: the code of the authenticator, after the password.</summary>
public sealed class CodeModel(Presence presence, SecondFactorDesk desk, Threshold threshold, SiteMode mode, DemoAccounts demo) : PageModel
{
    public string? Back { get; private set; }

    public string? DemoCode { get; private set; }

    public IEnumerable<HeldPost> Waiting => presence.SignedIn?.Waiting ?? [];

    public async Task<IActionResult> OnGetAsync(string? back, CancellationToken stop)
    {
        Back = Threshold.Local(back);
        return await Turned(stop) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? back, CancellationToken stop)
    {
        Back = Threshold.Local(back);
        return await Turned(stop) ?? await threshold.Cross(this, () => desk.Show(presence.SignedIn!, code, stop), Back, stop);
    }

    /// <summary>Where to go for whoever has nothing to do here; otherwise prepares the page.</summary>
    private async Task<IActionResult?> Turned(CancellationToken stop)
    {
        if (presence.SignedIn is not { } who)
        {
            return Redirect("/sign-in");
        }

        if (who.SecondFactor || !who.HasSecondFactor)
        {
            return Redirect(Threshold.Next(who, Back));
        }

        DemoCode = mode.Demonstration ? await demo.CodeOf(who.Account, stop) : null;
        return null;
    }
}
