using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Profiles;

/// <summary>填报一栏: states the figures of one section of a community's profile.</summary>
public sealed class SectionModel(Session session, DivisionQueries divisions, ProfileReader profiles, RegisterReader registers, RecordFigures record, NormUsesInPlace uses)
    : PageModel
{
    public Division Division { get; private set; } = null!;

    public ProfileSection Section { get; private set; } = null!;

    public CommunityProfile Profile { get; private set; } = null!;

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public bool MayRecord => session.Actor.May(OrganizationPermissions.RecordFigures, Division.Path);

    [BindProperty]
    public string? AsOf { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public async Task OnGetAsync(string code, string section, CancellationToken stop)
    {
        await Load(code, section, stop);
        AsOf = session.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Seen = Profile.LastRevision;
        Fields = await Form(null, new Dictionary<string, string>(), stop);
    }

    public async Task<IActionResult> OnPostAsync(string code, string section, string? more, CancellationToken stop)
    {
        await Load(code, section, stop);
        if (more is not null)
        {
            Fields = await Form(Request.Form, new Dictionary<string, string>(), stop);
            return Page();
        }

        // Against what the writer saw: what others changed meanwhile is not the writer's change.
        var seen = await profiles.Read(Division.Id, session.Today, Seen, stop);
        var result = await this.Submit(() => Record(code, seen, stop), _ => Next());
        if (Response.StatusCode == StatusCodes.Status409Conflict)
        {
            // The form shows the latest figures beside what was typed; sending it again is then a decision.
            Seen = Profile.LastRevision;
            ModelState.Remove(nameof(Seen));
        }

        var errors = (ViewData["Problem"] as Problem)?.Errors.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.First().Message) ?? [];
        Fields = await Form(Request.Form, errors, stop);
        return result;
    }

    private async Task<int> Record(string code, CommunityProfile seen, CancellationToken stop)
    {
        var figures = SectionForm.Changes(Section, seen, Request.Form, out var removed);
        return figures.Count == 0 && removed.Count == 0
            ? seen.LastRevision
            : await record.Run(
                new() { Division = code, Source = Source ?? "", Figures = figures, Removed = removed, Seen = Seen, AsOf = Day() }, stop);
    }

    /// <summary>The error of a field of the head of the form.</summary>
    public string? ErrorOf(string name) => (ViewData["Problem"] as Problem)?.Errors.FirstOrDefault(e => e.Field == name)?.Message;

    private async Task<Field[]> Form(IFormCollection? typed, IReadOnlyDictionary<string, string> errors, CancellationToken stop)
    {
        var register = await registers.Read(Division.Id, session.Today, stop);
        var recorded = RegisterMeasures.Answered(register, Profile.Values);
        return SectionForm.Fields(Section, Profile, await uses.AskingFor(Division, stop), recorded, typed, errors).ToArray();
    }

    private DateOnly? Day() => DateOnly.TryParseExact(
        AsOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The section after this one, or the checkup after the last.</summary>
    private string Next()
    {
        var next = ProfileCatalogue.Sections.SkipWhile(s => s != Section).Skip(1).FirstOrDefault();
        return Request.Form.ContainsKey("stay") || next is null ? $"/checkup/{Division.Code}" : $"/profiles/{Division.Code}/{next.Id}";
    }

    private async Task Load(string code, string section, CancellationToken stop)
    {
        Division = await divisions.Require(code, stop);
        Section = ProfileCatalogue.Section(section) ?? throw new NotFoundException($"名为 {section} 的栏目");
        Profile = await profiles.Read(Division.Id, session.Today, stop);
        ViewData["Title"] = $"{Section.Chinese} · {Division.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Division, divisions, "/checkup", stop, new Crumb("资料", $"/profiles/{code}"), new Crumb(Section.Chinese));
    }
}
