using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population.Tables;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Tables;

/// <summary>登记要的表.</summary>
public sealed class NewModel(RegisterTable act, ActDesk desk) : ActPage<RegisterTable.Request, Division, Id<RequestedTable>>(act, desk)
{
    [BindProperty]
    public string? ColumnText { get; set; }

    public override string Act => "登记要的表";

    public override string Subject => Place.Name;

    public override string Back => $"/tables/{Place.Code}";

    public override IReadOnlyList<Answer> Answers => [new("向哪里要", Place.Name + (Place.Level == DivisionLevel.Community ? "" : "和下面所有社区")), .. TableForm.Answers(Input)];

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override Task Load(CancellationToken stop) => Task.CompletedTask;

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Columns) = (Place.Code, TableForm.Columns(ColumnText, Input.Line));
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field == nameof(Input.Columns) ? nameof(ColumnText) : field;

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<RequestedTable> result) => [];

    protected override string Then(Id<RequestedTable> result) => $"/tables/{Place.Code}/{result}";
}
