using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Own;
using Shequ.Accounts.Sessions;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>修改密码.</summary>
public sealed class PasswordModel(Presence presence, ChangePassword change) : OwnPage(presence)
{
    [BindProperty]
    public ChangePassword.Request Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public void OnGet() => Back = Threshold.Local(Back);

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Back = Threshold.Local(Back);
        return this.Submit(() => change.Run(Input, stop), _ => Threshold.Next(Who with { MustChangePassword = false }, Back ?? "/account"));
    }
}
