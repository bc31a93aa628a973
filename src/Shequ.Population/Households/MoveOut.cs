using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>迁出: members leave the community; when the last one leaves, the household ends.</summary>
public sealed class MoveOut(RegisterDesk desk) : UseCase<MoveOut.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : HouseholdChange
    {
        public IList<Id<Resident>> Residents { get; set; } = [];

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

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Everybody == request.Residents.Count > 0)
        {
            yield return new(nameof(request.Residents), "请选择迁出的人，或选“全户迁出”，二者选一。");
        }

        foreach (var fault in PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today))
        {
            yield return fault;
        }
    }

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        var leaving = request.Everybody ? [.. hand.Stays] : request.Residents.Distinct().Select(r => hand.StayOf(r, nameof(request.Residents))).ToArray();
        foreach (var stay in leaving)
        {
            Leave(hand, stay, request, day);
        }

        hand.Settle(day, request.Basis);
        return await desk.Finish(target, hand, day, leaving.Select(s => s.ResidentId), stop);
    }

    protected override string Describe(Request request, Division target) =>
        $"{(request.Everybody ? "全户迁出" : $"迁出 {request.Residents.Count} 人")}，{request.Day:yyyy-MM-dd}";

    /// <summary>Who stays registered here is kept as living elsewhere; who does not is registered wherever they went.</summary>
    private void Leave(HouseholdInHand hand, Stay stay, Request request, DateOnly day)
    {
        var resident = hand.Of(stay);
        hand.End(stay, day, StayEnd.MoveOut, request.Basis);
        if (!resident.RegisteredHere)
        {
            return;
        }

        if (request.KeepsRegistration)
        {
            hand.Begin(resident, stay.Relation, livesHere: false, day, StayBegin.Change, request.Basis);
            return;
        }

        desk.Change(resident, day, request.Basis, () => (resident.RegisteredHere, resident.RegisteredPlace) = (false, TypedText.Tidy(request.Destination)));
        hand.Notices.Add(new($"{resident.Name}的户籍已随迁出记为不在本社区。", Remedy: "户籍仍留在本社区的，请办理“户籍迁入”更正。"));
    }
}
