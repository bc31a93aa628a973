using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.People;

/// <summary>登记人员.</summary>
public sealed class NewPersonModel(RegisterPerson act, ActDesk desk) : ActPage<RegisterPerson.Request, Division, Id<Person>>(act, desk)
{
    [BindProperty(SupportsGet = true, Name = "division")]
    public string Code { get; set; } = "";

    public override string Act => "登记人员";

    public override string Subject => Place.Name;

    private bool IsCommunity => Place.Level == DivisionLevel.Community;

    public override IReadOnlyList<Answer> Answers =>
    [
        new("姓名", Input.Name), new("性别", Input.Sex?.Chinese() ?? ""), new("出生日期", Input.BornOn is { } born ? Chinese.Date(born) : "不填"),
        new("中共党员", Input.PartyMember ? "是" : "否"),
        new("专长", string.Join('、', new[] { Input.Accounting ? "财会知识" : null, Input.Management ? "管理知识" : null }.OfType<string>().DefaultIfEmpty("没有"))),
        new("住本社区", Input.LivesHere ? "是" : "否"), new("门牌", Input.Dwelling ?? "不填"),
        .. Input.Anyway ? [new("同名的人", "确是另一人")] : Array.Empty<Answer>(),
    ];

    protected override string PlaceCode => Code;

    protected override Permission Permission => IsCommunity || Desk.May(OrganizationPermissions.RecordPeople, Place) ? OrganizationPermissions.RecordPeople
        : Place.Level == DivisionLevel.Country ? OrganizationPermissions.AppointAdministrators : OrganizationPermissions.AppointOfficials;

    protected override Task Load(CancellationToken stop) => Task.CompletedTask;

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Division = Place.Code;
        Input.LivesHere = Typed("LivesHere") != "false";
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<Person> result) => [];

    protected override string Then(Id<Person> result) => $"/people/{result}";
}
