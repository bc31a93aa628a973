using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Consents;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>同意记录 of a resident.</summary>
public sealed class ConsentsModel(DivisionQueries divisions, ResidentPrivacyReader residents) : PageModel
{
    public Division Place { get; private set; } = null!;

    public ResidentPrivacy Resident { get; private set; } = null!;

    public bool MayRecord => residents.May(PopulationPermissions.AnswerRequests, Place);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Resident = await residents.Of(Place, id, stop);
        ViewData["Title"] = $"同意记录：{Resident.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, divisions, "/organization", stop, new Crumb(Resident.Name, Resident.Href), new Crumb("同意记录"));
    }
}

/// <summary>Words for consents, said once.</summary>
public static class ConsentWords
{
    public static string Of(GuardianRelation relation) => relation switch
    {
        GuardianRelation.Parent => "父母",
        GuardianRelation.Grandparent => "祖父母、外祖父母",
        _ => "其他监护人",
    };

    public static string Who(Consent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return consent.GuardianRelation is { } relation ? $"监护人{consent.GuardianName}（{Of(relation)}）" : "本人";
    }
}
