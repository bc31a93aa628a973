using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>迁入: people come into a household that exists. A new household is registered by its own act.</summary>
public sealed class MoveIn(Session session) : UseCase<MoveIn.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : HouseholdChange
    {
        public IReadOnlyList<MemberFields> Members { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
