using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Care;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Reading;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy;

/// <summary>关爱和请求的待办: what waits about the people of a household: visits that a norm wants, tags to look at again, requests to answer.</summary>
public sealed class PrivacyMatters(Session session, CareReader care)
{
    /// <summary>Nothing for whoever may not view residents there.</summary>
    public async Task<IReadOnlyList<OpenMatter>> Of(Division community, IReadOnlyDictionary<Id<Resident>, string> people, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0 || !session.Actor.May(PopulationPermissions.ViewResidents, community.Path))
        {
            return [];
        }

        Id<Resident>[] ids = [.. people.Keys];
        var tags = (await care.Of(community, ids, stop)).SelectMany(g => g);
        var requests = await session.Db.PersonalRequests.AsNoTracking().Where(r => r.DivisionId == community.Id && ids.Contains(r.ResidentId) && r.AnsweredOn == null)
            .OrderBy(r => r.DueOn).ToListAsync(stop);
        var root = $"/residents/{community.Code}";
        return
        [
            .. requests.Select(r => new OpenMatter($"{people[r.ResidentId]}的个人信息请求（{RequestMatter.Of(r.Kind).Chinese}）等答复", "答复", $"{root}/requests/{r.Id}")),
            .. tags.SelectMany(t => Of(t, people[t.Tag.ResidentId], $"{root}/people/{t.Tag.ResidentId}/care/{t.Tag.Id}/renew")),
        ];
    }

    private static IEnumerable<OpenMatter> Of(SeenTag tag, string name, string renew)
    {
        if (tag.State != CareState.Current)
        {
            yield return new($"{name}的“{tag.Kind.Chinese}”标签{(tag.State == CareState.Expired ? "已到期" : "该核实了")}", "续期或者结束", renew);
        }

        if (tag.MustVisit is { } norm && tag.State != CareState.Expired)
        {
            yield return new($"{name}是必访对象：{tag.Kind.Chinese}，《{norm.Pack.ShortTitle}》{norm.Article}", norm.Id, $"/norms/{norm.Id}");
        }
    }
}
