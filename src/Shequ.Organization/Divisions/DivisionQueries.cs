using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions;

/// <summary>区划查询: divisions by code, now and on a day, what is above and below them, and what became of them.</summary>
public sealed class DivisionQueries(PlatformDb db)
{
    private IQueryable<Division> All => db.Divisions.AsNoTracking();

    public Task<Division> Country(CancellationToken stop = default) => All.SingleAsync(d => d.Level == DivisionLevel.Country, stop);

    /// <summary>Says what is wrong with a code that nobody bears.</summary>
    public static NotFoundException NoSuch(string code) => new(
        code.All(char.IsAsciiDigit) && code.Length is 2 or 4 or 6 or 9 or 12
            ? $"代码为 {code} 的区划"
            : $"代码为“{code}”的区划：代码应为 2、4、6、9 或 12 位数字，现为 {code.Length} 位");

    /// <summary>The division that bears the code now, or a message that says what is wrong with the code.</summary>
    public async Task<Division> Require(string code, CancellationToken stop = default) =>
        await ByCode(code, stop) ?? throw NoSuch(code);

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

    /// <summary>The division that bears a code, or else the last that bore it, whatever it is called now and even if it has ended.</summary>
    public async Task<Division?> LastByCode(string code, CancellationToken stop = default)
    {
        var ended = All.Where(d => d.Code == code && d.EndedOn != null).OrderByDescending(d => d.EndedOn);
        var former = db.Designations.Where(f => f.Code == code).OrderByDescending(f => f.ValidUntil).Select(f => f.DivisionId).Take(1);
        return await ByCode(code, stop) ?? await ended.FirstOrDefaultAsync(stop) ?? await All.FirstOrDefaultAsync(d => former.Contains(d.Id), stop);
    }

    public async Task<IReadOnlyList<Division>> ByIds(IReadOnlyCollection<Id<Division>> ids, CancellationToken stop = default) =>
        ids.Count == 0 ? [] : await All.Where(d => ids.Contains(d.Id)).OrderBy(d => d.Code).ToListAsync(stop);

    /// <summary>What exists directly below, kind by kind and then by code, a page at a time.</summary>
    /// <param name="after">The last one of the page before.</param>
    public async Task<ChildrenPage> ChildrenPage(Id<Division> parent, Division? after = null, int take = 200, CancellationToken stop = default)
    {
        var children = All.Where(d => d.ParentId == parent && d.EndedOn == null);
        var counts = await children.GroupBy(d => d.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var rest = after is null
            ? children
            : children.Where(d => d.Kind > after.Kind || (d.Kind == after.Kind && d.Code.CompareTo(after.Code) > 0));
        var page = await rest.OrderBy(d => d.Kind).ThenBy(d => d.Code).Take(take + 1).ToListAsync(stop);
        return new(page.Take(take).ToArray(), counts, page.Count > take);
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

/// <summary>下属一页: some of what lies directly below a division, with how many of each kind there are in all.</summary>
public sealed record ChildrenPage(IReadOnlyList<Division> Divisions, IReadOnlyDictionary<DivisionKind, int> Counts, bool More)
{
    public int Total => Counts.Values.Sum();
}
