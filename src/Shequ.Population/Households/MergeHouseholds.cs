using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>并户: the members of another household come into this one, and the other ends.</summary>
public sealed class MergeHouseholds(Session session) : UseCase<MergeHouseholds.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request : HouseholdChange
    {
        public Id<Household> Other { get; set; }

        /// <summary>The version of the other household that the writer saw.</summary>
        public int OtherVersion { get; set; }

        /// <summary>What those who come are to the representative; other relatives where nothing is said.</summary>
        public IReadOnlyList<MemberRelation> Relations { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
