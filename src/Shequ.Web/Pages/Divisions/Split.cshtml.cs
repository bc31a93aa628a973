using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Divisions;

/// <summary>拆分.</summary>
public sealed class SplitModel(SplitDivision split, ChangeDesk desk)
    : ChangePage<SplitDivision.Request, IReadOnlyList<Id<Division>>>(ChangeKind.Split, split, desk)
{
    /// <summary>Asked without an answer given beforehand, because both answers are common.</summary>
    [BindProperty]
    public bool? Continues { get; set; }

    /// <summary>Set when the form is sent for more rows.</summary>
    [BindProperty]
    public string? More { get; set; }

    public IReadOnlyList<IReadOnlyList<string?>> Rows => [.. Filled.Select(n => (IReadOnlyList<string?>)[n.Code, n.Name])];

    public int Blank => More is null ? Math.Max(2 - Filled.Count(), 1) : 3;

    public IReadOnlyDictionary<string, string> CellErrors => (ViewData["Problem"] as Hosting.Problem)?.Errors
        .Where(e => e.Field.StartsWith("New[", StringComparison.Ordinal)).DistinctBy(e => e.Field).ToDictionary(e => e.Field, e => e.Message) ?? [];

    protected override IEnumerable<Answer> Changes =>
    [
        new("原社区", Input.Continues ? $"{Place.Name}（{Place.Code}）保留，代码名称不变" : $"{Place.Name}（{Place.Code}）撤销"),
        .. Input.New.Select((n, i) => new Answer($"新设之{i + 1}", $"{n.Name}（{n.Code}）")),
    ];

    protected override IEnumerable<string> Follows =>
    [
        $"新设社区的类别与原社区相同：{Place.Kind.Chinese()}。",
        "原社区的资料不会自动分给新设社区，请在新设社区分别填报。",
        .. Input.Continues ? Array.Empty<string>() : ["原社区撤销后不能再填报；原代码今后仍能查到沿革。"],
    ];

    private IEnumerable<NewDivision> Filled =>
        Input.New.Where(n => !string.IsNullOrWhiteSpace(n.Code) || !string.IsNullOrWhiteSpace(n.Name));

    protected override Task Prepare(CancellationToken stop)
    {
        Input.New = [.. Filled.Select(n => new NewDivision { Code = n.Code?.Trim() ?? "", Name = n.Name?.Trim() ?? "" })];
        Input.Continues = Continues ?? throw new BadInputException(nameof(Continues), "请选择原社区是否保留。");
        return base.Prepare(stop);
    }

    protected override Id<Division> Then(IReadOnlyList<Id<Division>> result) => Place.Id;
}
