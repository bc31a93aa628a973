using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>划归: puts a division with all below it under another parent, under a code that begins with the new parent's.</summary>
public sealed class MoveDivision(Session session, DivisionDirectory directory)
    : ChangeDivision<MoveDivision.Request, Id<Division>>(session, directory)
{
    public sealed record Request : ChangeRequest
    {
        public Id<Division> Parent { get; set; }

        [Required(ErrorMessage = "请填写新代码。")]
        public string Code { get; set; } = "";
    }

    protected override string Describe(Request request, Division target) => $"划归，代码变更为 {request.Code}；{request.Document}";

    protected override async Task<Id<Division>> Change(Request request, Division division, CancellationToken stop)
    {
        var parent = await Session.Db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Parent && d.EndedOn == null, stop)
            ?? throw new BadInputException(nameof(request.Parent), "没有找到新的上级，请重新选择。");
        RequireAuthority(parent);
        if (parent.Level != division.Level - 1 || parent.Id == division.ParentId)
        {
            throw new BadInputException(nameof(request.Parent), $"新的上级应是另一个同级的上级区划，{parent.Name}不是。请重新选择。");
        }

        DivisionCode.Require(nameof(request.Code), request.Code, division.Level, parent);
        await Codes.Give(Session.Db, division, request.Code, parent, request, DesignationCause.Moved, stop);
        return division.Id;
    }
}
