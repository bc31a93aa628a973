using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>住户变更: another kind, another representative, or other relations, from a day on.</summary>
public sealed class ChangeHousehold(Session session) : UseCase<ChangeHousehold.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : HouseholdChange
    {
        [EnumDataType(typeof(HouseholdKind), ErrorMessage = "没有这种户别，请从列表中选择。")]
        public HouseholdKind? Kind { get; set; }

        public Id<Resident>? Representative { get; set; }

        /// <summary>Where what follows from the old relations is not right.</summary>
        public IReadOnlyList<MemberRelation> Relations { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
