using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>登记小区: puts a residential estate into the register of a community.</summary>
public sealed class EstablishEstate(Session session) : UseCase<EstablishEstate.Request, Division, Id<Estate>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        [Required(ErrorMessage = "请填写小区名称。"), StringLength(40, ErrorMessage = "小区名称不超过 40 字。")]
        public string Name { get; set; } = "";

        /// <summary>Since when it exists; today where nobody knows.</summary>
        public DateOnly? From { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<Id<Estate>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
