using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.People;

/// <summary>登记人员: puts somebody who holds or may hold a post into the register of a division.</summary>
public sealed class RegisterPerson(Session session) : UseCase<RegisterPerson.Request, Division, Id<Person>>(session)
{
    public sealed record Request : PersonFields
    {
        /// <summary>Code of the division whose register keeps them.</summary>
        [Required(ErrorMessage = "请指明区划。")]
        public string Division { get; set; } = "";

        /// <summary>It is somebody else of the same name and day of birth.</summary>
        public bool Anyway { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.RecordPeople;

    /// <summary>Above the community, whoever records the officials there may also register them.</summary>
    protected override Permission Needed(Request request, Division target) =>
        Session.Actor.May(Permission, target.Path) ? Permission : target.Level switch
        {
            DivisionLevel.Community => Permission,
            DivisionLevel.Country => OrganizationPermissions.AppointAdministrators,
            _ => OrganizationPermissions.AppointOfficials,
        };

    protected override IEnumerable<InputError> Check(Request request) => request.Faults(Session.Today);

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Divisions.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    protected override async Task<Id<Person>> Decide(Request request, Division target, CancellationToken stop)
    {
        var name = TypedText.Name(request.Name);
        if (!request.Anyway && await Session.Db.People.AnyAsync(p => p.DivisionId == target.Id && p.Name == name && p.BornOn == request.BornOn, stop))
        {
            throw new RefusedException(
                $"{target.Name}已登记有同名{(request.BornOn is null ? "（都未填出生日期）" : "、同出生日期")}的人员，可能是同一人。",
                remedy: "请先查找已有人员；确是另一人的，补填出生日期，或勾选“确是另一人”后再登记。");
        }

        var person = new Person
        {
            Id = Id<Person>.New(Session.Now),
            DivisionId = target.Id,
            Name = name,
            Sex = request.Sex!.Value,
            BornOn = request.BornOn,
            PartyMember = request.PartyMember,
            Skills = request.Skills,
            LivesHere = request.LivesHere,
            Dwelling = TypedText.Tidy(request.Dwelling),
        };
        Session.Db.People.Add(person);
        return person.Id;
    }

    protected override string Describe(Request request, Division target) => "登记人员一名";
}
