using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>拆除或停用: from a day on a building with its doors, or one door, no longer exists; only where nobody is registered any more.</summary>
public sealed class EndPlace(Session session) : UseCase<EndPlace.Request, Division, int>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        /// <summary>The building; or else a dwelling.</summary>
        public Id<ResidentialBuilding>? Building { get; set; }

        public Id<Dwelling>? Dwelling { get; set; }

        /// <summary>The first day on which it no longer exists.</summary>
        [Required(ErrorMessage = "请填写停用日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明依据，如拆迁公告。"), StringLength(100, ErrorMessage = "依据不超过 100 字。")]
        public string Document { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<int> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
