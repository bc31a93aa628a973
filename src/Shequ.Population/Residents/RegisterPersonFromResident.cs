using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>由居民登记人员: puts a resident into the register of people who hold or may hold posts.</summary>
public sealed class RegisterPersonFromResident(RegisterDesk desk, SharedPeople shared) : UseCase<RegisterPersonFromResident.Request, Division, Id<Person>>(desk.Session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>The version of the resident that the writer saw.</summary>
        public int Version { get; set; }

    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override async Task<Id<Person>> Decide(Request request, Division target, CancellationToken stop)
    {
        RequirePeople(Session, target);
        var resident = await desk.Resident(target, request.Resident, request.Version, stop);
        if (resident.PersonId is not null || resident.DiedOn is not null)
        {
            throw new RefusedException(
                resident.DiedOn is null ? "此人已关联任职人员，不用再登记。" : "此人已登记去世，不能登记为任职人员。", remedy: "请查看此人的档案；资料有误的，请先更正。");
        }

        if (await shared.HasAlike(target, resident.Name, resident.BornOn, stop))
        {
            throw new RefusedException($"{target.Name}的任职人员中已有同名、同出生日期的人。", remedy: "请用“关联任职人员”把两份资料关联起来；确是另一人的，先在人员登记中核对。");
        }

        var person = shared.Add(target, await desk.FactsOf(resident, stop));
        resident.PersonId = person.Id;
        desk.Touch(resident);
        return person.Id;
    }

    protected override string Describe(Request request, Division target) => "由居民登记任职人员一名";

    /// <summary>The register of people who hold posts is changed too, which needs a permission of its own.</summary>
    internal static void RequirePeople(Session session, Division community)
    {
        session.Require(OrganizationPermissions.RecordPeople, community);
    }
}
