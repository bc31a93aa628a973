using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;

namespace Shequ.Web.Pages.Divisions;

/// <summary>更正城乡类别.</summary>
public sealed class KindModel(CorrectKind correct, ChangeDesk desk)
    : ChangePage<CorrectKind.Request, Id<Division>>(ChangeKind.Correct, correct, desk)
{
    public static IReadOnlyList<DivisionKind> Kinds { get; } = [DivisionKind.Urban, DivisionKind.Rural, DivisionKind.Other];

    protected override IEnumerable<Answer> Changes => [new("现类别", Place.Kind.Chinese()), new("更正为", Input.Kind.Chinese())];

    protected override IEnumerable<string> Follows =>
    [
        Input.Kind == DivisionKind.Urban ? "今后可以填报资料，并按现行规范体检。" : "今后不按城市社区的规范体检，也不能填报城市社区的资料。",
        "以后更名或导入新一期区划，都不会改掉这次更正。",
    ];

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Division = Place.Id;
        return Task.CompletedTask;
    }

    protected override Id<Division> Then(Id<Division> result) => result;
}
