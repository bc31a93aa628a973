using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;

namespace Shequ.Web.Pages.Divisions;

/// <summary>合并.</summary>
public sealed class MergeModel(MergeDivisions merge, ChangeDesk desk)
    : ChangePage<MergeDivisions.Request, Id<Division>>(ChangeKind.Merge, merge, desk)
{
    /// <summary>self: the one whose page this is goes on; new: another takes the place of all.</summary>
    [BindProperty]
    public string? Into { get; set; }

    /// <summary>The other communities of the street.</summary>
    public IReadOnlyList<Division> Neighbours { get; private set; } = [];

    protected override IEnumerable<Answer> Changes =>
    [
        .. Merged.Select((d, i) => new Answer($"合并之{i + 1}", $"{d.Name}（{d.Code}）{(d == Place && Input.New is null ? "，保留" : "，撤销")}")),
        new("合并成", Input.New is { } made ? $"{made.Name}（{made.Code}），新设" : $"{Place.Name}（{Place.Code}）"),
    ];

    protected override IEnumerable<string> Follows =>
    [
        "撤销的社区不能再填报，它们的资料不会自动合并；原代码今后仍能查到沿革。",
        .. Merged.Any(d => d.Kind != Place.Kind) ? [$"所选的类别不都相同，合并后按{Place.Name}的类别：{Place.Kind.Chinese()}。"] : Array.Empty<string>(),
    ];

    private IEnumerable<Division> Merged => Neighbours.Where(d => Input.Others.Contains(d.Id)).Prepend(Place);

    protected override async Task Load(CancellationToken stop) =>
        Neighbours = [.. (await Desk.Divisions.Children(Place.ParentId!.Value, stop)).Where(d => d.Id != Place.Id)];

    protected override Task Prepare(CancellationToken stop)
    {
        Input.New = Into switch
        {
            "self" => null,
            "new" => new() { Code = Input.New?.Code?.Trim() ?? "", Name = Input.New?.Name?.Trim() ?? "" },
            _ => throw new BadInputException(nameof(Into), "请选择合并成哪一个。"),
        };
        return base.Prepare(stop);
    }

    protected override Id<Division> Then(Id<Division> result) => result;
}
