using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>登记住户: a household that is not yet in the register, behind a door that exists or is made, with at least one member.</summary>
public sealed class RegisterHousehold(RegisterDesk desk, DoorBook doors) : UseCase<RegisterHousehold.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public DoorFields Door { get; set; } = new();

        [Required(ErrorMessage = "请选择户别。")]
        [EnumDataType(typeof(HouseholdKind), ErrorMessage = "没有这种户别，请从列表中选择。")]
        public HouseholdKind? Kind { get; set; }

        public IList<MemberFields> Members { get; set; } = [];

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

    protected override IEnumerable<InputError> Check(Request request) =>
        DoorBook.Faults(request.Door, nameof(request.Door)).Concat(Arrivals.Faults(request.Members, request.Day, Session.Today))
            .Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today));

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        target.RequireCommunity();
        var day = request.Day!.Value;
        var dwelling = await doors.FindOrMake(target, request.Door, day, nameof(request.Door), stop);
        var household = new Household
        {
            DivisionId = target.Id, Id = Id<Household>.New(Session.Now), Kind = request.Kind!.Value, DwellingId = dwelling.Id, FromDay = day, FoundedOn = day,
            RecordedAt = Session.Now, RecordedBy = Session.Actor.Name,
        };
        Session.Db.Households.Add(household);
        var hand = new HouseholdInHand(Session, household, [], []);
        var residents = await new Arrivals(desk).Of(target, request.Members, hand, day, request.Basis, stop);
        foreach (var (resident, member) in residents.Zip(request.Members))
        {
            hand.Begin(resident, member.Relation!.Value, member.LivesHere, day, request.MovedIn ? StayBegin.MoveIn : StayBegin.FirstRegistration, request.Basis);
        }

        household.RepresentativeId = hand.Stays.FirstOrDefault(s => s.Relation == HouseholdRelation.Self)?.ResidentId;
        if (household.RepresentativeId is null)
        {
            hand.Notices.Add(new("这一户还没有户主（户代表）。", Remedy: "请在“住户变更”中指定。"));
        }

        return await desk.Finish(target, hand, day, residents.Select(r => r.Id), stop);
    }

    protected override string Describe(Request request, Division target) => $"登记住户一户，{request.Members.Count} 人，{request.Day:yyyy-MM-dd}";
}
