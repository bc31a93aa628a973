using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;

namespace Shequ.Web.Pages.Divisions;

/// <summary>更名.</summary>
public sealed class RenameModel(RenameDivision rename, ChangeDesk desk)
    : ChangePage<RenameDivision.Request, Id<Division>>(ChangeKind.Rename, rename, desk)
{
    protected override IEnumerable<Answer> Changes => [new("现名称", Place.Name), new("新名称", Input.Name)];

    protected override IEnumerable<string> Follows => Place.Level == DivisionLevel.Community && Place.KindCorrectedBy is null
        && NamedKind.Of(Input.Name ?? "") is var kind && kind != Place.Kind
        ? [$"按新名称判断，类别由“{Place.Kind.Chinese()}”变为“{kind.Chinese()}”。不对的，更名后请办理“{ChangeKind.Correct.Chinese}”。"]
        : [];

    protected override Id<Division> Then(Id<Division> result) => result;
}
