using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population.Tables;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Tables;

/// <summary>登记要的表的新一版: the form begins with what the present edition says.</summary>
public sealed class AmendModel(AmendTable act, ActDesk desk, TableDesk tables) : ActPage<AmendTable.Request, RequestedTable, int>(act, desk)
{
    [BindProperty]
    public string? ColumnText { get; set; }

    public TableInPlace Table { get; private set; } = null!;

    public override string Act => "登记新的一版";

    public override string Subject => Table.Edition.Name;

    public override string Back => $"/tables/{Place.Code}/{Table.Table.Id}";

    public override IReadOnlyList<Answer> Answers => TableForm.Answers(Input);

    public IActPage Form => new Beginning(this);

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override async Task Load(CancellationToken stop) => Table = await tables.Table(Place, RouteId("id"), null, stop);

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Table, Input.Columns) = (Table.Table.Id, TableForm.Columns(ColumnText, Input.Line));
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field == nameof(Input.Columns) ? nameof(ColumnText) : field;

    protected override IReadOnlyList<RosterWarning> WarningsOf(int result) => [];

    protected override string Then(int result) => Back;

    private string? Present(string field) => field switch
    {
        "Name" => Table.Edition.Name,
        "Asker" => Table.Edition.Asker,
        "Line" => $"{Table.Edition.Line}",
        "Selection" => Table.Edition.Selection,
        "Frequency" => $"{Table.Edition.Frequency}",
        "LegalText" => Table.Edition.LegalText,
        "LegalNorm" => Table.Edition.LegalNorm,
        "ColumnText" => TableForm.Text(Table.Edition.Columns, Table.Edition.Line),
        _ => null,
    };

    /// <summary>What was typed, or before anything was what holds now.</summary>
    private sealed class Beginning(AmendModel page) : IActPage
    {
        public string Act => page.Act;

        public string Subject => page.Subject;

        public Division Place => page.Place;

        public string Back => page.Back;

        public IReadOnlyList<Answer> Answers => page.Answers;

        public IReadOnlyList<RosterWarning> Warnings => page.Warnings;

        public IReadOnlyList<NormInForce> Norms => page.Norms;

        public string? Typed(string field) => page.Typed(field) ?? page.Present(field);

        public string? ErrorOf(string field) => page.ErrorOf(field);
    }
}
