using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Bodies;

/// <summary>组织缺口: what an official looks for first in the register of a community.</summary>
public enum RosterGap
{
    /// <summary>没有登记居委会.</summary>
    NoCommittee,

    /// <summary>有空缺.</summary>
    Vacancy,

    /// <summary>任期已满.</summary>
    TermOver,

    /// <summary>任期将满.</summary>
    TermEnding,
}

/// <summary>社区组织概况: how many bodies and people the register of a community holds, and what is amiss.</summary>
/// <param name="TermEndsOn">The first day after the committee's present term.</param>
public sealed record CommunityOrganization(string Code, string Name, string Street, bool Committee, int Bodies, int Holders, int Vacant, DateOnly? TermEndsOn)
{
    public IEnumerable<RosterGap> Gaps(DateOnly day)
    {
        if (!Committee)
        {
            yield return RosterGap.NoCommittee;
        }

        if (Vacant > 0)
        {
            yield return RosterGap.Vacancy;
        }

        if (TermEndsOn is { } end && end <= day.AddDays(AreaOrganizations.SoonDays))
        {
            yield return end <= day ? RosterGap.TermOver : RosterGap.TermEnding;
        }
    }
}

/// <summary>区域组织概况: the bodies of an area itself, and its communities in the order of their codes, never ranked.</summary>
/// <param name="Gaps">How many communities have each gap.</param>
/// <param name="More">The code after which the next page begins.</param>
public sealed record AreaOrganization(
    Division Area, DateOnly On, IReadOnlyList<BodyRoster> Bodies, int Total, IReadOnlyDictionary<RosterGap, int> Gaps,
    IReadOnlyList<CommunityOrganization> Communities, string? More);

/// <summary>Reads the register of a street or county: all of it in one question, because the counts need it, and shows a page of it.</summary>
public sealed class AreaOrganizations(Session session, BodyRosters rosters)
{
    /// <summary>How long before the end of a term it is pointed out; a habit of the product, not of a norm.</summary>
    public const int SoonDays = 90;

    public const int PageSize = 50;

    /// <summary>Every figure comes from an index that begins with the division.</summary>
    private const string Sql = """
        select d.code as "Code", d.name as "Name", s.name as "Street", c.id is not null as "Committee",
            (select count(*)::int from organization_body b
                where b.division_id = d.id and b.founded_on <= {0} and (b.ended_on is null or b.ended_on > {0})) as "Bodies",
            (select count(*)::int from organization_appointment a
                where a.division_id = d.id and a.from_day <= {0} and a.held_until > {0}) as "Holders",
            (select coalesce(sum(greatest(p.seats - coalesce(h.held, 0), 0)), 0)::int
                from organization_post p join organization_body b on b.division_id = p.division_id and b.id = p.body_id
                left join (select a.post_id, count(*) as held from organization_appointment a
                    where a.division_id = d.id and a.from_day <= {0} and a.held_until > {0} group by 1) h on h.post_id = p.id
                where p.division_id = d.id and p.seats > 0 and b.founded_on <= {0} and (b.ended_on is null or b.ended_on > {0})) as "Vacant",
            (select max(t.ends_on) from organization_term t where t.division_id = d.id and t.body_id = c.id and t.starts_on <= {0}) as "TermEndsOn"
        from organization_division d
        join organization_division s on s.id = d.parent_id
        left join lateral (select b.id from organization_body b
            where b.division_id = d.id and b.kind = 0 and b.founded_on <= {0} and (b.ended_on is null or b.ended_on > {0}) order by b.id limit 1) c on true
        where d.kind = 1 and d.ended_on is null and d.path_text >= {1} and d.path_text < {2}
        """;

    /// <param name="after">The code of the last community of the page before.</param>
    public async Task<AreaOrganization> Of(Division area, RosterGap? only = null, string? after = null, DateOnly? on = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        var day = session.DayOf(on);
        var bodies = await rosters.On(day, [area], stop);

        // Above the county there are too many to look at one by one; one goes down to a county first.
        if (area.Level < DivisionLevel.County)
        {
            return new(area, day, bodies, 0, new Dictionary<RosterGap, int>(), [], null);
        }

        var all = await Communities(area, day).OrderBy(c => c.Code).ToListAsync(stop);
        var gaps = Enum.GetValues<RosterGap>().ToDictionary(g => g, g => all.Count(c => c.Gaps(day).Contains(g)));
        var rest = all.Where(c => string.CompareOrdinal(c.Code, after) > 0 && (only is not { } gap || c.Gaps(day).Contains(gap))).Take(PageSize + 1).ToArray();
        var shown = rest.Take(PageSize).ToArray();
        return new(area, day, bodies, all.Count, gaps, shown, rest.Length > PageSize ? shown[^1].Code : null);
    }

    private IQueryable<CommunityOrganization> Communities(Division area, DateOnly day) =>
        session.Db.Database.SqlQueryRaw<CommunityOrganization>(Sql, day, area.PathText + "/", area.PathText + "0");
}
