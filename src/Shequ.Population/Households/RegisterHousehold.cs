using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>登记住户: a household that is not yet in the register, behind a door that exists or is made, with at least one member.</summary>
public sealed class RegisterHousehold(Session session) : UseCase<RegisterHousehold.Request, Division, HouseholdChanged>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public DoorFields Door { get; set; } = new();

        [Required(ErrorMessage = "请选择户别。")]
        [EnumDataType(typeof(HouseholdKind), ErrorMessage = "没有这种户别，请从列表中选择。")]
        public HouseholdKind? Kind { get; set; }

        public IReadOnlyList<MemberFields> Members { get; set; } = [];

        /// <summary>The first day on which it is here, as far as anybody knows.</summary>
        [Required(ErrorMessage = "请填写住户在此的起始日期。")]
        public DateOnly? Day { get; set; }

        /// <summary>Newly moved in; otherwise it was here before anybody wrote it down.</summary>
        public bool MovedIn { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
