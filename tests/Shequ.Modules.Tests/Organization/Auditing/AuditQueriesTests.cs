using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Auditing;
using Shequ.Organization.Divisions;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Auditing;

/// <summary>The record is read by those whose post lets them, and tells where it was changed by force.</summary>
public sealed class AuditQueriesTests(TestDatabases databases)
{
    private const string Community = $"(select id from organization_division where code = '{Given.Community}')";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update kernel_audit set detail = '别的' where sequence = 2", 2, AuditFault.Altered)]
    [InlineData("update kernel_audit set actor = '别人' where sequence = 1", 1, AuditFault.Altered)]
    [InlineData("delete from kernel_audit where sequence = 2", 2, AuditFault.Missing)]
    [InlineData("update kernel_audit set sequence = case sequence when 2 then -3 else -2 end where sequence in (2, 3); update kernel_audit set sequence = -sequence where sequence < 0", 2, AuditFault.Altered)]
    public async Task Names_the_first_broken_entry_and_what_is_wrong(string sql, long broken, AuditFault fault)
    {
        await using var given = await WithActs(4);

        await Force(given, sql);

        (await Verify(given)).Break.ShouldBe(new AuditBreak(broken, fault));
    }

    [Fact]
    public async Task A_forged_entry_that_is_whole_in_itself_does_not_follow_from_the_one_before()
    {
        await using var given = await WithActs(3);
        await using var db = given.Db();
        var division = await db.Divisions.SingleAsync(d => d.Code == Given.Community, Stop);
        var at = new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero);
        byte[] previous = [.. Enumerable.Repeat((byte)7, 32)];
        db.Audit.Add(new AuditEntry
        {
            DivisionId = division.Id.Value, Sequence = 4, At = at, Actor = "伪造者", Act = "organization.record_figures", Detail = "伪造", Previous = previous,
            Hash = AuditEntry.ComputeHash(division.Id.Value, 4, at, "伪造者", "organization.record_figures", "伪造", null, previous),
        });
        await db.SaveChangesAsync(Stop);

        var check = await Verify(given);

