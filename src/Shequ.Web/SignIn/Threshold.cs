using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Web.Hosting;

namespace Shequ.Web.SignIn;

/// <summary>进门: sets the cookie of a new session and leads to what comes first: a password of one's own, the second factor, or the work.</summary>
public sealed class Threshold(SessionReader reader)
{
    /// <summary>Runs a way of signing in; what is wrong is shown on the same page.</summary>
    public async Task<IActionResult> Cross(PageModel page, Func<Task<string>> signIn, string? back, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(signIn);
        var next = "";
        return await page.Submit(
            async () =>
            {
                var token = await signIn();
                SessionCookie.Set(page.HttpContext, token);
                next = await Next(token, back, stop);
                return next;
            },
            _ => next);
    }

    public async Task<string> Next(string token, string? back, CancellationToken stop) =>
        await reader.Find(token, stop) is { } who ? Next(who, Local(back)) : "/sign-in";

    public static string Next(SignedIn who, string? back)
    {
        ArgumentNullException.ThrowIfNull(who);
        var with = back is null ? "" : $"?back={Uri.EscapeDataString(back)}";
        return who switch
        {
            { MustChangePassword: true } => "/account/password" + with,
            { MustShowSecondFactor: true, HasSecondFactor: true } => "/sign-in/code" + with,
            { MustShowSecondFactor: true } => "/account/second-factor" + with,
            _ => back ?? Home(who),
        };
    }

    /// <summary>The page of this site to which somebody returns; null for any other address.</summary>
    public static string? Local(string? back) =>
        back is { Length: > 0 } && back[0] == '/' && (back.Length == 1 || back[1] is not ('/' or '\\')) && !back.Any(char.IsControl) ? back : null;

    private static string Home(SignedIn who) => who.Posts switch
    {
        [] => "/",
        [{ Body: BodyKind.PlatformOperator }, ..] => "/norms",
        var held when held.Any(p => p.Authority?.Permissions.Contains(OrganizationPermissions.ViewDuties) == true) => "/today",
        [var first, ..] => $"/checkup/{(first.Path == DivisionPath.Country ? "0" : first.Path.Value.Split('/')[^1])}",
    };
}
