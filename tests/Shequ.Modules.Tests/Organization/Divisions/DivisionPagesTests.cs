using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Divisions;

/// <summary>What the pages of divisions ask: a street with an urban community, two villages and a farm.</summary>
public sealed class DivisionPagesTests(TestDatabases databases) : IAsyncLifetime
{
    private const string Street = "320102002";
    private static readonly DateOnly ChangeDay = new(2026, 3, 1);
    private ServiceProvider services = null!;
    private string connection = "";

    public async ValueTask InitializeAsync()
    {
        connection = await databases.CloneAsync();
        services = new ServiceCollection().AddKernel(connection).AddOrganization(new NormLibrary([], [])).BuildServiceProvider();
        await Execute(
            """
            with recursive given(level, kind, code, name) as (values
                (1, 0, '32', '江苏省'), (2, 0, '3201', '南京市'), (3, 0, '320102', '玄武区'), (4, 0, '320102002', '梅园新村街道'),
                (5, 2, '320102002201', '红山村'), (5, 1, '320102002002', '梅园新村社区居委会'), (5, 3, '320102002400', '种畜场'), (5, 2, '320102002200', '白马村')),
            placed as (
                select gen_random_uuid() as id, '01890000-0000-7000-8000-000000000000'::uuid as parent, g.*, code as path from given g where level = 1
                union all
                select gen_random_uuid(), p.id, g.*, p.path || '/' || g.code from given g join placed p on g.level = p.level + 1 and g.code like p.code || '%')
            insert into organization_division (id, parent_id, level, kind, code, name, designated_on, path_text, version)
            select id, parent, level, kind, code, name, date '2023-06-30', path, 0 from placed
            """);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task A_former_code_and_the_code_of_what_has_ended_still_find_their_last_bearer()
    {
        var (street, farm) = ((await Ask(q => q.LastByCode(Street)))!, (await Ask(q => q.LastByCode("320102002400")))!);
        await Execute($"update organization_division set ended_on = date '2025-01-01' where id = '{farm.Id}'");
        await Recode(street, "320102902", keep: true);

        (await Ask(q => q.LastByCode(Street)))!.Code.ShouldBe("320102902");
        (await Ask(q => q.LastByCode("320102002002")))!.Code.ShouldBe("320102902002");
        (await Ask(q => q.LastByCode("320102002400")))!.Id.ShouldBe(farm.Id);
        (await Ask(q => q.LastByCode("320102777"))).ShouldBeNull();
    }

    [Fact]
    public async Task Children_come_kind_by_kind_and_page_by_page()
    {
        var street = (await Ask(q => q.ByCode(Street)))!;

        var first = await Ask(q => q.ChildrenPage(street.Id, take: 2));
        var second = await Ask(q => q.ChildrenPage(street.Id, first.Divisions[^1], take: 2));

        first.Divisions.Concat(second.Divisions).Select(d => d.Name).ShouldBe(["梅园新村社区居委会", "白马村", "红山村", "种畜场"]);
        (first.More, second.More, first.Total, first.Counts[DivisionKind.Rural]).ShouldBe((true, false, 4, 2));
    }

    [Fact]
    public async Task Urban_communities_are_counted_below_any_code()
    {
        var counts = await services.GetRequiredService<DivisionDirectory>()
            .UrbanCommunities(["32", "320102", Street, "33"], TestContext.Current.CancellationToken);

        counts.ShouldBe(new Dictionary<string, int> { ["32"] = 1, ["320102"] = 1, [Street] = 1, ["33"] = 0 }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_rehearsal_refuses_what_the_act_would_and_keeps_nothing()
    {
        var street = (await Ask(q => q.ByCode(Street)))!;

        await Recode(street, "320102902", keep: false);
        await Should.ThrowAsync<BadInputException>(() => Recode(street, "320103002", keep: false));

        (await Ask(q => q.ByCode(Street)))!.Version.ShouldBe(street.Version);
        (await Ask(q => q.FormerDesignations(street.Id))).ShouldBeEmpty();
        (await Audited()).ShouldBe(0);
    }

    [Fact]
    public async Task A_forbidden_rehearsal_is_recorded_like_a_forbidden_act()
    {
        var street = (await Ask(q => q.ByCode(Street)))!;

        await Should.ThrowAsync<ForbiddenException>(() => Recode(street, "320102902", keep: false, new Actor("邻区工作人员", [])));

        (await Audited()).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_visitor_tries_does_not_fill_the_record()
    {
        var street = (await Ask(q => q.ByCode(Street)))!;

        await Should.ThrowAsync<ForbiddenException>(() => Recode(street, "320102902", keep: true, Actor.Public));

        (await Audited()).ShouldBe(0);
    }

    private Task<T> Ask<T>(Func<DivisionQueries, Task<T>> question) => In(Actor.Public, question);

    private Task<Id<Division>> Recode(Division division, string code, bool keep, Actor? actor = null)
    {
        var request = new RecodeDivision.Request { Division = division.Id, Code = code, On = ChangeDay, Document = "宁民〔2026〕2号" };
        return In<RecodeDivision, Id<Division>>(
            actor ?? new("李科长", [new(OrganizationPermissions.ChangeDivisions, DivisionPath.Country)]),
            recode => keep ? recode.Run(request) : recode.Rehearse(request));
    }

    private async Task<TResult> In<T, TResult>(Actor actor, Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = actor;
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private async Task<long> Audited()
    {
        await using var open = NpgsqlDataSource.Create(connection);
        return (long)(await open.CreateCommand("select count(*) from kernel_audit").ExecuteScalarAsync())!;
    }

    private async Task Execute(string sql)
    {
        await using var open = NpgsqlDataSource.Create(connection);
        await open.CreateCommand(sql).ExecuteNonQueryAsync();
    }
}
