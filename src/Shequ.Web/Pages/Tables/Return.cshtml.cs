using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Returns;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Tables;

/// <summary>退回要的表: for one of the grounds that norms in force here allow; then the letter is ready to print.</summary>
public sealed class ReturnModel(ReturnTable act, ActDesk desk, TableDesk tables, TableReturns returns) : ActPage<ReturnTable.Request, Division, Id<TableReturn>>(act, desk)
{
    public TableInPlace Table { get; private set; } = null!;

    public IReadOnlyList<AllowedGround> Grounds { get; private set; } = [];

    public override string Act => "退回要的表";

    public override string Subject => $"{Table.Edition.Name}（{Table.Edition.Asker}）";

    public override string Back => $"/tables/{Place.Code}/{Table.Table.Id}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("退回", Subject), new("理由", Input.Ground.Chinese()),
        .. Grounds.Where(g => g.Ground == Input.Ground).SelectMany(g => g.Norms).Select(n => new Answer("依据", $"《{n.Pack.Title}》{n.Article}（{n.Id}）：{n.Says}")),
        .. string.IsNullOrWhiteSpace(Input.More) ? Array.Empty<Answer>() : [new("补充说明", Input.More)],
        new("以后", "退回函可以打印、盖章送出。要表单位答复以前，这张表不用报。"),
    ];

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override async Task Load(CancellationToken stop)
    {
        Table = await tables.Table(Place, RouteId("id"), null, stop);
        Grounds = await returns.Grounds(Place, stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Table) = (Place.Code, Table.Table.Id);
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<TableReturn> result) => [];

    protected override string Then(Id<TableReturn> result) => $"{Back}/return/{result}";
}
