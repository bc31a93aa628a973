using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Residents;

/// <summary>居民档案.</summary>
public sealed class PersonModel(Session session, DivisionQueries divisions, ResidentReader residents) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public ResidentFile Kept { get; private set; } = null!;

    public bool MayRecord => Kept is { Today: true, MergedInto: null } && session.Actor.May(PopulationPermissions.RecordResidents, Kept.Community.Path);

    public string Root => $"/residents/{Kept.Community.Code}";

    public string Here => $"{Root}/people/{Kept.Id}";

    public IReadOnlyList<Answer> Facts => Lines(Kept.Facts).Where(a => a.Text.Length > 0).ToArray();

    public IReadOnlyList<Link> Acts =>
    [
        new("资料有变化", $"{Here}/update"), new("资料填错了，更正", $"{Here}/correct"),
        .. Kept.DiedOn is null ? [new("户籍变动", $"{Here}/registration"), new Link("死亡登记", $"{Here}/death")] : Array.Empty<Link>(),
        .. Kept.Person is null ? [new Link("关联任职人员", $"{Here}/link")] : Array.Empty<Link>(),
    ];

    public Timeline History => new(
        [.. Kept.History.Select(h => new TimelineEntry(PopulationWords.Date(h.Day), h.What, h.Day) { By = $"{h.Basis}，{h.By}" })], "资料变动");

    public Timeline Homes => new(
        [.. Kept.Homes.Select(h => new TimelineEntry(Span(h), h.Relation.Chinese() + (h.LivesHere ? "" : "，只有户籍"), h.From)
        {
            Value = h.Door, By = $"{h.Begin.Chinese()}{(h.End is { } end ? "，" + end.Chinese() : "")}，{h.Basis}", Current = h.Current,
        })],
        "住过的户");

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        Kept = await residents.Read(place, new(id), On, stop) ?? throw new NotFoundException("这个居民");
        this.Head(place, Kept.Name, Kept.Home is { } home ? new Crumb(home.Door, $"{Root}/households/{home.Household}") : new Crumb("已不在本社区"), new Crumb(Kept.Name));
    }

    private IEnumerable<Answer> Lines(ResidentFacts facts) =>
    [
        new("性别", facts.Sex.Chinese()), new("出生日期", facts.BornOn is { } born ? $"{PopulationWords.Date(born)}（{Kept.Age} 岁）" : "不详"),
        new("证件", Kept.Document is null ? "没有登记" : $"{DocumentNumber.Chinese(facts.DocumentKind)} {Kept.Document}"), new("电话", Kept.Phone ?? "没有登记"),
        new("户籍", facts.RegisteredHere ? "在本社区" : facts.RegisteredPlace ?? "不在本社区"), new("来本社区居住", PopulationWords.Date(facts.ResidentSince)),
        new("民族", facts.Ethnicity ?? ""), new("政治面貌", facts.PartyMember ? "中共党员" : ""), new("学历", facts.Education?.Chinese() ?? ""),
        new("职业", facts.Occupation ?? ""), new("工作单位", facts.Workplace ?? ""), new("政治权利", facts.DeprivedOfPoliticalRights ? "依法被剥夺" : ""),
        new("这些资料的起始日", PopulationWords.Date(facts.FromDay)),
    ];

    private static string Span(HomeOfResident home) =>
        $"{PopulationWords.Date(home.From)}起" + (home.Until is { } until ? $"，到 {PopulationWords.Date(until.AddDays(-1))}" : "");
}
