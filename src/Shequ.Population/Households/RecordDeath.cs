using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>死亡登记: the stays of somebody who died end; a household whose representative it was has none until one is named.</summary>
public sealed class RecordDeath(Session session) : UseCase<RecordDeath.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>The version of the resident that the writer saw.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "请填写死亡日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
