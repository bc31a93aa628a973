using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>查到的登记: what anybody who types a whole name learns: number, group and class; the name is masked.</summary>
public sealed record CheckedName(int Number, string Masked, string? Group, VoterClass Class, bool ForHousehold, bool ForGroup);

/// <summary>名单自查: whether somebody of exactly that name stands on the published roll. Several of one name are told apart by their group before anything is shown.</summary>
public sealed class RollCheck(Session session)
{
    private const int MostShown = 20;

    /// <summary>Null where there are several of that name in different groups and none was named.</summary>
    /// <exception cref="RefusedException">The roll is not published yet.</exception>
    public async Task<IReadOnlyList<CheckedName>?> Of(Election election, string name, Id<Body>? group = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var typed = name?.Trim() ?? "";
        if (typed.Length == 0)
        {
            throw new BadInputException("Name", "请输入完整的姓名。");
        }

        if (election.RollPublishedOn is null)
        {
            throw new RefusedException("选民名单还没有公布，暂时查不到。", remedy: "名单公布以后再来查；现在可以到社区登记处询问。");
        }

        var voters = session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Name == typed && v.OnRoll);
        var found = await (group is { } only ? voters.Where(v => v.GroupId == only) : voters).OrderBy(v => v.Number).Take(MostShown).ToListAsync(stop);
        if (group is null && found.Select(v => v.GroupId).Distinct().Skip(1).Any())
        {
            return null;
        }

        var groups = await RollNotices.Groups(session, election, stop);
        return found.ConvertAll(v => new CheckedName(
            v.Number, RollWords.Masked(v.Name), v.GroupId is { } id ? groups.GetValueOrDefault(id) : null, v.Class, v.ForHousehold, v.ForGroup));
    }
}
