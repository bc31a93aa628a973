using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>
/// 当日规范: the norms of the day on which something happened. Where no document of ours reaches back so far, those of today, because a committee
/// elected under the old law goes on under the new one.
/// </summary>
public sealed class NormsOfDay(NormSet then, NormSet now)
{
    public DateOnly On => then.On;

    public static async Task<NormsOfDay> For(Session session, NormLibrary library, Division division, DateOnly day, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(division);
        var (book, _) = await library.Current(session.Db, stop);
        return new(book.InForce(division.Place, day), book.InForce(division.Place, session.Today));
    }

    public Holding? Holding(NormKey key) => then.Holding(key) ?? now.Holding(key);

    public IEnumerable<NormInForce> Governing(NormKey key) => then.Governing(key).Any() ? then.Governing(key) : now.Governing(key);

    /// <summary>The value that an act done today needs, whatever day it speaks of.</summary>
    public Holding? HoldingNow(NormKey key) => now.Holding(key) ?? then.Holding(key);
}
