using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>登记楼栋: puts a building with its entrances and doors into the register; each entrance has the same doors.</summary>
public sealed class RegisterBuilding(Session session) : UseCase<RegisterBuilding.Request, Division, Id<ResidentialBuilding>>(session)
{
    public sealed record Request : DoorList
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        /// <summary>None for a building that stands on a street by itself.</summary>
        public Id<Estate>? Estate { get; set; }

        [Required(ErrorMessage = "请填写楼栋名称，如 3幢。"), StringLength(40, ErrorMessage = "楼栋名称不超过 40 字。")]
        public string Name { get; set; } = "";

        /// <summary>How many, e.g. 3, or their names, e.g. 1单元、2单元; nothing where there is one.</summary>
        [StringLength(200, ErrorMessage = "单元不超过 200 字。")]
        public string? Entrances { get; set; }

        /// <summary>Since when it exists; today where nobody knows.</summary>
        public DateOnly? From { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<Id<ResidentialBuilding>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
