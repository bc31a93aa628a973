using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Rolls;

/// <summary>公布的姓名: a voter as paper shows them; the door only on the copy for the tables.</summary>
public sealed record PublishedName(int Number, string Name, string? Group, string? Door);

/// <summary>公布的名单: a part of a list that fits on a few sheets, group by group.</summary>
/// <param name="After">How many stand before the next part.</param>
public sealed record PublishedNames(IReadOnlyList<PublishedName> Names, int Total, int After, bool More);

/// <summary>公布名单查询: the list as it stands now, once it is published; before that and with doors only for whoever may see the election from within.</summary>
public sealed class PublicRoll(Session session)
{
    private const int PageSize = 1000;

    public async Task<PublishedNames> Of(Election election, RollList list, bool doors, int after = 0, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        if (doors || election.RollPublishedOn is null)
        {
            session.RequireView(election);
        }

        var voters = session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id);
        voters = list switch
        {
            RollList.HouseholdRepresentatives => voters.Where(v => v.ForHousehold),
            RollList.ResidentRepresentatives => voters.Where(v => v.ForGroup),
            _ => voters.Where(v => v.OnRoll),
        };
        var groups = await RollNotices.Groups(session, election, stop);
        var all = (await voters.OrderBy(v => v.Number).Select(v => new { v.Number, v.Name, v.GroupId, v.Door }).ToListAsync(stop))
            .Select(v => new PublishedName(v.Number, v.Name, v.GroupId is { } id ? groups.GetValueOrDefault(id) : null, doors ? v.Door : null))
            .OrderBy(v => v.Group is null).ThenBy(v => v.Group, BodyNames.InOrder).ThenBy(v => v.Number).ToArray();
        return new([.. all.Skip(after).Take(PageSize)], all.Length, after + PageSize, all.Length > after + PageSize);
    }
}
