using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Norms.Calendars;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>规范库: the packs as they were loaded at the start, and the rule book that they make with the decisions in the database.</summary>
public sealed class NormLibrary
{
    private const string Everywhere = Norms.Packs.Pack.Everywhere;
    private readonly Lock gate = new();
    private (string Edition, RuleBook Book)? cached;

    public NormLibrary(IReadOnlyList<Pack> packs, IReadOnlyList<HolidayCalendar> calendars)
    {
        Packs = packs;
        Calendars = calendars;
        Calendar = new LegalCalendar(calendars);
        Fingerprint = PackFingerprint.Of(packs);
    }

    public IReadOnlyList<Pack> Packs { get; }

    public IReadOnlyList<HolidayCalendar> Calendars { get; }

    public LegalCalendar Calendar { get; }

    /// <summary>The higher document first, as lists show them.</summary>
    public IEnumerable<Pack> ByRank => Packs.OrderBy(p => p.Rank).ThenBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>Changes when the text of any pack does.</summary>
    public string Fingerprint { get; }

    /// <summary>Loads packs and calendars of a folder; a broken one stops the start with its message.</summary>
    public static NormLibrary Load(string folder)
    {
        var report = PackLibrary.Load(folder);
        var (calendars, problems) = HolidayCalendar.Load(Path.Combine(folder, "calendar"));
        var errors = report.Errors.Concat(problems).ToArray();
        return errors.Length == 0 ? new(report.Packs, calendars) : throw new BrokenPackException(errors);
    }

    public Pack? Pack(string id) => Packs.FirstOrDefault(p => p.Id == id);

    public Norm? Norm(string id) =>
        Packs.SelectMany(p => p.Norms).FirstOrDefault(n => n.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rule book of this moment. One small query tells whether a decision was added since.</summary>
    public async Task<(RuleBook Book, string Edition)> Current(PlatformDb db, CancellationToken stop = default)
    {
        var bindings = await db.PackBindings.AsNoTracking().Join(db.Divisions, b => b.DivisionId, d => d.Id, (b, d) =>
            new { b.Pack, Code = d.Level == DivisionLevel.Country ? Everywhere : d.Code, b.HoldsFrom, b.HoldsTo, b.RecordedBy }).OrderBy(b => b.Pack).ThenBy(b => b.Code).ThenBy(b => b.HoldsFrom).ThenBy(b => b.HoldsTo).ToListAsync(stop);
        var confirmations = await db.NormConfirmations.AsNoTracking().OrderBy(c => c.RecordedAt).ToListAsync(stop);
        var edition = PackFingerprint.Short(Fingerprint + string.Join(';', bindings) + string.Join(';', confirmations.Select(c => c.Id)));
        lock (gate)
        {
            if (cached is not { } known || known.Edition != edition)
            {
                cached = (edition, new RuleBook(
                    Packs,
                    bindings.Select(b => new Binding(b.Pack, b.Code, b.HoldsFrom, b.HoldsTo, b.RecordedBy)),
                    confirmations.Select(c => new Confirmation(c.Norm, c.Reading, c.ConfirmedOn, c.ConfirmedBy, c.Source))));
            }

            return (cached.Value.Book, edition);
        }
    }
}

/// <summary>规范包有误: stops the start, with every error in its message.</summary>
public sealed class BrokenPackException(IReadOnlyList<PackError> errors)
    : Exception("规范包有误，未启动：\n" + string.Join('\n', errors))
{
    public IReadOnlyList<PackError> Errors { get; } = errors;
}
