using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Polling.Days;

/// <summary>Those who may vote in at least one contest of a poll.</summary>
internal static class PollElectorate
{
    internal static IQueryable<Voter> Of(Session session, Election election, IReadOnlyCollection<Contest> contests)
    {
        var voters = Electorate.Of(session, election);
        if (contests.Any(c => c.GroupId is null))
        {
            return voters;
        }

        var groups = contests.Select(c => c.GroupId).Distinct().ToArray();
        return voters.Where(v => groups.Contains(v.GroupId));
    }
}
