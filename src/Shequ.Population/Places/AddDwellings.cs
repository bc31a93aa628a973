using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>添加住房: adds doors to an entrance of a building, and the entrance where there is none of that name.</summary>
public sealed class AddDwellings(Session session) : UseCase<AddDwellings.Request, Division, IReadOnlyList<Id<Dwelling>>>(session)
{
    public sealed record Request : DoorList
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<ResidentialBuilding> Building { get; set; }

        /// <summary>E.g. 2单元; nothing where the building has one entrance.</summary>
        [StringLength(20, ErrorMessage = "单元名称不超过 20 字。")]
        public string? Entrance { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<IReadOnlyList<Id<Dwelling>>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
