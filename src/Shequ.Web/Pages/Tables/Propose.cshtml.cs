using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Proposals;
using Shequ.Population.Tables.Submissions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Tables;

/// <summary>填一张没登记的表: reads the headers of a dropped .xlsx, lets somebody confirm what they mean, and gives the filled copy back.</summary>
public sealed class ProposeModel(TableDesk desk, ProposeTable propose, FillProposed fill, PendingImports pending) : PageModel
{
    public Division Place { get; private set; } = null!;

    public TableProposal? Proposal { get; private set; }

    public ProposedFile? Filled { get; private set; }

    public Guid Ticket { get; private set; }

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        desk.Require(PopulationPermissions.SubmitTables, Place);
        ViewData["Title"] = $"填一张没登记的表：{Place.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通", $"/tables/{code}"), new Crumb("填一张没登记的表"));
    }

    public async Task<IActionResult> OnPostAsync(string code, IFormFile? file, CancellationToken stop)
    {
        await OnGetAsync(code, stop);
        using var content = new MemoryStream();
        if (file is not null)
        {
            await file.CopyToAsync(content, stop);
        }

        return await Show(async () =>
        {
            Proposal = await propose.Run(new() { Division = code, File = content.ToArray() }, stop);
            Ticket = await pending.Leave(code, Path.GetFileName(file!.FileName), content.ToArray(), stop);
        });
    }

    public async Task<IActionResult> OnPostConfirmAsync(string code, Guid ticket, TableLine line, bool again, CancellationToken stop)
    {
        await OnGetAsync(code, stop);
        var left = await Left(ticket, stop);
        return await Show(async () =>
        {
            Proposal = await propose.Run(new() { Division = code, File = left.Content, Line = line }, stop);
            if (!again)
            {
                // Nothing leaves yet: the copy is only tried, so that what it could not know can be read first.
                Filled = await fill.Rehearse(Asked(code, left.FileName, left.Content, line), stop);
            }
        });
    }

    public async Task<IActionResult> OnPostFileAsync(string code, Guid ticket, TableLine line, CancellationToken stop)
    {
        await OnGetAsync(code, stop);
        var left = await Left(ticket, stop);
        TableFile? made = null;
        var answer = await Show(async () => made = (await fill.Run(Asked(code, left.FileName, left.Content, line), stop)).File);
        return made is null ? answer : File(made.Content, TableFile.Type, made.Name);
    }

    private async Task<(string Scope, string FileName, byte[] Content)> Left(Guid ticket, CancellationToken stop)
    {
        Ticket = ticket;
        return await pending.Find(ticket, stop) ?? throw new NotFoundException("刚才的文件（可能已过一天），请重新选择文件");
    }

    private FillProposed.Request Asked(string code, string name, byte[] file, TableLine line) => new()
    {
        Division = code, File = file, FileName = name, Line = line, Purpose = Typed("Purpose") ?? "",
        Selection = Typed("Selection") is { Length: > 0 } selection ? selection : TableSelection.Everybody.Name,
        Fields = Request.Form.Where(f => f.Key.StartsWith("fields-", StringComparison.Ordinal) && int.TryParse(f.Key[7..], CultureInfo.InvariantCulture, out _))
            .ToDictionary(f => int.Parse(f.Key[7..], CultureInfo.InvariantCulture), f => (string?)f.Value.ToString()),
    };

    /// <summary>A trial changes nothing, so its answer is shown at once instead of after a redirect.</summary>
    private async Task<IActionResult> Show(Func<Task> work)
    {
        var answer = await this.Submit(
            async () =>
            {
                await work();
                return 0;
            },
            _ => "/tables");
        return answer is RedirectResult ? Page() : answer;
    }
}
