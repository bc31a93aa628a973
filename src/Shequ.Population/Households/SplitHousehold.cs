using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>分户: some members form a household of their own, behind the same door or another.</summary>
public sealed class SplitHousehold(RegisterDesk desk, DoorBook doors) : UseCase<SplitHousehold.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : HouseholdChange
    {
        /// <summary>Who leaves the old household.</summary>
        public IList<Id<Resident>> Residents { get; set; } = [];

        /// <summary>One of them.</summary>
        public Id<Resident>? Representative { get; set; }

        /// <summary>As of the old household where nothing is chosen.</summary>
        [EnumDataType(typeof(HouseholdKind), ErrorMessage = "没有这种户别，请从列表中选择。")]
        public HouseholdKind? Kind { get; set; }

        /// <summary>None for the same door.</summary>
        public DoorFields? Door { get; set; }

        /// <summary>Where what follows from the old relations is not right.</summary>
        public IList<MemberRelation> Relations { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Residents.Count == 0)
        {
            yield return new(nameof(request.Residents), "请选择分出去的成员。");
        }

        if (request.Representative is not { } representative || !request.Residents.Contains(representative))
        {
            yield return new(nameof(request.Representative), "请从分出去的成员中选择新户的户主。");
        }

        foreach (var fault in (request.Door is { } door ? DoorBook.Faults(door, nameof(request.Door)) : []).Concat(RelationFaults.Of(request.Relations))
            .Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today)))
        {
            yield return fault;
        }
    }

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var old = await desk.Household(target, request.Household, request.Version, stop);
        var leaving = request.Residents.Distinct().Select(r => old.StayOf(r, nameof(request.Residents))).ToArray();
        if (leaving.Length == old.Stays.Count)
        {
            throw new BadInputException(nameof(request.Residents), "全部成员都分出去就不是分户了。请只选一部分人；全户搬走的，请办“社区内搬家”或“迁出”。");
        }

        var made = await New(request, target, old, day, stop);
        foreach (var stay in leaving)
        {
            var resident = old.Of(stay);
            old.End(stay, day, StayEnd.Split, request.Basis);
            made.Begin(resident, stay.Relation, stay.LivesHere, day, StayBegin.Split, request.Basis);
        }

        made.Relate(made.StayOf(request.Representative!.Value, nameof(request.Representative)), request.Relations);
        old.Settle(day, request.Basis);
        old.Touch();
        made.Notices.AddRange(old.Notices);
        return await desk.Finish(target, made, day, leaving.Select(s => s.ResidentId), stop);
    }

    protected override string Describe(Request request, Division target) => $"分户，分出 {request.Residents.Count} 人，{request.Day:yyyy-MM-dd}";

    private async Task<HouseholdInHand> New(Request request, Division community, HouseholdInHand old, DateOnly day, CancellationToken stop)
    {
        var dwelling = request.Door is { } door ? (await doors.FindOrMake(community, door, day, nameof(request.Door), stop)).Id : old.Household.DwellingId;
        var household = new Household
        {
            DivisionId = community.Id, Id = Id<Household>.New(Session.Now), Kind = request.Kind ?? old.Household.Kind, DwellingId = dwelling,
            RepresentativeId = request.Representative, FromDay = day, FoundedOn = day, RecordedAt = Session.Now, RecordedBy = Session.Actor.Name,
            Demonstration = old.Household.Demonstration,
        };
        Session.Db.Households.Add(household);
        return new(Session, household, [], []);
    }
}
