using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Organization;

/// <summary>结束组织关系.</summary>
public sealed class UntieModel(UntieBodies act, ActDesk desk) : ActPage<UntieBodies.Request, Body, Id<BodyTie>>(act, desk)
{
    public BodyDetails Details { get; private set; } = null!;

    public AgreedTie Tie { get; private set; } = null!;

    public override string Act => "结束组织关系";

    public override string Subject => $"{Tie.From.Name} {Tie.Tie.Kind.Chinese()} {Tie.To.Name}";

    public override string Back => $"/organization/{Place.Code}/bodies/{Details.Body.Id}";

    public override IReadOnlyList<Answer> Answers => [new("关系", Subject), new("结束日期", Input.Day is { } day ? $"{Chinese.Date(day)}，从这一天起不再有" : "")];

    protected override Permission Permission => OrganizationPermissions.EstablishBodies;

    protected override async Task Load(CancellationToken stop)
    {
        Details = await Desk.Body(Place, RouteId("id"), stop);
        var id = RouteId("tie");
        Tie = Details.Ties.FirstOrDefault(t => t.Tie.Id.Value == id && t.Tie.DivisionId == Place.Id) ?? throw new NotFoundException("这一关系");
    }

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Tie = Tie.Tie.Id;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<BodyTie> result) => [];

    protected override string Then(Id<BodyTie> result) => Back + "?done=true";
}
