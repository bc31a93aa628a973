using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>添加住房: adds doors to an entrance of a building, and the entrance where there is none of that name.</summary>
public sealed class AddDwellings(Session session, DoorBook doors) : UseCase<AddDwellings.Request, Division, IReadOnlyList<Id<Dwelling>>>(session)
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

    protected override IEnumerable<InputError> Check(Request request) => request.DoorFaults();

    protected override async Task<IReadOnlyList<Id<Dwelling>>> Decide(Request request, Division target, CancellationToken stop)
    {
        var building = await Session.Db.ResidentialBuildings.SingleOrDefaultAsync(b => b.DivisionId == target.Id && b.Id == request.Building && b.EndedOn == null, stop)
            ?? throw new NotFoundException("所选的楼栋");
        var estate = building.EstateId is { } id ? await Session.Db.Estates.SingleAsync(e => e.DivisionId == target.Id && e.Id == id, stop) : null;
        var entrance = await doors.Entrance(target, building, DoorNames.Name(request.Entrance), nameof(request.Entrance), stop);
        var numbers = request.Numbers();
        var known = await Session.Db.Dwellings.Where(d => d.DivisionId == target.Id && d.EntranceId == entrance.Id && d.EndedOn == null && numbers.Contains(d.Number))
            .Select(d => d.Number).ToListAsync(stop);
        if (known.Count > 0)
        {
            throw new BadInputException(
                request.Floors is null ? nameof(request.Doors) : nameof(request.Floors),
                $"{building.Name}{entrance.Name}已有房号 {string.Join("、", known.Take(10))}{(known.Count > 10 ? $" 等 {known.Count} 个" : "")}。请只填还没有的房号。");
        }

        building.Version++;
        return [.. numbers.Select(n => doors.Make(estate?.Name, building, entrance, n).Id)];
    }

    protected override string Describe(Request request, Division target) => $"添加住房 {request.Numbers().Count} 套";
}
