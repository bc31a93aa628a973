using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Population.Tables.Fields;

namespace Shequ.Population.Tables.Filling;

/// <summary>Figures of communities on a day by the names of fields: counted in one question for all communities below a path.</summary>
public sealed class CommunityFacts(Session session, ProfileReader profiles, RosterReader rosters)
{
    private static readonly (string Name, string Sql)[] Homes =
    [
        ("homes.living", "true"), ("homes.registered", "h.kind = 0"), ("homes.elsewhere", "h.kind = 1"), ("homes.collective", "h.kind = 2"),
    ];

    private static readonly (string Name, string Sql)[] Places =
    [
        ("places.estates", "from population_estate x where x.division_id = c.id and x.from_day <= @day and (x.ended_on is null or x.ended_on > @day)"),
        ("places.buildings", "from population_building x where x.division_id = c.id and x.from_day <= @day and (x.ended_on is null or x.ended_on > @day)"),
        ("places.dwellings", "from population_dwelling x where x.division_id = c.id and (x.ended_on is null or x.ended_on > @day)"),
    ];

    private static readonly string Sql = $"""
        with community as (select id from organization_division where ended_on is null and level = 5 and (path_text = @path or (path_text >= @path || '/' and path_text < @path || '0'))),
        facts as (
            select distinct on (r.division_id, r.resident_id) r.* from population_table_resident r
            where r.division_id in (select id from community) and r.until_day > @day order by r.division_id, r.resident_id, r.from_day
        ),
        care as (
            select t.division_id, t.resident_id, array_agg(t.kind) as kinds from population_care_tag t
            where t.division_id in (select id from community) and t.from_day <= @day and (t.until_day is null or t.until_day > @day) and (t.ended_on is null or t.ended_on > @day)
            group by t.division_id, t.resident_id
        ),
        person as (
            select f.*, s.household_id, s.lives_here, c.kinds as care, s."begin" as entered, s.from_day >= date_trunc('year', @day::timestamp)::date as this_year
            from population_stay s join facts f on f.division_id = s.division_id and f.resident_id = s.resident_id
            left join care c on c.division_id = s.division_id and c.resident_id = s.resident_id
            where s.division_id in (select id from community) and s.from_day <= @day and (s.ended_on is null or s.ended_on > @day)
        ),
        people as (
            select p.division_id, {string.Join(", ", CommunityFigure.All.Select((f, i) => $"count(*) filter (where {f.Sql}) as f{i}"))} from person p group by p.division_id
        ),
        home as (
            select distinct on (h.division_id, h.household_id) h.division_id, h.household_id, h.kind from population_household_dated h
            where h.division_id in (select id from community) and h.until_day > @day order by h.division_id, h.household_id, h.from_day
        ),
        homes as (
            select h.division_id, {string.Join(", ", Homes.Select((h, i) => $"count(*) filter (where {h.Sql}) as h{i}"))} from home h
            where exists (select from person p where p.division_id = h.division_id and p.household_id = h.household_id and p.lives_here) group by h.division_id
        )
        select c.id, {string.Join(", ", CommunityFigure.All.Select((_, i) => $"p.f{i}"))}, {string.Join(", ", Homes.Select((_, i) => $"h.h{i}"))},
            {string.Join(", ", Places.Select(p => $"(select count(*) {p.Sql})"))}
        from community c join people p on p.division_id = c.id left join homes h on h.division_id = c.id
        """;

    /// <summary>What is counted of people and homes, by the ids of communities; those of whom nobody registered anybody are left out.</summary>
    internal async Task<Dictionary<Guid, Dictionary<string, string>>> Counted(Division area, DateOnly day, CancellationToken stop)
    {
        var connection = (NpgsqlConnection)session.Db.Database.GetDbConnection();
        var opened = connection.State != ConnectionState.Open;
        if (opened)
        {
            await connection.OpenAsync(stop);
        }

        try
        {
            await using var command = new NpgsqlCommand(Sql, connection);
            command.Parameters.Add(new("path", area.PathText));
            command.Parameters.Add(new("day", day));
            await using var row = await command.ExecuteReaderAsync(stop);
            var all = new Dictionary<Guid, Dictionary<string, string>>();
            string[] names = [.. CommunityFigure.All.Select(f => f.Name), .. Homes.Select(h => h.Name), .. Places.Select(p => p.Name)];
            while (await row.ReadAsync(stop))
            {
                var figures = names.Index().ToDictionary(n => n.Item, n => row.IsDBNull(n.Index + 1) ? 0 : row.GetInt64(n.Index + 1));
                var tagged = figures.Any(f => f.Key.StartsWith(CommunityFigure.Care, StringComparison.Ordinal) && f.Value > 0);
                all[row.GetGuid(0)] = figures.Where(f => tagged || !f.Key.StartsWith(CommunityFigure.Care, StringComparison.Ordinal))
                    .ToDictionary(f => f.Key, f => f.Value.ToString(CultureInfo.InvariantCulture));
            }

            return all;
        }
        finally
        {
            if (opened)
            {
                await connection.CloseAsync();
            }
        }
    }

    /// <summary>All figures of one community.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> Of(Division community, DateOnly day, CancellationToken stop)
    {
        var figures = (await Counted(community, day, stop)).GetValueOrDefault(community.Id.Value) ?? [];
        AddPosts(figures, await rosters.Bodies(community, day, stop));
        var profile = await profiles.Read(community.Id, day, stop);
        foreach (var field in ProfileCatalogue.Fields.Where(f => f.Subject == FieldSubject.Community))
        {
            if (CommunityFields.TextOf(field, profile.Values) is { } text)
            {
                figures[CommunityFields.Profile + field.Name] = text;
            }
        }

        return figures;
    }

    private static void AddPosts(Dictionary<string, string> figures, IReadOnlyList<BodyView> bodies)
    {
        Name("posts.chair", BodyKind.ResidentsCommittee, PostKind.Chair);
        Name("posts.secretary", BodyKind.PartyOrganization, PostKind.Secretary);
        Held("posts.committee", BodyKind.ResidentsCommittee, null);
        Held("posts.workers", BodyKind.ServiceAgency, null);
        Held("posts.group_leaders", BodyKind.ResidentsGroup, PostKind.GroupLeader);
        Held("posts.representatives", BodyKind.ResidentsGroup, PostKind.Representative);
        Held("posts.grid_workers", BodyKind.Grid, PostKind.GridWorker);
        Held("posts.building_heads", BodyKind.Building, PostKind.BuildingHead);
        Number("posts.groups", bodies.Count(b => b.Kind == BodyKind.ResidentsGroup));
        Number("posts.grids", bodies.Count(b => b.Kind == BodyKind.Grid));

        IEnumerable<PostView> Posts(BodyKind body, PostKind? post) => bodies.Where(b => b.Kind == body).SelectMany(b => b.Posts).Where(p => post is null || p.Kind == post);
        void Held(string field, BodyKind body, PostKind? post) => Number(field, Posts(body, post).Sum(p => p.Held));
        void Number(string field, int count)
        {
            if (count > 0)
            {
                figures[field] = count.ToString(CultureInfo.InvariantCulture);
            }
        }

        void Name(string field, BodyKind body, PostKind post)
        {
            if (Posts(body, post).SelectMany(p => p.Holders).Select(h => h.Name).FirstOrDefault() is { } name)
            {
                figures[field] = name;
            }
        }
    }
}
