using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages;

/// <summary>登录: with the operator's key, or in a demonstration by taking one of the seats.</summary>
public sealed class SignInModel(Doorkeeper door, WrongKeys wrong) : PageModel
{
    public Doorkeeper Door => door;

    /// <summary>The page of this site to which somebody returns; null when they came by themselves.</summary>
    public string? Back { get; private set; }

    public void OnGet(string? back) => Back = Local(back);

    public Task<IActionResult> OnPostAsync(string? seat, string? key, string? back)
    {
        Back = Local(back);
        return seat is null ? WithKey(key) : Take(seat);
    }

    private async Task<IActionResult> Take(string id)
    {
        var seat = door.IsDemonstration ? door.Seats.FirstOrDefault(s => s.Id == id) : null;
        return seat is null
            ? throw new NotFoundException("这个演示角色")
            : await Enter(seat.Role, seat.Path, seat.Name, seat.Role == Role.Administrator ? "/norms" : $"/checkup/{seat.Code}");
    }

    private async Task<IActionResult> WithKey(string? key)
    {
        var address = HttpContext.Connection.RemoteIpAddress;
        if (wrong.Wait(address) is { } wait)
        {
            Response.Headers.RetryAfter = $"{wait.TotalSeconds:0}";
            return Again(new(429, $"一分钟内输错了 {WrongKeys.MostInWindow} 次，暂时不能再试。请在 {Math.Ceiling(wait.TotalSeconds):0} 秒后重试。", null, null, []));
        }

        if (door.KnowsKey(key?.Trim()))
        {
            return await Enter(Role.Operator, DivisionPath.Country, Role.Operator.Chinese, "/");
        }

        if (string.IsNullOrWhiteSpace(key))
        {
            return Again(FailurePages.ProblemOf(new BadInputException("key", "请填写操作密钥。")));
        }

        wrong.Count(address);
        return Again(FailurePages.ProblemOf(new BadInputException("key", "操作密钥不对。请从 operator.key 文件整行复制，再试一次。")));
    }

    private PageResult Again(Problem problem)
    {
        ViewData["Problem"] = problem;
        Response.StatusCode = problem.Status;
        return Page();
    }

    private async Task<IActionResult> Enter(Role role, DivisionPath path, string name, string home)
    {
        await HttpContext.SignInAsync(Doorkeeper.Principal(role, path, name));
        return LocalRedirect(Back ?? home);
    }

    private string? Local(string? back) => Url.IsLocalUrl(back) ? back : null;
}
