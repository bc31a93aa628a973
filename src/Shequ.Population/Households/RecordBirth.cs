using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>出生登记: a child is born into a household; the day is the day of birth.</summary>
public sealed class RecordBirth(Session session) : UseCase<RecordBirth.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : ResidentFields
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Household> Household { get; set; }

        /// <summary>The version of the household that the writer saw.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "请选择孩子与户主的关系。")]
        [EnumDataType(typeof(HouseholdRelation), ErrorMessage = "没有这种关系，请从列表中选择。")]
        public HouseholdRelation? Relation { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
