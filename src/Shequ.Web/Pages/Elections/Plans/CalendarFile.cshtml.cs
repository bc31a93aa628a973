using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>选举日历文件: the plan for the calendar of a telephone.</summary>
public sealed class CalendarFileModel(Session session, DivisionQueries divisions, ElectionReader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        var face = await reader.One(await divisions.Require(code, stop), id, stop);
        var address = $"{Request.Scheme}://{Request.Host}{ElectionFaces.Href(code, face.Election)}";
        return File(Encoding.UTF8.GetBytes(ElectionCalendar.Of(face.Plan, address, session.Now)), "text/calendar; charset=utf-8", $"{face.Election.Name}.ics");
    }
}
