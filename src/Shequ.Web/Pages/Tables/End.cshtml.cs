using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Population.Tables;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Tables;

/// <summary>登记停要.</summary>
public sealed class EndModel(EndTable act, ActDesk desk, TableDesk tables) : ActPage<EndTable.Request, RequestedTable, Id<RequestedTable>>(act, desk)
{
    public TableInPlace Table { get; private set; } = null!;

    public override string Act => "登记停要";

    public override string Subject => Table.Edition.Name;

    public override string Back => $"/tables/{Place.Code}/{Table.Table.Id}";

    public override IReadOnlyList<Answer> Answers => [new("表", Table.Edition.Name), new("停要", Input.On is { } day ? $"{Chinese.Date(day)}起不再要" : ""), new("依据", Input.Basis)];

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override async Task Load(CancellationToken stop) => Table = await tables.Table(Place, RouteId("id"), null, stop);

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Table = Table.Table.Id;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<RequestedTable> result) => [];

    protected override string Then(Id<RequestedTable> result) => Back;
}
