using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Profiles;

/// <summary>批量导入: tries a filled template first, shows every fault or what would change, and imports on a second word.</summary>
public sealed class ImportModel(
    Session session, DivisionQueries divisions, ImportProfiles import, PendingImports pending, ProfileTemplate template, TallyKeeper tallies) : PageModel
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [BindProperty(SupportsGet = true)]
    public string? Scope { get; set; }

    public Division? Place { get; private set; }

    public ImportReport? Report { get; private set; }

    public Guid Ticket { get; private set; }

    public string? FileName { get; private set; }

    public bool MayImport => session.Actor.Grants.Any(g => g.Permission == OrganizationPermissions.ImportFigures);

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    /// <summary>Downloads the template, with the communities of the scope and their present figures filled in.</summary>
    public async Task<IActionResult> OnGetTemplateAsync(bool figures, CancellationToken stop)
    {
        await Load(stop);
        var mine = Place is not null && session.Actor.May(OrganizationPermissions.ImportFigures, Place.Path);
        if (!mine)
        {
            // A visitor gets the blank form; gathering the figures of a province is work for those who import them.
            (Place, figures) = (null, false);
        }

        var file = new MemoryStream();
        await template.Write(file, Place?.Path, figures, stop);
        file.Position = 0;
        return File(file, WorkbookType, $"社区资料-{Place?.Name ?? "空白"}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken stop)
    {
        await Load(stop);
        if (file is null || file.Length == 0)
        {
            ViewData["Problem"] = FailurePages.ProblemOf(new BadInputException("file", "请选择要导入的 .xlsx 文件。"));
            Response.StatusCode = 400;
            return Page();
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        FileName = Path.GetFileName(file.FileName);
        return await Try(new() { Scope = Scope ?? "", File = content.ToArray(), FileName = FileName, DryRun = true }, stop);
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid ticket, CancellationToken stop)
    {
        if (await pending.Find(ticket, stop) is not { } left)
        {
            throw new NotFoundException("待导入的文件（可能已导入，或已过一天），请重新上传");
        }

        Scope = left.Scope;
        await Load(stop);
        FileName = left.FileName;
        return await this.Submit(
            async () =>
            {
                var report = await import.Run(new() { Scope = left.Scope, File = left.Content, FileName = left.FileName }, stop);
                await pending.Remove(ticket, stop);
                if (report.RebuildDue)
                {
                    tallies.LookNow();
                }

                return report;
            },
            _ => $"/checkup/{left.Scope}");
    }

    private async Task<IActionResult> Try(ImportProfiles.Request request, CancellationToken stop)
    {
        var result = await this.Submit(
            async () =>
            {
                Report = await import.Run(request, stop);
                Ticket = Report.Errors.Count == 0 && Report.ChangedCommunities > 0 ? await pending.Leave(request.Scope, request.FileName, request.File, stop) : Guid.Empty;
                return Report;
            },
            _ => "/profiles/import");

        // A trial changes nothing, so its answer is shown at once instead of after a redirect.
        return result is RedirectResult ? Page() : result;
    }

    private async Task Load(CancellationToken stop)
    {
        var own = session.Actor.Grants.Where(g => g.Permission == OrganizationPermissions.ImportFigures).Select(g => g.Path.Value.Split('/')[^1]).FirstOrDefault();
        Scope = string.IsNullOrWhiteSpace(Scope) ? own : Scope.Trim();
        Place = Scope is null ? null : await divisions.ByCode(Scope.Length == 0 ? "0" : Scope, stop);
        ViewData["Title"] = "用表格导入资料";
        ViewData["Breadcrumbs"] = Place is null ? new Breadcrumbs(new("全国", "/checkup/0"), new Crumb("用表格导入资料"))
            : await Crumbs.To(Place, divisions, "/checkup", stop, new Crumb("用表格导入资料"));
    }
}
