using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Profiles;

/// <summary>社区资料: all sections with what is known, and how much is missing in each.</summary>
public sealed class OverviewModel(Session session, DivisionQueries divisions, ProfileReader profiles) : PageModel
{
    public Division Division { get; private set; } = null!;

    public CommunityProfile Profile { get; private set; } = null!;

    public bool MayRecord => session.Actor.May(OrganizationPermissions.RecordFigures, Division.Path);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        Division = await divisions.Require(code, stop);
        if (Division.Level != DivisionLevel.Community)
        {
            // Only communities have a profile; an area shows how many of them have one.
            return Redirect($"/checkup/{code}");
        }

        Profile = await profiles.Read(Division.Id, session.Today, stop);
        ViewData["Title"] = $"{Division.Name}资料";
        ViewData["Breadcrumbs"] = await Crumbs.To(Division, divisions, "/checkup", stop, new Crumb("资料"));
        return Page();
    }

    public int KnownIn(ProfileSection section) => section.Subject == FieldSubject.Community
        ? section.Fields.Count(f => Profile.Values[f].Known)
        : Profile.Values.Rows(section.Subject).Count;
}
