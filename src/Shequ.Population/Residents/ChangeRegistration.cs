using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>户籍变动: somebody's registration comes into the community, leaves it, or changes elsewhere.</summary>
public sealed class ChangeRegistration(Session session) : UseCase<ChangeRegistration.Request, Division, IReadOnlyList<ChangeNotice>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>The version of the resident that the writer saw.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "请选择户籍是迁入、迁出还是变更。")]
        [EnumDataType(typeof(RegistrationChange), ErrorMessage = "没有这种户籍变动，请从列表中选择。")]
        public RegistrationChange? Change { get; set; }

        /// <summary>Where it is now, for who is registered elsewhere.</summary>
        [StringLength(100, ErrorMessage = "户籍地不超过 100 字。")]
        public string? RegisteredPlace { get; set; }

        [Required(ErrorMessage = "请填写户籍变动的日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
