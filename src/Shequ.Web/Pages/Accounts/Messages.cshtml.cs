using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Accounts.Messages;
using Shequ.Kernel.Acts;

namespace Shequ.Web.Pages.Accounts;

/// <summary>演示短信: what the demonstration would have sent. There is no such page anywhere else.</summary>
public sealed class MessagesModel(MessageGateway gateway, SiteMode mode) : PageModel
{
    public IReadOnlyList<ShownMessage> All { get; private set; } = [];

    public void OnGet() => All = mode.Demonstration && gateway is ShownMessages shown ? shown.All : throw new NotFoundException("这个页面");
}
