using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>关联本人账户.</summary>
public sealed class LinkModel(LinkPerson act, ActDesk desk, ResidentPrivacyReader residents, PeopleReader people)
    : ResidentActPage<LinkPerson.Request, Division, IReadOnlyList<ChangeNotice>>(act, desk, residents)
{
    public IReadOnlyList<Option> People { get; private set; } = [];

    public override string Act => "关联本人账户";

    public override IReadOnlyList<Answer> Answers =>
        [new("居民", Resident.Name), new("账户的人员", People.FirstOrDefault(p => p.Value == $"{Input.Person}")?.Text ?? ""), new("核实身份", "本人到场，看过身份证件")];

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        People = !Desk.May(OrganizationPermissions.ViewPeople, Place) ? [] : [.. (await people.Page(Place, Resident.Name, stop: stop)).People.Where(p => p.Name == Resident.Name)
            .Select(p => new Option($"{p.Id}", p.Name, $"{p.Sex.Chinese()}，{(p.BornOn is { } born ? Chinese.Date(born) : "没有登记出生日期")}"))];
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident, Input.Version) = (Place.Code, Resident.Id, Resident.Version);
        RequireNone(Input.Person is null ? [new InputError(nameof(Input.Person), "请选择是哪一位。")] : []);
        return Task.CompletedTask;
    }
}
