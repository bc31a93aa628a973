using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Authority;

namespace Shequ.Web.Pages.Authority;

/// <summary>职权表: which post may do what, as the program itself decides it.</summary>
public sealed class IndexModel : PageModel
{
    public static IEnumerable<IGrouping<string, PostAuthority>> ByBody => AuthorityTable.All.GroupBy(AuthorityWords.BodyName);

    /// <summary>The permissions that somebody has, in the order of the list.</summary>
    public static IEnumerable<Permission> Permissions => OrganizationPermissions.All.Where(p => AuthorityTable.WhoMay(p).Any() || AuthorityTable.Machine.Contains(p));

    public void OnGet() => ViewData["Title"] = "职权表";
}
