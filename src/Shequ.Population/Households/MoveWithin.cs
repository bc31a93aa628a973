using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>社区内搬家: the whole household moves behind another door of the community.</summary>
public sealed class MoveWithin(RegisterDesk desk, DoorBook doors) : UseCase<MoveWithin.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : HouseholdChange
    {
        public DoorFields Door { get; set; } = new();
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request) => DoorBook.Faults(request.Door, nameof(request.Door)).Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today));

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        var dwelling = await doors.FindOrMake(target, request.Door, day, nameof(request.Door), stop);
        if (dwelling.Id == hand.Household.DwellingId)
        {
            throw new BadInputException(nameof(request.Door), "这一户已经登记在这套住房。请选择搬去的住房。");
        }

        hand.Change(day, request.Basis, h => h.DwellingId = dwelling.Id);
        return await desk.Finish(target, hand, day, hand.Stays.Select(s => s.ResidentId), stop);
    }

    protected override string Describe(Request request, Division target) => $"社区内搬家一户，{request.Day:yyyy-MM-dd}";
}
