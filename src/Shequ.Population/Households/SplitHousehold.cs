using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>分户: some members form a household of their own, behind the same door or another.</summary>
public sealed class SplitHousehold(Session session) : UseCase<SplitHousehold.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : HouseholdChange
    {
        /// <summary>Who leaves the old household.</summary>
        public IReadOnlyList<Id<Resident>> Residents { get; set; } = [];

        /// <summary>One of them.</summary>
        public Id<Resident>? Representative { get; set; }

        /// <summary>As of the old household where nothing is chosen.</summary>
        [EnumDataType(typeof(HouseholdKind), ErrorMessage = "没有这种户别，请从列表中选择。")]
        public HouseholdKind? Kind { get; set; }

        /// <summary>None for the same door.</summary>
        public DoorFields? Door { get; set; }

        /// <summary>Where what follows from the old relations is not right.</summary>
        public IReadOnlyList<MemberRelation> Relations { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
