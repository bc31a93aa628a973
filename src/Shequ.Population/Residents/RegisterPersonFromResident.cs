using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>由居民登记人员: puts a resident into the register of people who hold or may hold posts.</summary>
public sealed class RegisterPersonFromResident(RegisterDesk desk, PersonOfResident people) : UseCase<RegisterPersonFromResident.Request, Division, Id<Person>>(desk.Session)
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
        return (await people.Register(target, resident, stop)).Id;
    }

    protected override string Describe(Request request, Division target) => "由居民登记任职人员一名";

    /// <summary>The register of people who hold posts is changed too, which needs a permission of its own.</summary>
    internal static void RequirePeople(Session session, Division community)
    {
        session.Require(OrganizationPermissions.RecordPeople, community);
    }
}
