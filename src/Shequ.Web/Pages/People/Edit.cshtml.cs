using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.People;

/// <summary>更正人员资料.</summary>
public sealed class EditModel(Session session, DivisionQueries divisions, PeopleReader people, CorrectPerson correct) : PageModel
{
    [BindProperty]
    public CorrectPerson.Request Input { get; set; } = new();

    public PersonView Person { get; private set; } = null!;

    public PersonForm Form => new(
        name => Request.HasFormContentType ? Request.Form[name].ToString() : PersonForm.First(Person, name), name => (ViewData["Problem"] as Problem).ErrorOf(name), Person.DivisionName);

    /// <summary>The version that the form was filled over; after a change by somebody else the one that they left, which is shown above.</summary>
    public int Seen => Request.HasFormContentType && ViewData["Problem"] is not Problem { Status: 409 } ? Input.Version : Person.Version;

    public async Task OnGetAsync(Guid id, CancellationToken stop)
    {
        var place = await Load(id, stop);
        session.Require(OrganizationPermissions.RecordPeople, place);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        await Load(id, stop);
        return await this.Submit(() => Correct(stop), _ => $"/people/{id}");
    }

    private async Task<IReadOnlyList<RosterWarning>> Correct(CancellationToken stop)
    {
        // What was typed but is no day would otherwise be taken for left empty.
        if (Input.BornOn is null && !string.IsNullOrWhiteSpace(Request.Form[nameof(Input.BornOn)]))
        {
            throw new BadInputException(nameof(Input.BornOn), "出生日期的写法不对，应如 1960-03-01。");
        }

        return await correct.Run(Input with { Person = new(Person.Id) }, stop);
    }

    private async Task<Division> Load(Guid id, CancellationToken stop)
    {
        Person = await people.Person(new(id), stop) ?? throw new NotFoundException("这个人");
        var place = await divisions.Require(Person.Division, stop);
        ViewData["Title"] = $"更正资料：{Person.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/organization", stop, new Crumb(Person.Name, $"/people/{id}"), new Crumb("更正资料"));
        return place;
    }
}