        check.Break.ShouldBe(new AuditBreak(4, AuditFault.Detached));
        check.Entries.ShouldBe(3);
    }

    [Fact]
    public async Task The_newest_entries_cut_off_are_seen_only_against_the_mark_of_an_earlier_verification()
    {
        await using var given = await WithActs(3);
        var before = await Verify(given);

        await Force(given, "delete from kernel_audit where sequence = 3");

        var after = await Verify(given);
        before.Break.ShouldBeNull();
        after.Break.ShouldBeNull("what is left is a whole chain: this is the limit that the documents name");
        (before.Entries, after.Entries).ShouldBe((3, 2));
        (await Verify(given, new(before.Entries, before.Head))).Break.ShouldBe(new AuditBreak(3, AuditFault.CutOff));
        (await Verify(given, new(2, before.Head))).Break.ShouldBe(new AuditBreak(2, AuditFault.Rewritten));
        (await Verify(given, new(after.Entries, after.Head))).Break.ShouldBeNull();
    }

    [Fact]
    public async Task Every_chain_below_a_place_is_verified_and_no_other()
    {
        await using var given = await WithActs(2);
        await Record(given, Given.NextDoor);
        await Record(given, Given.Second);
        await using var db = given.Db();
        var street = await db.Divisions.AsNoTracking().SingleAsync(d => d.Code == Given.Street, Stop);

        var checks = await new AuditQueries(given.Session()).VerifyAll(street, new Dictionary<Guid, AuditMark>(), null, Stop).Select(c => c.Place.Code).ToArrayAsync(Stop);

        checks.ShouldBe([Given.Community, Given.Second]);
    }

    [Fact]
    public async Task Entries_come_newest_first_page_by_page_and_can_be_narrowed()
    {
        await using var given = await WithActs(AuditQueries.PageSize + 5);
        await Should.ThrowAsync<ForbiddenException>(() => Given.Recording(given.Session(new("99"))).Run(Given.Figures(("community.households", "9")), Stop));
        var place = await Place(given);
        var queries = new AuditQueries(given.Session());

        var first = await queries.Read(place, new(), Stop);
        var second = await queries.Read(place, new(Before: first.More), Stop);

        first.Entries.Count.ShouldBe(AuditQueries.PageSize);
        first.Entries[0].Sequence.ShouldBe(AuditQueries.PageSize + 6);
        second.Entries.Select(e => e.Sequence).ShouldBe([6L, 5, 4, 3, 2, 1]);
        second.More.ShouldBeNull();
        (await queries.Read(place, new(Refused: true), Stop)).Entries.ShouldHaveSingleItem().Refused!.ShouldContain("权限");
        (await queries.Read(place, new(Act: "organization.bind_packs"), Stop)).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_reads_or_verifies_it_without_the_permission_in_that_place()
    {
        await using var given = await WithActs(1);
        var place = await Place(given);
        var neighbour = new AuditQueries(given.Session(new("32/3201/320102/" + Given.NextStreet)));
        var visitor = new AuditQueries(new Session(given.Db(), TimeProvider.System));

        (await Should.ThrowAsync<ForbiddenException>(() => neighbour.Read(place, new(), Stop))).Permission.ShouldBe(OrganizationPermissions.ViewAudit);
        (await Should.ThrowAsync<ForbiddenException>(() => neighbour.Verify(place, Stop))).Permission.ShouldBe(OrganizationPermissions.VerifyAudit);
        await Should.ThrowAsync<ForbiddenException>(() => visitor.Read(place, new(), Stop));
    }

    [Fact]
    public async Task A_page_of_the_record_is_read_through_its_index()
    {
        await using var given = await Given.Country(databases);
        await Force(given, $"""
            insert into kernel_audit (division_id, sequence, at, actor, act, detail, previous, hash)
            select d.id, n, now(), '甲', 'x', '', ''::bytea, ''::bytea from organization_division d, generate_series(1, 3000) n;
            analyze kernel_audit
            """);

        var plan = await given.Ask<string>($"""
            explain select * from kernel_audit where division_id = {Community} and sequence < 2000 order by sequence desc limit 51
            """);

        plan.ShouldContain(l => l.Contains("kernel_audit_pkey", StringComparison.Ordinal));
        plan.ShouldNotContain(l => l.Contains("Sort", StringComparison.Ordinal) || l.Contains("Seq Scan on kernel_audit", StringComparison.Ordinal));
    }

    private async Task<Given> WithActs(int count)
    {
        var given = await Given.Country(databases);
        for (var act = 1; act <= count; act++)
        {
            await Record(given, Given.Community, 2000 + act);
        }

        return given;
    }

    private static Task<int> Record(Given given, string community, int households = 2000)
    {
        var request = Given.Figures(("community.households", $"{households}"));
        request.Division = community;
        return Given.Recording(given.Session()).Run(request, Stop);
    }

    private static async Task<AuditCheck> Verify(Given given, AuditMark? mark = null)
    {
        var session = given.Session();
        var queries = new AuditQueries(session);
        return mark is null
            ? (await queries.Verify(await Place(given), Stop)).Check
            : (await queries.VerifyAll(await Place(given), new Dictionary<Guid, AuditMark> { [(await Place(given)).Id.Value] = mark }, null, Stop).SingleAsync(Stop)).Check;
    }

    private static async Task<Division> Place(Given given)
    {
        await using var db = given.Db();
        return await db.Divisions.AsNoTracking().SingleAsync(d => d.Code == Given.Community, Stop);
    }

    /// <summary>As somebody would who owns the database.</summary>
    private static async Task Force(Given given, string sql)
    {
        await using var db = given.Db();
        await db.Database.ExecuteSqlRawAsync("alter table kernel_audit disable trigger kernel_audit_append_only", Stop);
        await db.Database.ExecuteSqlRawAsync(sql, Stop);
    }
}
