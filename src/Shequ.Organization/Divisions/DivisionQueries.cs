using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Norms.Resolution;

namespace Shequ.Organization.Divisions;

/// <summary>区划查询: divisions by code, now and on a day, what is above and below them, and what became of them.</summary>
public sealed class DivisionQueries(PlatformDb db)
{
    private IQueryable<Division> All => db.Divisions.AsNoTracking();

    /// <summary>The line of codes by which the norms in force at a place are found.</summary>
    public static Place PlaceOf(DivisionPath path) => new(path.Value);

    public Task<Division> Country(CancellationToken stop = default) => All.SingleAsync(d => d.Level == DivisionLevel.Country, stop);

    public Task<Division?> ById(Id<Division> id, CancellationToken stop = default) => All.SingleOrDefaultAsync(d => d.Id == id, stop);

    /// <summary>The division that bears the code now.</summary>
    public Task<Division?> ByCode(string code, CancellationToken stop = default) =>
        All.SingleOrDefaultAsync(d => d.Code == code && d.EndedOn == null, stop);

    /// <summary>The division that bore the code on a day, whatever it is called now and even if it has ended.</summary>
    public async Task<Division?> ByCodeOn(string code, DateOnly day, CancellationToken stop = default)
    {
        var bearer = await All.Where(d => d.Code == code && d.EndedOn == null && d.DesignatedOn <= day).SingleOrDefaultAsync(stop)
            ?? await All.Where(d => d.Code == code && d.EndedOn > day && d.DesignatedOn <= day).FirstOrDefaultAsync(stop);
        var former = db.Designations.Where(f => f.Code == code && f.ValidFrom <= day && day < f.ValidUntil).Select(f => f.DivisionId);
        return bearer ?? await All.FirstOrDefaultAsync(d => former.Contains(d.Id), stop);
    }

    /// <summary>What exists directly below, by code.</summary>
    public async Task<IReadOnlyList<Division>> Children(Id<Division> parent, CancellationToken stop = default) =>
        await All.Where(d => d.ParentId == parent && d.EndedOn == null).OrderBy(d => d.Code).ToListAsync(stop);

    /// <summary>The divisions above, from the province down.</summary>
    public async Task<IReadOnlyList<Division>> Above(Division division, CancellationToken stop = default)
    {
        var codes = division.PathText.Split('/')[..^1];
        return await All.Where(d => codes.Contains(d.Code) && d.EndedOn == null).OrderBy(d => d.Level).ToListAsync(stop);
    }

    /// <summary>The names of the divisions above as people write them: 江苏省 南京市 江宁区 东山街道.</summary>
    public async Task<string> LineOf(Division division, CancellationToken stop = default) =>
        DivisionLine.Text((await Above(division, stop)).Select(d => d.Name));

    /// <summary>The codes and names that it bore before, newest first.</summary>
    public async Task<IReadOnlyList<Designation>> FormerDesignations(Id<Division> division, CancellationToken stop = default) =>
        await db.Designations.AsNoTracking().Where(d => d.DivisionId == division).OrderByDescending(d => d.ValidFrom).ToListAsync(stop);

    /// <summary>What it came out of and what came out of it, newest first.</summary>
    public async Task<IReadOnlyList<Succession>> Successions(Id<Division> division, CancellationToken stop = default) =>
        await db.Successions.AsNoTracking().Where(s => s.FromDivisionId == division || s.ToDivisionId == division)
            .OrderByDescending(s => s.HappenedOn).ToListAsync(stop);
}
