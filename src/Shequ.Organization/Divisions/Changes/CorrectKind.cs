using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>更正城乡类别: says what a community really is where its name misleads; no later import or renaming undoes it.</summary>
public sealed class CorrectKind(Session session, DivisionDirectory directory) : UseCase<CorrectKind.Request, Division, Id<Division>>(session)
{
    public sealed record Request
    {
        public Id<Division> Division { get; set; }

        [AllowedValues(DivisionKind.Urban, DivisionKind.Rural, DivisionKind.Other, ErrorMessage = "类别应为城市社区、村或其他，请选择一项。")]
        public DivisionKind Kind { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.ChangeDivisions;

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Divisions.SingleOrDefaultAsync(d => d.Id == request.Division, stop);

    protected override string Describe(Request request, Division target) => "类别更正为" + request.Kind switch
    {
        DivisionKind.Urban => "城市社区",
        DivisionKind.Rural => "村",
        _ => "其他",
    };

    protected override async Task<Id<Division>> Decide(Request request, Division target, CancellationToken stop)
    {
        if (target.Level != DivisionLevel.Community)
        {
            throw new RefusedException($"{target.Name}不是社区（村），没有城乡类别。", remedy: "请选择它下面的社区（村）。");
        }

        if (target.EndedOn is { } ended)
        {
            throw new RefusedException($"{target.Name}已于 {ended:yyyy-MM-dd} 撤销，不再更正类别。", remedy: "请选择现有的社区（村）。");
        }

        await Revision.Bump(Session.Db, stop);
        (target.Kind, target.KindCorrectedBy, target.Version) = (request.Kind, Session.Actor.Name, target.Version + 1);
        directory.ExpectChange();
        return target.Id;
    }
}
