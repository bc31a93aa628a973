using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Auditing;
using Shequ.Tests.Support;
using Given = Shequ.Tests.Organization.Profiles.Given;

namespace Shequ.Tests.Kernel.Auditing;

public sealed class AuditTrailTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("update kernel_audit set actor = '别人'")]
    [InlineData("delete from kernel_audit")]
    [InlineData("truncate kernel_audit")]
    public async Task Takes_no_change_of_what_it_holds(string sql)
    {
        await using var given = await WithThreeActs();
        await using var db = given.Db();

        var change = () => db.Database.ExecuteSqlRawAsync(sql, Stop);

        (await Should.ThrowAsync<PostgresException>(change)).MessageText.ShouldContain("append-only");
    }

    /// <summary>Whoever owns the database can switch the trigger off; the hashes still tell.</summary>
    [Theory]
    [InlineData("update kernel_audit set actor = '别人' where sequence = 2", 2)]
    [InlineData("update kernel_audit set refused = '' where sequence = 1", 1)]
    [InlineData("update kernel_audit set at = at + interval '1 second' where sequence = 3", 3)]
    [InlineData("delete from kernel_audit where sequence = 2", 2)]
    public async Task Shows_where_it_was_changed_by_force(string sql, long broken)
    {
        await using var given = await WithThreeActs();
        await using var db = given.Db();
        var division = await db.Audit.Select(a => a.DivisionId).FirstAsync(Stop);
        (await AuditTrail.FirstBroken(db, division, Stop)).ShouldBeNull();

        await db.Database.ExecuteSqlRawAsync("alter table kernel_audit disable trigger kernel_audit_append_only", Stop);
        await db.Database.ExecuteSqlRawAsync(sql, Stop);

        (await AuditTrail.FirstBroken(db, division, Stop)).ShouldBe(broken);
    }

    private async Task<Given> WithThreeActs()
    {
        var given = await Given.Country(databases);
        for (var act = 1; act <= 3; act++)
        {
            await Given.Recording(given.Session()).Run(Given.Figures(("community.households", $"{2000 + act}")), Stop);
        }

        return given;
    }
}
