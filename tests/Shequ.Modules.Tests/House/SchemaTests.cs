using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shequ.Accounts;
using Shequ.Elections;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.House;

/// <summary>The migrations are written by hand, so what they make is held against the model that reads and writes it.</summary>
public sealed class SchemaTests(TestDatabases databases)
{
    /// <summary>Tables that only SQL uses; a new table is either mapped or listed here.</summary>
    private static readonly string[] WithoutEntity =
    [
        "accounts_demonstration", "kernel_migration", "kernel_signing_key", "organization_checkup_state", "organization_checkup_tally",
        "organization_division_edition", "organization_pending_import", "organization_register",
        "population_batch_created", "population_before_image", "population_import_column", "population_pending_import",
    ];

    [Fact]
    public async Task Migrated_columns_are_those_of_the_model()
    {
        var connection = await databases.CloneAsync();
        await using var db = Db(connection);
        var migrated = await Ask(connection, """
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else ' null' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
            """);
        var modelled = Tables(db).SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {c.StoreType}{(c.IsNullable ? " null" : " not null")}"));

        migrated.Where(m => !WithoutEntity.Contains(m.Split('.')[0])).Order(StringComparer.Ordinal).ShouldBe(modelled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Migrated_keys_are_those_of_the_model()
    {
        var connection = await databases.CloneAsync();
        await using var db = Db(connection);
        var migrated = await Ask(connection, """
            select c.relname || ' ' || string_agg(a.attname, ',' order by array_position(i.indkey::int2[], a.attnum))
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
            where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname
            """);
        var modelled = Tables(db).Select(t => $"{t.Name} {string.Join(',', t.PrimaryKey!.Columns.Select(c => c.Name))}");

        migrated.Where(m => !WithoutEntity.Contains(m.Split(' ')[0])).Order(StringComparer.Ordinal).ShouldBe(modelled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_listed_table_is_gone()
    {
        var connection = await databases.CloneAsync();

        var tables = await Ask(connection, "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");

        WithoutEntity.Except(tables).ShouldBeEmpty();
    }

    private static PlatformDb Db(string connection) => new(
        new DbContextOptionsBuilder<PlatformDb>().UseNpgsql(connection).Options, [new ModuleModel(typeof(OrganizationModule).Assembly), new ModuleModel(typeof(AccountsModule).Assembly), new ModuleModel(typeof(PopulationModule).Assembly), new ModuleModel(typeof(ElectionsModule).Assembly)]);

    private static IEnumerable<ITable> Tables(PlatformDb db) => db.Model.GetRelationalModel().Tables;

    private static async Task<List<string>> Ask(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
