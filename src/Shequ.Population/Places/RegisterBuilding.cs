using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>登记楼栋: puts a building with its entrances and doors into the register; each entrance has the same doors.</summary>
public sealed class RegisterBuilding(Session session, DoorBook doors) : UseCase<RegisterBuilding.Request, Division, Id<ResidentialBuilding>>(session)
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

    protected override IEnumerable<InputError> Check(Request request)
    {
        var (_, fault) = DoorNames.Entrances(request.Entrances);
        return request.DoorFaults().Concat(fault is null ? [] : [new InputError(nameof(request.Entrances), fault)])
            .Concat(PlaceDay.Faults(request.From, nameof(request.From), Session.Today));
    }

    protected override async Task<Id<ResidentialBuilding>> Decide(Request request, Division target, CancellationToken stop)
    {
        target.RequireCommunity();
        var estate = request.Estate is not { } id ? null
            : await Session.Db.Estates.SingleOrDefaultAsync(e => e.DivisionId == target.Id && e.Id == id && e.EndedOn == null, stop)
                ?? throw new BadInputException(nameof(request.Estate), "所选的小区不在本社区，或已经不存在。请重新选择。");
        var name = DoorNames.Name(request.Name);
        if (await doors.Alike(target, estate?.Id, name, stop) is { } alike)
        {
            throw new BadInputException(nameof(request.Name), $"{estate?.Name}已登记有“{alike.Name}”。要添加房号的，请用“添加住房”。");
        }

        var building = doors.New(target, estate?.Id, name, request.From ?? Session.Today);
        foreach (var entrance in DoorNames.Entrances(request.Entrances).Names.Select(e => doors.New(building, e)))
        {
            foreach (var number in request.Numbers())
            {
                doors.Make(estate?.Name, building, entrance, number);
            }
        }

        return building.Id;
    }

    protected override string Describe(Request request, Division target) => $"登记楼栋 {DoorNames.Name(request.Name)}";
}
