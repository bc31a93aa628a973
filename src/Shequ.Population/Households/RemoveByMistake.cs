using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>登记有误: a member who never belonged to the household is taken out; what was written stays in the record.</summary>
public sealed class RemoveByMistake(Session session) : UseCase<RemoveByMistake.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Household> Household { get; set; }

        /// <summary>The version of the household that the writer saw.</summary>
        public int Version { get; set; }

        public Id<Resident> Resident { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
