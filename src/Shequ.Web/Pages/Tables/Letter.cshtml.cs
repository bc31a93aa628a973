using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Returns;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Tables;

/// <summary>退回函: printed as one sheet, and answered by who asked.</summary>
public sealed class LetterModel(TableDesk desk, TableReturns returns, AnswerReturn act) : PageModel
{
    [BindProperty]
    public AnswerReturn.Request Input { get; set; } = new();

    public Division Place { get; private set; } = null!;

    public TableInPlace Table { get; private set; } = null!;

    public TableReturn Returned { get; private set; } = null!;

    public NoticeText Text => TableReturns.Letter(Returned);

    public bool MayAnswer => desk.May(PopulationPermissions.RegisterTables, Table.AskedFor);

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public async Task OnGetAsync(string code, Guid id, Guid given, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Returned = await returns.One(Place, new(given), stop);
        Table = await desk.Table(Place, id, null, stop);
        ViewData["Title"] = Text.Title;
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通", $"/tables/{code}"), new Crumb(Table.Edition.Name, $"/tables/{code}/{id}"), new Crumb("退回函"));
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, Guid given, CancellationToken stop)
    {
        await OnGetAsync(code, id, given, stop);
        Input.Return = Returned.Id;
        return await this.Submit(() => act.Run(Input, stop), _ => $"/tables/{code}/{id}/return/{given}");
    }
}
