using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;

namespace Shequ.Web.Pages.Divisions;

/// <summary>划归其他上级.</summary>
public sealed class MoveModel(MoveDivision move, ChangeDesk desk)
    : ChangePage<MoveDivision.Request, Id<Division>>(ChangeKind.Move, move, desk)
{
    private Division? parent;

    /// <summary>For a parent that is not among the neighbours.</summary>
    [BindProperty]
    public string? ParentCode { get; set; }

    /// <summary>Those beside the present parent, where most divisions go that go anywhere.</summary>
    public IReadOnlyList<Division> Neighbours { get; private set; } = [];

    public Division? Present { get; private set; }

    protected override IEnumerable<Answer> Changes =>
    [
        new("现上级", $"{Present?.Name}（{Present?.Code}）"), new("新上级", $"{parent?.Name}（{parent?.Code}）"),
        new("现代码", Place.Code), new("新代码", Input.Code),
    ];

    protected override IEnumerable<string> Follows => Place.Level == DivisionLevel.Community
        ? ["原代码今后仍能查到本区划，不会给别的区划用。"]
        : ["下属所有区划一起划归，代码随之变更。", "原代码今后仍能查到各区划，不会给别的区划用。"];

    protected override async Task Load(CancellationToken stop)
    {
        Present = (await Desk.Divisions.ById(Place.ParentId!.Value, stop))!;
        Neighbours = [.. (await Desk.Divisions.Children(Present.ParentId!.Value, stop)).Where(d => d.Id != Present.Id)];
    }

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Code = Input.Code?.Trim() ?? "";
        parent = string.IsNullOrWhiteSpace(ParentCode)
            ? Neighbours.FirstOrDefault(d => d.Id == Input.Parent)
            : await Desk.Divisions.ByCode(ParentCode.Trim(), stop);
        Input.Parent = (parent ?? throw (string.IsNullOrWhiteSpace(ParentCode)
            ? new BadInputException(nameof(Input.Parent), "请选择新的上级。")
            : new BadInputException(nameof(ParentCode), $"没有代码为 {ParentCode.Trim()} 的区划，请核对。"))).Id;
    }

    protected override Id<Division> Then(Id<Division> result) => result;
}
