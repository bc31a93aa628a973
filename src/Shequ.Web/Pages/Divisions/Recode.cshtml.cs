using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;

namespace Shequ.Web.Pages.Divisions;

/// <summary>变更代码.</summary>
public sealed class RecodeModel(RecodeDivision recode, ChangeDesk desk)
    : ChangePage<RecodeDivision.Request, Id<Division>>(ChangeKind.Recode, recode, desk)
{
    protected override IEnumerable<Answer> Changes => [new("现代码", Place.Code), new("新代码", Input.Code)];

    protected override IEnumerable<string> Follows => Place.Level == DivisionLevel.Community
        ? ["原代码今后仍能查到本区划，不会给别的区划用。"]
        : ["下属所有区划的代码随之变更。", "原代码今后仍能查到各区划，不会给别的区划用。"];

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Code = Input.Code?.Trim() ?? "";
        return base.Prepare(stop);
    }

    protected override Id<Division> Then(Id<Division> result) => result;
}
