using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>区域划分: entrances to a group, a grid or a building head, a whole estate at a time.</summary>
public sealed class AssignModel(AssignArea act, ActDesk desk, PlaceReader places) : PlaceActPage<AssignArea.Request, IReadOnlyList<ChangeNotice>>(act, desk)
{
    private IReadOnlyList<Shequ.Organization.Bodies.BodyRoster> bodies = [];

    public CommunityPlaces Places { get; private set; } = null!;

    public AreaKind Kind => Enum.TryParse<AreaKind>(Value("Kind", Request.Query["kind"]), out var kind) ? kind : AreaKind.Group;

    public override string Act => "划分小组、网格、楼栋长";

    /// <summary>The bodies to which entrances of that kind belong.</summary>
    public IReadOnlyList<Option> Bodies => [.. bodies.Where(b => b.Body.Kind == BodyKindOf(Kind)).Select(b => new Option($"{b.Body.Id}", b.Body.Name))];

    public override IReadOnlyList<Answer> Answers =>
    [
        new("划入", Bodies.FirstOrDefault(b => b.Value == $"{Input.Body}")?.Text ?? $"不属于任何{Kind.Chinese()}"),
        new("单元", string.Join('、', Entrances.Where(e => Input.Entrances.Contains(e.Entrance.Id)).Select(e => e.Building.Name + e.Entrance.Name))), new("从哪一天起", Date(Input.Day)),
    ];

    /// <summary>Of one building where one came from there.</summary>
    public IEnumerable<(EstateSummary Estate, BuildingSummary Building, EntranceSummary Entrance)> Entrances =>
        from estate in Places.Estates
        from building in estate.Buildings
        where !Guid.TryParse(Request.Query["building"], out var only) || building.Id.Value == only
        from entrance in building.Entrances
        select (estate, building, entrance);

    protected override IEnumerable<Shequ.Norms.Keys.NormKey> Keys => [PlacesModel.KeyOf(Kind)];

    protected override async Task Load(CancellationToken stop) => (Places, bodies) = (await places.Of(Place, stop), await Desk.Bodies([Place], stop));

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Kind) = (Place.Code, Kind);
        return Task.CompletedTask;
    }

    protected override string Then(IReadOnlyList<ChangeNotice> result) => Back;

    private static Shequ.Organization.Bodies.BodyKind BodyKindOf(AreaKind kind) => kind switch
    {
        AreaKind.Group => Shequ.Organization.Bodies.BodyKind.ResidentsGroup,
        AreaKind.Grid => Shequ.Organization.Bodies.BodyKind.Grid,
        _ => Shequ.Organization.Bodies.BodyKind.Building,
    };
}
