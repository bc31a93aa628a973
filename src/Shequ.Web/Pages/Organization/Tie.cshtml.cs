using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Organization;

/// <summary>登记组织关系: what this body is to another, or another to it.</summary>
public sealed class TieModel(TieBodies act, ActDesk desk) : ActPage<TieBodies.Request, Body, Id<BodyTie>>(act, desk)
{
    public BodyDetails Details { get; private set; } = null!;

    /// <summary>The other bodies of the place and of what is above it.</summary>
    public IReadOnlyList<BodyRoster> Others { get; private set; } = [];

    /// <summary>out: this body does it to the other; in: the other to this one.</summary>
    [BindProperty]
    public string? Direction { get; set; }

    [BindProperty]
    public Guid? Other { get; set; }

    public override string Act => "登记组织关系";

    public override string Subject => Details.Body.Name;

    public override string Back => $"/organization/{Place.Code}/bodies/{Details.Body.Id}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("关系", Input.Kind is { } kind ? Direction == "in" ? $"{OtherName} {kind.Chinese()} {Subject}" : $"{Subject} {kind.Chinese()} {OtherName}" : ""),
        new("开始日期", Input.Day is { } day ? Chinese.Date(day) : ""),
        new("协议或文件", Input.Document),
    ];

    protected override Permission Permission => OrganizationPermissions.EstablishBodies;

    private string OtherName => Others.FirstOrDefault(o => o.Body.Id.Value == Other)?.Body.Name ?? "";

    protected override async Task Load(CancellationToken stop)
    {
        Details = await Desk.Body(Place, RouteId("id"), stop);
        var above = (await Desk.Divisions.Above(Place, stop)).Where(d => d.Level is DivisionLevel.Street or DivisionLevel.County);
        Others = [.. (await Desk.Bodies([Place, .. above], stop)).Where(b => b.Body.Id != Details.Body.Id)];
    }

    protected override Task Prepare(CancellationToken stop)
    {
        RequireNone(OtherName.Length == 0 ? [new(nameof(Other), "请从列表中选择另一个组织。")] : []);
        var other = new Id<Body>(Other!.Value);
        (Input.From, Input.To) = Direction == "in" ? (other, Details.Body.Id) : (Details.Body.Id, other);
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<BodyTie> result) => [];

    protected override string Then(Id<BodyTie> result) => Back + "?done=true";
}
