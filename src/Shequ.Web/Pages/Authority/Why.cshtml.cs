using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Authority;

/// <summary>为什么可以（不可以）: which posts may do something in a place, and what one's own posts come to there.</summary>
public sealed class WhyModel(Session session, DivisionQueries divisions, AuthorityExplanations explanations) : PageModel
{
    public AuthorityExplanation Explained { get; private set; } = null!;

    public bool IsVisitor => session.Actor == Actor.Public;

    public string SignInHref => $"/sign-in?back={Uri.EscapeDataString(Request.Path + Request.QueryString)}";

    /// <param name="permission">The name of the permission.</param>
    /// <param name="division">The code of the place.</param>
    public async Task OnGetAsync(string? permission, string? division, CancellationToken stop)
    {
        var asked = OrganizationPermissions.All.FirstOrDefault(p => p.Name == permission) ?? throw new NotFoundException($"名为“{permission}”的权限");
        Explained = await explanations.Of(asked, await divisions.Require(division ?? "", stop), stop);
        ViewData["Title"] = $"谁可以办：{asked.Chinese}";
    }
}
