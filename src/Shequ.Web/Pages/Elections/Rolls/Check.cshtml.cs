using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.SignIn;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>名单自查: anybody types a whole name and learns number, group and class. What was typed stands in no address.</summary>
public sealed class CheckModel(RollDesk desk, RollCheck check, ObjectionReader objections, RateLimits limits) : ElectionRollPage(desk)
{
    private static readonly RateRule Often = new("roll-check", 30, TimeSpan.FromMinutes(1), "这个网络地址一分钟内查了 30 次名单");

    protected override bool Public => true;

    public IReadOnlyList<CheckedName>? Found { get; private set; }

    /// <summary>Several bear the name; the group tells them apart.</summary>
    public bool Asks { get; private set; }

    public DateOnly? Until { get; private set; }

    public DateOnly Day => Desk.Today;

    public bool IsOut => Election.RollPublishedOn is not null;

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("查选民名单", code, id, stop);
        ViewData["BodyClass"] = "easy";
        Until = await objections.Until(Election, stop);
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, string? name, Guid? group, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        var answer = await this.Submit(() => Ask(name ?? "", group, stop), _ => Path);
        return answer is RedirectResult ? Page() : answer;
    }

    private async Task<bool> Ask(string name, Guid? group, CancellationToken stop)
    {
        limits.CheckAndCount(Often, RateLimits.Group(HttpContext.Connection.RemoteIpAddress));
        Found = await check.Of(Election, name, group is { } id ? new Id<Body>(id) : null, stop);
        Asks = Found is null;
        return true;
    }
}
