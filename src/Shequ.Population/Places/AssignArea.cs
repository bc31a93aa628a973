using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Statistics;

namespace Shequ.Population.Places;

/// <summary>区域划分: assigns entrances to a residents' group, a grid or the area of a building head from a day on, or takes them out of it.</summary>
public sealed class AssignArea(Session session, PopulationCount counts, NormLibrary library) : UseCase<AssignArea.Request, Division, IReadOnlyList<ChangeNotice>>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public IList<Id<Entrance>> Entrances { get; set; } = [];

        [Required(ErrorMessage = "请选择划分的是居民小组、网格还是楼栋长责任区。")]
        [EnumDataType(typeof(AreaKind), ErrorMessage = "没有这种区域，请从列表中选择。")]
        public AreaKind? Kind { get; set; }

        /// <summary>The group, grid or building (unit); none takes the entrances out.</summary>
        public Id<Body>? Body { get; set; }

        [Required(ErrorMessage = "请填写从哪一天起。")]
        public DateOnly? Day { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Entrances.Count == 0)
        {
            yield return new(nameof(request.Entrances), "请至少选择一个楼栋单元。");
        }

        foreach (var fault in PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today))
        {
            yield return fault;
        }
    }

    protected override async Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop)
    {
        var (kind, day, chosen) = (request.Kind!.Value, request.Day!.Value, request.Entrances.Distinct().ToArray());
        var body = request.Body is { } id ? await BodyOf(target, kind, id, day, stop) : null;
        var entrances = await Session.Db.Entrances.Where(e => e.DivisionId == target.Id && chosen.Contains(e.Id)).ToListAsync(stop);
        if (entrances.Count != chosen.Length)
        {
            throw new BadInputException(nameof(request.Entrances), "所选的楼栋单元有的不在本社区。请重新选择。");
        }

        var before = await Session.Db.AreaAssignments.Where(a => a.DivisionId == target.Id && a.Kind == kind && chosen.Contains(a.EntranceId)).ToListAsync(stop);
        foreach (var entrance in entrances)
        {
            Assign(entrance, kind, body, day, [.. before.Where(a => a.EntranceId == entrance.Id)]);
        }

        await Session.Db.SaveChangesAsync(stop);
        await counts.Recount(target, day, stop);
        return kind == AreaKind.Group ? await new WholeBuildings(Session.Db, library).Told(target, entrances, day, stop) : [];
    }

    protected override string Describe(Request request, Division target) =>
        $"{(request.Body is null ? "取消" : "")}划分{Chinese(request.Kind ?? AreaKind.Group)}，{request.Entrances.Count} 个单元，{request.Day:yyyy-MM-dd}";

    private static string Chinese(AreaKind kind) => kind switch { AreaKind.Group => "居民小组", AreaKind.Grid => "网格", _ => "楼栋长责任区" };

    private static BodyKind BodyOf(AreaKind kind) => kind switch { AreaKind.Group => BodyKind.ResidentsGroup, AreaKind.Grid => BodyKind.Grid, _ => BodyKind.Building };

    private async Task<Body> BodyOf(Division community, AreaKind kind, Id<Body> id, DateOnly day, CancellationToken stop)
    {
        var body = await Session.Db.AreaBodies.AsNoTracking().SingleOrDefaultAsync(b => b.DivisionId == community.Id && b.Id == id, stop)
            ?? throw new RefusedException($"所选的组织不在{community.Name}，不能把这里的楼栋划给它。", remedy: "请选择本社区的居民小组、网格或楼栋。");
        if (body.Kind != BodyOf(kind))
        {
            throw new RefusedException($"“{body.Name}”不是{BodyCatalogue.Of(BodyOf(kind)).Chinese}，不能作为{Chinese(kind)}。", remedy: $"请选择一个{BodyCatalogue.Of(BodyOf(kind)).Chinese}；还没有的，先在组织中登记。");
        }

        return body.ExistsOn(day) ? body : throw new BadInputException(
            nameof(Request.Day), $"“{body.Name}”在 {day:yyyy-MM-dd} 不存在（{body.FoundedOn:yyyy-MM-dd} 成立{(body.EndedOn is { } end ? $"，{end:yyyy-MM-dd} 终止" : "")}）。请核对日期。");
    }

    /// <summary>Closes what was, and opens what is; what is already so stays.</summary>
    private void Assign(Entrance entrance, AreaKind kind, Body? body, DateOnly day, IReadOnlyList<AreaAssignment> before)
    {
        var open = before.SingleOrDefault(a => a.EndedOn is null);
        if (open is not null && open.BodyId == body?.Id && open.FromDay <= day)
        {
            return;
        }

        if (before.Select(a => a.EndedOn ?? a.FromDay).Append(DateOnly.MinValue).Max() is var last && last > day)
        {
            throw new BadInputException(nameof(Request.Day), $"{entrance.Name}在 {last:yyyy-MM-dd} 还有划分变动，日期不能早于这一天。请核对日期。");
        }

        open?.EndedOn = day;
        if (body is not null)
        {
            Session.Db.AreaAssignments.Add(new()
            {
                DivisionId = entrance.DivisionId, Id = Id<AreaAssignment>.New(Session.Now), EntranceId = entrance.Id, Kind = kind, BodyId = body.Id,
                FromDay = day, RecordedBy = Session.Actor.Name,
            });
        }
    }
}
