using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>社区内搬家: the whole household moves behind another door of the community.</summary>
public sealed class MoveWithin(Session session) : UseCase<MoveWithin.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : HouseholdChange
    {
        public DoorFields Door { get; set; } = new();
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
