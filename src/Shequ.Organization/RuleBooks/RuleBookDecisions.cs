using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>A binding with the place that it is for.</summary>
public sealed record BoundPlace(PackBinding Binding, Division Place)
{
    public bool HoldsOn(DateOnly day) => Binding.HoldsFrom <= day && (Binding.HoldsTo is not { } to || day <= to);
}

/// <summary>规范决定查询: what people have decided about packs and norms.</summary>
public sealed class RuleBookDecisions(PlatformDb db)
{
    /// <summary>All bindings of a pack that people made, those that ended too, by place.</summary>
    public async Task<IReadOnlyList<BoundPlace>> BindingsOf(string pack, CancellationToken stop = default) =>
        (await Bound(db.PackBindings.Where(b => b.Pack == pack)).ToListAsync(stop))
            .OrderBy(b => b.Place.Code, StringComparer.Ordinal).ThenBy(b => b.Binding.HoldsFrom).ToArray();

    public Task<BoundPlace?> Binding(Id<PackBinding> id, CancellationToken stop = default) =>
        Bound(db.PackBindings.Where(b => b.Id == id)).SingleOrDefaultAsync(stop);

    /// <summary>How a doubtful norm was read, the latest first; the first counts.</summary>
    public async Task<IReadOnlyList<NormConfirmation>> ConfirmationsOf(string norm, CancellationToken stop = default) =>
        await db.NormConfirmations.AsNoTracking().Where(c => c.Norm == norm)
            .OrderByDescending(c => c.ConfirmedOn).ThenByDescending(c => c.RecordedAt).ToListAsync(stop);

    private IQueryable<BoundPlace> Bound(IQueryable<PackBinding> bindings) =>
        bindings.AsNoTracking().Join(db.Divisions.AsNoTracking(), b => b.DivisionId, d => d.Id, (b, d) => new BoundPlace(b, d));
}
