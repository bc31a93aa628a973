using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>迁出: members leave the community; when the last one leaves, the household ends.</summary>
public sealed class MoveOut(Session session) : UseCase<MoveOut.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : HouseholdChange
    {
        public IReadOnlyList<Id<Resident>> Residents { get; set; } = [];

        /// <summary>The whole household.</summary>
        public bool Everybody { get; set; }

        /// <summary>户籍仍留本社区: who is registered here stays so and is kept as living elsewhere (户在人不在).</summary>
        public bool KeepsRegistration { get; set; }

        /// <summary>迁往何处.</summary>
        [StringLength(100, ErrorMessage = "迁往地不超过 100 字。")]
        public string? Destination { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
