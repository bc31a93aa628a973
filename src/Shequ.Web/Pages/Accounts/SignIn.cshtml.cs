using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Demonstrations;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Acts;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>登录: with login name or telephone and password, or in a demonstration as one of the listed people.</summary>
public sealed class SignInModel(Entrance entrance, PasskeyDesk passkeys, Threshold threshold, SiteMode mode, DemoAccounts demo) : PageModel
{
    /// <summary>The page of this site to which somebody returns; null when they came by themselves.</summary>
    public string? Back { get; private set; }

    public string? Login { get; private set; }

    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public string? DemoPassword { get; private set; }

    public Task OnGetAsync(string? back, CancellationToken stop) => Load(back, stop);

    public async Task<IActionResult> OnPostAsync(string? login, string? password, string? back, CancellationToken stop)
    {
        await Load(back, stop);
        Login = login;
        return await threshold.Cross(this, () => entrance.WithPassword(login, password, SessionCookie.ClientOf(HttpContext), stop), Back, stop);
    }

    /// <summary>The same way in, with the password of the demonstration filled in.</summary>
    public async Task<IActionResult> OnPostSeatAsync(string? seat, string? back, CancellationToken stop)
    {
        await Load(back, stop);
        return Demo.Any(d => d.Login == seat)
            ? await threshold.Cross(this, () => entrance.WithPassword(seat, DemoPassword, SessionCookie.ClientOf(HttpContext), stop), Back, stop)
            : throw new NotFoundException("这个演示账户");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => new JsonResult(await passkeys.ToShow(HttpContext));

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, string? back, CancellationToken stop)
    {
        await Load(back, stop);
        return await threshold.Cross(this, () => passkeys.Shown(credential, state, SessionCookie.ClientOf(HttpContext), HttpContext, stop), Back, stop);
    }

    internal static string PostsOf(DemoAccount account) =>
        account.Posts.Count == 0 ? $"{account.Place}居民" : string.Join("、", account.Posts.Select(p => p.Title));

    internal static string MayOf(DemoAccount account) =>
        account.Posts.SelectMany(p => p.Grants(secondFactor: true)).Select(g => g.Permission.Chinese).Distinct().ToArray() is { Length: > 0 } may
            ? $"可以：{string.Join("、", may)}"
            : "没有管理职务，与居民看到的一样";

    internal static bool NeedsSecond(DemoAccount account) => account.Posts.Any(p => p.Authority is { NeedsSecondFactor: true });

    private async Task Load(string? back, CancellationToken stop)
    {
        SafeHeaders.AllowScript(HttpContext);
        Back = Threshold.Local(back);
        if (mode.Demonstration)
        {
            (Demo, DemoPassword) = (await demo.All(stop), await demo.Password(stop));
        }
    }
}
