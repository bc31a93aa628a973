using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>关联任职人员: a resident and somebody in the register of posts are the same human being, so that the facts are entered once.</summary>
public sealed class LinkPerson(Session session) : UseCase<LinkPerson.Request, Division, IReadOnlyList<ChangeNotice>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>The version of the resident that the writer saw.</summary>
        public int Version { get; set; }

        public Id<Person> Person { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
