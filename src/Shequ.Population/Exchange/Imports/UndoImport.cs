using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Statistics;

namespace Shequ.Population.Exchange.Imports;

/// <summary>
/// 撤销导入: puts the register back as it was before an import. Whom somebody changed since is never overwritten: they are named, and either
/// nothing is put back, or everything but them.
/// </summary>
public sealed class UndoImport(Session session, PopulationCount count) : UseCase<UndoImport.Request, ResidentImport, UndoImport.Result>(session)
{
    private const int Named = 50;
    private Result result = new(0);

    public sealed record Request
    {
        public string Division { get; set; } = "";

        public Id<ResidentImport> Import { get; set; }

        /// <summary>Put back all but those who were changed since.</summary>
        public bool KeepChanged { get; set; }
    }

    /// <param name="Kept">People left as they are because somebody changed them since.</param>
    public sealed record Result(int Kept);

    protected override Permission Permission => PopulationPermissions.ImportResidents;

    protected override async Task<ResidentImport?> Find(Request request, CancellationToken stop)
    {
        var community = await Session.Community(request.Division, stop);
        return await Session.Db.ResidentImports.Include(i => i.Division).SingleOrDefaultAsync(i => i.DivisionId == community!.Id && i.Id == request.Import, stop)
            ?? throw new NotFoundException("这次导入");
    }

    protected override async Task<Result> Decide(Request request, ResidentImport target, CancellationToken stop)
    {
        if (target.UndoneAt is not null)
        {
            throw new StaleException($"这次导入已于 {TimeZoneInfo.ConvertTime(target.UndoneAt.Value, Session.Zone):yyyy-MM-dd HH:mm} 撤销。");
        }

        if (target.At < Session.Now - Batch.Kept)
        {
            throw new RefusedException($"导入已过 {Batch.Kept.Days} 天，导入前的情况不再保存，不能整批撤销。", remedy: "请导入一份正确的表，或在住户和个人页面逐个更正。");
        }

        var connection = await ExchangeConnection.Of(Session, target.Division!, stop);
        var division = target.DivisionId.Value;
        var kept = await ChangedSince.Of(connection, division, target.Id.Value, stop);
        if (kept.Length > 0 && !request.KeepChanged)
        {
            throw new BadInputException([.. await Names(target, kept, stop)]);
        }

        await Restore(new(connection, division, target.Id.Value, Session.Now), division, kept, connection, stop);
        (target.UndoneAt, target.UndoneBy, target.Kept) = (Session.Now, Session.Actor.Name, kept.Length);
        await Session.Db.SaveChangesAsync(stop);
        await count.Recount(target.Division!, target.FromDay, stop);
        return result = new(kept.Length);
    }

    protected override string Describe(Request request, ResidentImport target) =>
        $"撤销导入：{target.FileName}，SHA-256 {target.Sha256}；此后有改动而保留的 {result.Kept} 人";

    private async Task<List<InputError>> Names(ResidentImport import, Guid[] kept, CancellationToken stop)
    {
        var ids = kept.Take(Named).Select(k => new Id<Residents.Resident>(k)).ToArray();
        var names = await Session.Db.Residents.AsNoTracking().Where(r => r.DivisionId == import.DivisionId && ids.Contains(r.Id)).Select(r => r.Name).ToListAsync(stop);
        return
        [
            new(nameof(Request.KeepChanged), $"导入之后，有 {kept.Length} 人的档案、住户或关联的记录又有改动，整批退回会盖掉这些改动，所以一处也没有退回。"
                + "可以先看看这些人；确认后选“保留这些人，撤销其余”。"),
            .. names.Select(n => new InputError(nameof(Request.KeepChanged), $"{n}：导入之后有改动。")),
        ];
    }

    private static async Task Restore(WayBack back, Guid division, Guid[] kept, NpgsqlConnection connection, CancellationToken stop)
    {
        const string NotKept = "not t.resident_id = any($3)";
        await back.Remove("population_stay", NotKept, kept, stop);
        await back.Restore("population_stay", NotKept, kept, stop);
        await back.Remove("population_resident_past", NotKept, kept, stop);
        await back.Restore("population_resident", "not t.id = any($3)", kept, stop);

        // Households that are as the import left them.
        await back.Remove(
            "population_household_past",
            """
            exists (select from population_before_image i join population_household h on h.division_id = $1 and h.id = i.row_id
                where i.division_id = $1 and i.batch_id = $2 and i.table_name = 'population_household' and h.id = t.household_id and h.version = i.version_after)
            """, kept, stop);
        await back.Restore("population_household", "t.version = i.version_after", kept, stop);
        await back.Remove("population_household", "not exists (select from population_stay s where s.division_id = $1 and s.household_id = t.id)", kept, stop);
        await new Batch(connection, division, division, default).Execute("""
            delete from population_match_proposal p using population_batch_created c
            where c.division_id = $1 and c.batch_id = $2 and c.table_name = 'population_resident' and p.other_division_id = $1 and p.other_id = any(c.row_ids) and not p.other_id = any($3)
            """, stop, division, back.Id, kept);
        await back.Remove("population_resident", "not t.id = any($3)", kept, stop);
        await new Batch(connection, division, division, default).Execute("""
            update population_household h set representative_id = null, version = version + 1
            where h.division_id = $1 and h.representative_id is not null and not exists (select from population_resident r where r.division_id = $1 and r.id = h.representative_id)
            """, stop, division);
        await RemovePlaces(back, kept, stop);
        await back.Forget(stop);
    }

    /// <summary>Places that the import added go where nobody else uses them by now.</summary>
    private static async Task RemovePlaces(WayBack back, Guid[] kept, CancellationToken stop)
    {
        await back.Remove(
            "population_dwelling",
            """
            not exists (select from population_household h where h.division_id = $1 and h.dwelling_id = t.id)
            and not exists (select from population_household_past h where h.division_id = $1 and h.dwelling_id = t.id)
            """, kept, stop);
        await back.Remove(
            "population_entrance",
            """
            not exists (select from population_dwelling d where d.division_id = $1 and d.entrance_id = t.id)
            and not exists (select from population_area_assignment a where a.division_id = $1 and a.entrance_id = t.id)
            """, kept, stop);
        await back.Remove("population_building", "not exists (select from population_entrance e where e.division_id = $1 and e.building_id = t.id)", kept, stop);
        await back.Remove("population_estate", "not exists (select from population_building b where b.division_id = $1 and b.estate_id = t.id)", kept, stop);
    }
}
