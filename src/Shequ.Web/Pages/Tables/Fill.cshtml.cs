using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Submissions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Tables;

/// <summary>填报: a table as the registers fill it; only its gaps are typed, then it is handed in.</summary>
public sealed class FillModel(TableDesk desk, FillTable fill, AnswerGaps answer, SubmitTable submit) : PageModel
{
    private const int PageSize = 20;
    private const int Preview = 30;

    public Division Place { get; private set; } = null!;

    public TableInPlace Table { get; private set; } = null!;

    public FilledTable Filled { get; private set; } = null!;

    public IReadOnlyList<(int Column, int Empty)> Gaps { get; private set; } = [];

    /// <summary>A page of the lines that have gaps.</summary>
    public IReadOnlyList<FilledRow> ToAnswer { get; private set; } = [];

    public int? Done { get; private set; }

    public int Number { get; private set; } = 1;

    public bool Fills => desk.Fills(Place);

    public IReadOnlyList<FilledRow> Shown => [.. Filled.Rows.Take(Preview)];

    private int WithGaps => Filled.Rows.Count(r => r.Cells.Any(c => c.Origin == CellOrigin.Empty));

    public Pager Pager => new(
        Number > 1 ? Address(Number - 1) : null, Number * PageSize < WithGaps ? Address(Number + 1) : null, WithGaps > PageSize ? $"第 {Number} 页，有空格的共 {WithGaps} 行" : null);

    public string? Typed(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : null;

    public async Task OnGetAsync(string code, Guid id, DateOnly? on, int? done, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Table = await desk.Table(Place, id, on, stop);
        Filled = await fill.Run(Place, Table.Table.Id, on, stop);
        Gaps = [.. Filled.Gaps];
        (Done, Number) = (done, Math.Clamp(page ?? 1, 1, 100_000));
        ToAnswer = [.. Filled.Rows.Where(r => r.Cells.Any(c => c.Origin == CellOrigin.Empty)).OrderByDescending(MustAnswer).Skip((Number - 1) * PageSize).Take(PageSize)];
        ViewData["Title"] = $"填报：{Filled.Edition.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通", $"/tables/{code}"), new Crumb(Filled.Edition.Name, $"/tables/{code}/{id}"), new Crumb("填报"));
    }

    public async Task<IActionResult> OnPostAnswerAsync(string code, Guid id, DateOnly? on, CancellationToken stop)
    {
        await OnGetAsync(code, id, on, null, null, stop);
        var request = new AnswerGaps.Request
        {
            Division = code, Table = Table.Table.Id, On = on,
            Answers = [.. Request.Form.Where(f => f.Key.StartsWith("a-", StringComparison.Ordinal)).Select(f => Read(f.Key, f.Value.ToString())).OfType<AnswerGaps.Answer>()],
            Rest = Request.Form.Where(f => f.Key.StartsWith("rest-", StringComparison.Ordinal) && int.TryParse(f.Key[5..], CultureInfo.InvariantCulture, out _))
                .ToDictionary(f => int.Parse(f.Key[5..], CultureInfo.InvariantCulture), f => (string?)f.Value.ToString()),
        };
        return await this.Submit(() => answer.Run(request, stop), count => $"/tables/{code}/{id}/fill?on={Filled.On:yyyy-MM-dd}&done={count}");
    }

    public async Task<IActionResult> OnPostSubmitAsync(string code, Guid id, DateOnly? on, string? correction, CancellationToken stop)
    {
        await OnGetAsync(code, id, on, null, null, stop);
        return await this.Submit(
            () => submit.Run(new() { Division = code, Table = Table.Table.Id, On = on, Correction = correction }, stop), made => $"/tables/{code}/{id}/submission/{made}");
    }

    /// <summary>Lines that hold the table up come first.</summary>
    private bool MustAnswer(FilledRow row) => Gaps.Any(g => Filled.Edition.Columns[g.Column].Required && row.Cells[g.Column].Origin == CellOrigin.Empty);

    /// <summary>a-{subject}-{column}; what was left empty is no answer.</summary>
    private static AnswerGaps.Answer? Read(string name, string text) =>
        text.Trim().Length > 0 && name.LastIndexOf('-') is var at and > 2 && Guid.TryParse(name[2..at], out var subject) && int.TryParse(name[(at + 1)..], CultureInfo.InvariantCulture, out var column)
            ? new(subject, column, text) : null;

    private string Address(int page) => $"/tables/{Place.Code}/{Table.Table.Id}/fill?on={Filled.On:yyyy-MM-dd}&page={page}";
}
