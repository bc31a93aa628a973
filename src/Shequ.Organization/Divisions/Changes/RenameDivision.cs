using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>更名: gives a division a new name; code and identity stay.</summary>
public sealed class RenameDivision(Session session, DivisionDirectory directory)
    : ChangeDivision<RenameDivision.Request, Id<Division>>(session, directory)
{
    public sealed record Request : ChangeRequest
    {
        [Required(ErrorMessage = "请填写新名称。")]
        [StringLength(50, MinimumLength = 2, ErrorMessage = "新名称应为 2 至 50 字。")]
        public string Name { get; set; } = "";
    }

    protected override string Describe(Request request, Division target) => $"更名为{request.Name}；{request.Document}";

    protected override Task<Id<Division>> Change(Request request, Division division, CancellationToken stop)
    {
        var name = request.Name.Trim();
        if (name == division.Name)
        {
            throw new BadInputException(nameof(request.Name), "新名称与现名称相同，请核对。");
        }

        if (division.Designate(division.Code, name, request.On, DesignationCause.Renamed, request.Document) is { } former)
        {
            Session.Db.Designations.Add(former);
        }

        return Task.FromResult(division.Id);
    }
}
