using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Checkups;

/// <summary>The checkup of one community as a workbook to download.</summary>
public sealed class WorkbookModel(DivisionQueries divisions, CommunityCheckup checkup) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        if (await divisions.ByCode(code, stop) is not { Level: DivisionLevel.Community } community)
        {
            throw new NotFoundException($"代码为 {code} 的社区");
        }

        var file = new MemoryStream();
        CheckupWorkbook.Write(file, await checkup.Run(community, null, stop));
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"体检-{community.Name}.xlsx");
    }
}
