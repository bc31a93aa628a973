using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Rolls;

/// <summary>选举人: who votes in an election now, by its mode: everybody on the roll, or those who represent a household or a group.</summary>
internal static class Electorate
{
    /// <param name="contest">Narrows it to the group of a contest that only a group votes on.</param>
    internal static IQueryable<Voter> Of(Session session, Election election, Contest? contest = null)
    {
        var voters = session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id);
        voters = election.Mode switch
        {
            ElectionMode.AllVoters => voters.Where(v => v.OnRoll),
            ElectionMode.HouseholdRepresentatives => voters.Where(v => v.ForHousehold),
            _ => voters.Where(v => v.ForGroup),
        };
        return contest?.GroupId is { } group ? voters.Where(v => v.GroupId == group) : voters;
    }
}
