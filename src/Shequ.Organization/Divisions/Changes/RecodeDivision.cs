using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>变更代码: gives a division a new code below the same parent; the codes of all below it follow.</summary>
public sealed class RecodeDivision(Session session, DivisionDirectory directory)
    : ChangeDivision<RecodeDivision.Request, Id<Division>>(session, directory)
{
    public sealed record Request : ChangeRequest
    {
        [Required(ErrorMessage = "请填写新代码。")]
        public string Code { get; set; } = "";
    }

    protected override string Describe(Request request, Division target) => $"代码变更为 {request.Code}；{request.Document}";

    protected override async Task<Id<Division>> Change(Request request, Division division, CancellationToken stop)
    {
        var parent = await ParentOf(division, stop);
        DivisionCode.Require(nameof(request.Code), request.Code, division.Level, parent);
        await Codes.Give(Session.Db, division, request.Code, parent, request, DesignationCause.Recoded, stop);
        return division.Id;
    }
}
