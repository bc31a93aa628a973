using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Own;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.Accounts;

/// <summary>我的账户: one's posts, ways of signing in, and sessions.</summary>
public sealed class AccountModel(Presence presence, OwnAccounts accounts, EndSession end) : OwnPage(presence)
{
    private static readonly (string Part, string Name)[] Devices =
        [("MicroMessenger", "微信"), ("Edg/", "Edge 浏览器"), ("Firefox/", "Firefox 浏览器"), ("Chrome/", "Chrome 浏览器"), ("Safari/", "Safari 浏览器"), ("curl/", "程序 curl")];

    private static readonly (string Part, string Name)[] Systems = [("iPhone", "苹果手机"), ("Android", "安卓手机"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public bool ManagesAccounts => Who.Actor().Grants.Any(g => g.Permission == OrganizationPermissions.ManageAccounts);

    public OwnAccount Own { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Own = await accounts.Read(Who, stop);

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken stop)
    {
        Own = await accounts.Read(Who, stop);
        return await this.Submit(() => end.Run(new() { Session = id }, stop), _ => id == Who.Session ? "/sign-in" : "/account");
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken stop)
    {
        Own = await accounts.Read(Who, stop);
        return await this.Submit(() => end.Run(new(), stop), _ =>
        {
            SessionCookie.Clear(HttpContext);
            return "/sign-in";
        });
    }

    /// <summary>What this post allows in this session.</summary>
    public string MayOf(HeldPost post) => post switch
    {
        { Authority: null } => "与居民一样",
        { Authority.NeedsSecondFactor: true } when !Who.SecondFactor => "第二验证以后才起作用",
        _ => string.Join("、", post.Grants(Who.SecondFactor).Select(g => g.Permission.Chinese)),
    };

    public static string CodeOf(HeldPost post) => post.Path == DivisionPath.Country ? "0" : post.Path.Value.Split('/')[^1];

    public static string Until(HeldPost post) => post.HeldUntil == DateOnly.MaxValue ? "没有期限" : Chinese.Date(post.HeldUntil.AddDays(-1));

    public static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Session.Zone).ToString("M月d日 HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public static string MethodOf(OwnSession session) => (session.Method, session.SecondFactor) switch
    {
        (SignInMethod.Passkey, _) => "通行密钥",
        (SignInMethod.Message, var second) => "短信验证码" + (second ? "和第二验证" : ""),
        (_, var second) => "密码" + (second ? "和第二验证" : ""),
    };

    public static string DeviceOf(OwnSession session)
    {
        var known = new[] { Systems, Devices }.Select(names => names.FirstOrDefault(n => session.UserAgent.Contains(n.Part, StringComparison.Ordinal)).Name).OfType<string>();
        return string.Join(' ', known) is { Length: > 0 } device ? device : "其他设备或程序";
    }
}
