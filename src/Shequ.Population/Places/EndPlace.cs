using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Statistics;

namespace Shequ.Population.Places;

/// <summary>拆除或停用: from a day on a building with its doors, or one door, no longer exists; only where nobody is registered any more.</summary>
public sealed class EndPlace(Session session, PopulationCount counts) : UseCase<EndPlace.Request, Division, int>(session)
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

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Building is null == request.Dwelling is null)
        {
            yield return new(nameof(request.Building), "请指明停用的是一栋楼还是一套住房。");
        }

        foreach (var fault in PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today))
        {
            yield return fault;
        }
    }

    /// <returns>How many dwellings ended.</returns>
    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var building = request.Building is { } id ? await Building(target, id, day, stop) : null;
        var entrances = await Session.Db.Entrances.Where(e => e.DivisionId == target.Id && e.BuildingId == (building == null ? default : building.Id)).Select(e => e.Id).ToListAsync(stop);
        var dwellings = await Session.Db.Dwellings.Where(d => d.DivisionId == target.Id && d.EndedOn == null && (entrances.Contains(d.EntranceId) || d.Id == request.Dwelling)).ToListAsync(stop);
        if (dwellings.Count == 0 && building is null)
        {
            throw new NotFoundException("所选的住房");
        }

        await RequireNobody(target, [.. dwellings.Select(d => d.Id)], day, stop);
        dwellings.ForEach(d => d.EndedOn = day);
        foreach (var area in await Session.Db.AreaAssignments.Where(a => a.DivisionId == target.Id && entrances.Contains(a.EntranceId) && a.EndedOn == null).ToListAsync(stop))
        {
            area.EndedOn = area.FromDay > day ? area.FromDay : day;
        }

        if (building is not null)
        {
            (building.EndedOn, building.Version) = (day, building.Version + 1);
        }

        await Session.Db.SaveChangesAsync(stop);
        await counts.Recount(target, day, stop);
        return dwellings.Count;
    }

    protected override string Describe(Request request, Division target) => $"停用{(request.Building is null ? "住房" : "楼栋")}，{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";

    private async Task<ResidentialBuilding> Building(Division community, Id<ResidentialBuilding> id, DateOnly day, CancellationToken stop)
    {
        var building = await Session.Db.ResidentialBuildings.SingleOrDefaultAsync(b => b.DivisionId == community.Id && b.Id == id && b.EndedOn == null, stop)
            ?? throw new NotFoundException("所选的楼栋");
        return building.FromDay <= day ? building
            : throw new BadInputException(nameof(Request.Day), $"“{building.Name}”自 {building.FromDay:yyyy-MM-dd} 登记，停用日期不能早于这一天。请核对日期。");
    }

    private async Task RequireNobody(Division community, IReadOnlyList<Id<Dwelling>> dwellings, DateOnly day, CancellationToken stop)
    {
        var left = await Session.Db.Households.CountAsync(h => h.DivisionId == community.Id && dwellings.Contains(h.DwellingId) && (h.EndedOn == null || h.EndedOn > day), stop);
        if (left > 0)
        {
            throw new RefusedException($"在 {day:yyyy-MM-dd} 还有 {left} 户登记在这里，不能停用。", remedy: "请先逐户登记迁出或社区内搬家，再登记停用。");
        }
    }
}
