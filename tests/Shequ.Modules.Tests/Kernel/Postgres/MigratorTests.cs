using Npgsql;
using Shequ.Kernel.Postgres;
using Shequ.Tests.Support;

namespace Shequ.Tests.Kernel.Postgres;

public sealed class MigratorTests(TestDatabases databases)
{
    private static readonly Migration First = new("0001_first", "create table first (n int); insert into first values (1);");
    private static readonly Migration Second = new("0002_second", "insert into first values (2);");

    [Fact]
    public async Task Applies_each_migration_once_and_creates_the_database()
    {
        var database = await NewDatabase();

        (await Apply(database, First)).ShouldBe(["0001_first"]);
        (await Apply(database, First, Second)).ShouldBe(["0002_second"]);
        (await Apply(database, First, Second)).ShouldBeEmpty();

        (await Given.Ask<long>(database, "select sum(n) from first")).ShouldBe(3);
    }

    [Fact]
    public async Task Refuses_a_migration_that_was_changed_after_it_was_applied()
    {
        var database = await NewDatabase();
        await Apply(database, First);

        var refusal = await Should.ThrowAsync<MigrationException>(() => Apply(database, First with { Sql = "select 1" }));

        refusal.Message.ShouldContain("0001_first");
    }

    [Fact]
    public async Task Takes_other_line_ends_for_the_same_migration()
    {
        var database = await NewDatabase();
        await Apply(database, new Migration("0001_first", "select 1;\r\nselect 2;"));

        (await Apply(database, new Migration("0001_first", "select 1;\nselect 2;"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuses_a_database_that_is_newer_than_the_program()
    {
        var database = await NewDatabase();
        await Apply(database, First, Second);

        var refusal = await Should.ThrowAsync<MigrationException>(() => Apply(database, First));

        refusal.Message.ShouldContain("0002_second");
    }

    [Fact]
    public async Task Leaves_nothing_of_a_migration_that_fails()
    {
        var database = await NewDatabase();
        var broken = new Migration("0002_broken", "insert into first values (2); select nonsense;");

        var refusal = await Should.ThrowAsync<MigrationException>(() => Apply(database, First, broken));

        refusal.Message.ShouldContain("0002_broken");
        (await Given.Ask<long>(database, "select sum(n) from first")).ShouldBe(1);
        (await Apply(database, First, Second)).ShouldBe(["0002_second"]);
    }

    [Fact]
    public async Task Applies_once_when_several_start_at_the_same_moment()
    {
        var database = await NewDatabase();
        var slow = First with { Sql = First.Sql + " select pg_sleep(0.2);" };

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Apply(database, slow, Second))));

        applied.Sum(names => names.Count).ShouldBe(2);
        (await Given.Ask<long>(database, "select sum(n) from first")).ShouldBe(3);
    }

    [Fact]
    public async Task Gives_every_asking_a_database_of_its_own_with_the_whole_schema()
    {
        var one = await databases.CloneAsync();
        var other = await databases.CloneAsync();

        one.ShouldNotBe(other);
        (await Given.Ask<string>(one, "select to_regclass('kernel_migration')::text")).ShouldBe("kernel_migration");
    }

    private static Task<IReadOnlyList<string>> Apply(string database, params Migration[] migrations) =>
        Migrator.Apply(database, migrations, stop: TestContext.Current.CancellationToken);

    private async Task<string> NewDatabase() => new NpgsqlConnectionStringBuilder(await databases.CloneAsync())
    {
        Database = $"migrator_{TestContext.Current.Test!.UniqueID[..16]}",
    }.ConnectionString;
}
