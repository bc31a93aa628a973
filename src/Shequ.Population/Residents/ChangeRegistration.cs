using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Places;
using Shequ.Population.Households;

namespace Shequ.Population.Residents;

/// <summary>户籍变动: somebody's registration comes into the community, leaves it, or changes elsewhere.</summary>
public sealed class ChangeRegistration(RegisterDesk desk) : UseCase<ChangeRegistration.Request, Division, IReadOnlyList<ChangeNotice>>(desk.Session)
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

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Change == RegistrationChange.Elsewhere && TypedText.Tidy(request.RegisteredPlace) is null)
        {
            yield return new(nameof(request.RegisteredPlace), "请填写变更后的户籍地。");
        }

        foreach (var fault in PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today))
        {
            yield return fault;
        }
    }

    protected override async Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop)
    {
        var (change, day) = (request.Change!.Value, request.Day!.Value);
        var resident = await desk.Resident(target, request.Resident, request.Version, stop);
        Require(resident, change, day);
        desk.Change(resident, day, request.Basis, () =>
            (resident.RegisteredHere, resident.RegisteredPlace) = (change == RegistrationChange.In, change == RegistrationChange.In ? null : TypedText.Tidy(request.RegisteredPlace)));
        if (change != RegistrationChange.Out || await desk.HouseholdOf(resident, stop) is not { } hand
            || hand.StayOf(resident.Id, nameof(request.Resident)) is not { LivesHere: false } stay)
        {
            return await desk.Finish(target, day, [resident], stop);
        }

        // Nothing ties somebody to the household any more who neither lives nor is registered here.
        hand.End(stay, day, StayEnd.MoveOut, request.Basis);
        hand.Settle(day, request.Basis);
        return (await desk.Finish(target, hand, day, [resident.Id], stop)).Notices;
    }

    protected override string Describe(Request request, Division target) => $"户籍变动一人，{request.Day:yyyy-MM-dd}";

    private static void Require(Resident resident, RegistrationChange change, DateOnly day)
    {
        if (day < resident.FromDay)
        {
            throw new BadInputException(nameof(Request.Day), $"此人在 {resident.FromDay:yyyy-MM-dd} 还有登记的变更，日期不能早于这一天。请核对日期。");
        }

        if (resident.RegisteredHere != (change == RegistrationChange.Out))
        {
            throw new BadInputException(nameof(Request.Change), resident.RegisteredHere
                ? "此人的户籍已在本社区，只能办理户籍迁出。" : "此人的户籍不在本社区，只能办理户籍迁入或户籍在外地变更。");
        }
    }
}
