using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Population.Search;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Search;

/// <summary>Forty communities of five hundred: what one community is asked reads its own part of an index and nothing else.</summary>
public sealed class SearchPlanTests(TestDatabases databases)
{
    private const string Many = """
        set local session_replication_role = replica;
        insert into organization_division (id, parent_id, level, kind, code, name, designated_on, path_text, version)
        select gen_random_uuid(), (select id from organization_division where code = '320102001'), 5, 1, '320102001' || (500 + i), '第' || i || '社区', '2020-01-01',
            '32/3201/320102/320102001/320102001' || (500 + i), 0 from generate_series(1, 40) i;
        create temporary table many as select d.id as division_id, gen_random_uuid() as resident, gen_random_uuid() as household, gen_random_uuid() as dwelling, i
        from organization_division d, generate_series(1, 500) i where d.level = 5;
        insert into population_building (division_id, id, name, from_day, version) select id, id, '3幢', '2010-01-01', 0 from organization_division where level = 5;
        insert into population_entrance (division_id, id, building_id, name) select id, id, id, '' from organization_division where level = 5;
        insert into population_dwelling (division_id, id, entrance_id, number, door, door_key)
        select division_id, dwelling, division_id, i::text, '3幢' || i, '阳光花园 yghy 3-' || i from many;
        insert into population_resident (division_id, id, name, initials, sex, document_kind, phone_tail, document_tail, registered_here, resident_since, party_member,
            deprived_of_political_rights, from_day, recorded_at, recorded_by, demonstration, version)
        select division_id, resident, chr(29579) || chr(33459 + i % 500), 'w' || chr(97 + i % 26), 0, 5, i, i + 7, true, '2010-01-01', false, false, '2010-01-01', now(), '测试', true, 0 from many;
        insert into population_household (division_id, id, kind, dwelling_id, from_day, founded_on, recorded_at, recorded_by, demonstration, version)
        select division_id, household, 0, dwelling, '2010-01-01', '2010-01-01', now(), '测试', true, 0 from many;
        insert into population_stay (division_id, id, resident_id, household_id, relation, lives_here, from_day, "begin", basis, recorded_at, recorded_by, version)
        select division_id, gen_random_uuid(), resident, household, 0, true, '2010-01-01', 0, '测试', now(), '测试', 0 from many;
        set local session_replication_role = default;
        """;

    [Fact]
    public async Task People_and_doors_are_looked_for_in_the_communities_asked_by_index()
    {
        await using var here = await Filled();
        using var scope = here.Scope(Neighbourhood.Of(""));
        var db = scope.ServiceProvider.GetRequiredService<Session>().Db;
        var place = await here.Division("320102001540");
        var facts = scope.ServiceProvider.GetRequiredService<SealedFacts>();
        foreach (var typed in new[] { "王芳", "wf", "1234", "王 501", "阳光 王" })
        {
            var terms = SearchTerm.Read(typed, facts, 4);
            var query = new SearchQuery(terms, new([place], PopulationPermissions.ViewResidents, null), Given.Today);
            if (terms.All(t => t.OfPerson))
            {
                var plan = await Plan(db, query.People(terms, 20), query);
                plan.ShouldContain("(division_id = ANY", customMessage: typed + plan);
                plan.ShouldNotContain("Seq Scan", customMessage: typed + plan);
            }

            var doors = terms.Where(t => t.Door is not null).ToArray();
            if (doors.Length > 0)
            {
                var plan = await Plan(db, query.DoorIds(doors, 2000), query);
                plan.ShouldNotContain("Seq Scan", customMessage: typed + plan);
            }
        }

        var whole = SearchTerm.Read("11010519491231002X", facts, 4);
        var byNumber = new SearchQuery(whole, new([place], PopulationPermissions.ViewResidents, null), Given.Today);
        (await Plan(db, byNumber.People(whole, 20), byNumber)).ShouldContain("population_resident_document");
    }

    [Fact]
    public async Task A_list_and_the_figures_of_a_community_read_its_rows_by_index()
    {
        await using var here = await Filled();
        using var scope = here.Scope(Neighbourhood.Of(""));
        var db = scope.ServiceProvider.GetRequiredService<Session>().Db;
        var place = await here.Division("320102001540");

        foreach (var filter in Enum.GetValues<ResidentFilter>())
        {
            var plan = await Plan(db, ResidentList.Sql(filter), null, new("division", place.Id.Value), new("day", Given.Today), new("after", Guid.Empty), new("take", 51));
            plan.ShouldNotContain("Seq Scan", customMessage: plan);
        }

        (await Plan(db, PlaceReader.Counts, null, new NpgsqlParameter("division", place.Id.Value))).ShouldNotContain("Seq Scan on population_dwelling");
    }

    private async Task<Neighbourhood> Filled()
    {
        var here = await Neighbourhood.Open(databases);
        using var scope = here.Scope(Neighbourhood.Of(""));
        var db = scope.ServiceProvider.GetRequiredService<Session>().Db;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(3));
        await using (var transaction = await db.Database.BeginTransactionAsync(Neighbourhood.Stop))
        {
            await db.Database.ExecuteSqlRawAsync(Many, Neighbourhood.Stop);
            await transaction.CommitAsync(Neighbourhood.Stop);
        }

        await db.Database.ExecuteSqlRawAsync(
            "vacuum analyze population_resident, population_dwelling, population_household, population_stay, population_entrance", Neighbourhood.Stop);

        return here;
    }

    private static async Task<string> Plan(PlatformDb db, string sql, SearchQuery? query, params NpgsqlParameter[] values)
    {
        await db.Database.OpenConnectionAsync(Neighbourhood.Stop);
        await using var command = new NpgsqlCommand("explain " + sql, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.AddRange(query is null ? values : [.. query.Values(sql)]);
        await using var rows = await command.ExecuteReaderAsync(Neighbourhood.Stop);
        var plan = new List<string>();
        while (await rows.ReadAsync(Neighbourhood.Stop))
        {
            plan.Add(rows.GetString(0));
        }

        return string.Join('\n', plan);
    }
}
