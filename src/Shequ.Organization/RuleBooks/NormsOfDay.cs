using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>
/// The norms of the day on which something happened. Where no document of ours reaches back so far, those of today, because a committee
/// elected under the old law goes on under the new one.
/// </summary>
internal sealed class NormsOfDay(NormSet then, NormSet now)
{
    internal DateOnly On => then.On;

    internal static async Task<NormsOfDay> For(Session session, NormLibrary library, Division division, DateOnly day, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        return new(book.InForce(division.Place, day), book.InForce(division.Place, session.Today));
    }

    internal Holding? Holding(NormKey key) => then.Holding(key) ?? now.Holding(key);

    internal IEnumerable<NormInForce> Governing(NormKey key) => then.Governing(key).Any() ? then.Governing(key) : now.Governing(key);

    /// <summary>The value that an act done today needs, whatever day it speaks of.</summary>
    internal Holding? HoldingNow(NormKey key) => now.Holding(key) ?? then.Holding(key);
}
