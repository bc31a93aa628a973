using Shequ.Kernel.Postgres;
using Shequ.Tests.Support;

namespace Shequ.Tests.Kernel.Postgres;

public sealed class EmbeddedServerTests
{
    [Fact]
    public async Task Keeps_its_data_from_one_start_to_the_next()
    {
        await using var folder = new TemporaryFolder();
        await using (var first = await Given.Server(folder))
        {
            await first.Remember("kept");
        }

        await using var second = await Given.Server(folder);
        (await second.Remembered()).ShouldBe("kept");
    }

    [Fact]
    public async Task Leaves_no_process_and_no_socket_when_it_stops()
    {
        await using var folder = new TemporaryFolder();
        string socketFolder;
        int postmaster;
        await using (var server = await Given.Server(folder))
        {
            socketFolder = await server.Ask<string>("show unix_socket_directories");
            postmaster = Given.PostmasterPid(folder);
            Directory.Exists(socketFolder).ShouldBeTrue();
        }

        Directory.Exists(socketFolder).ShouldBeFalse();
        Given.IsAlive(postmaster).ShouldBeFalse();
        File.Exists(folder["shequ.running"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Can_be_reached_through_a_socket_of_its_own_account_only()
    {
        await using var folder = new TemporaryFolder();
        await using var server = await Given.Server(folder);

        (await server.Ask<string>("show listen_addresses")).ShouldBeEmpty();
        File.GetUnixFileMode(await server.Ask<string>("show unix_socket_directories"))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Finds_Chinese_text_by_a_part_of_it_and_sorts_by_code_point()
    {
        await using var folder = new TemporaryFolder();
        await using var server = await Given.Server(folder);
        await server.Ask<int>("create extension pg_trgm; select 1");

        (await server.Ask<float>("select similarity('多福巷社区居委会', '多福巷社区')")).ShouldBeGreaterThan(0.3f);
        (await server.Ask<string>("select string_agg(n, '' order by n) from unnest(array['b', '中', 'A', '一']) n")).ShouldBe("Ab一中");
        (await server.Ask<string>("show server_encoding")).ShouldBe("UTF8");
    }

    [Fact]
    public async Task Refuses_a_cluster_of_another_major_version_and_leaves_it_alone()
    {
        await using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["pg"]);
        await File.WriteAllTextAsync(folder["pg/PG_VERSION"], "15\n", TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<EmbeddedServerException>(() => Given.Server(folder));

        refusal.Message.ShouldContain("PostgreSQL 15");
        File.Exists(folder["pg/PG_VERSION"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Says_what_to_install_when_the_programs_are_missing()
    {
        await using var folder = new TemporaryFolder();
        var options = Given.Options(folder) with { RepositoryRoot = folder };

        var refusal = await Should.ThrowAsync<EmbeddedServerException>(
            () => EmbeddedServer.Start(options, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("npm ci");
    }

    [Fact]
    public async Task Puts_the_data_within_reach_of_its_account_and_finds_it_there_ever_after()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server under another account.");
        await using var folder = new TemporaryFolder(closed: true);
        var progress = new List<string>();
        await using (var server = await Given.Server(folder, progress.Add))
        {
            await server.Remember("elsewhere");
        }

        var place = (await File.ReadAllTextAsync(folder["postgres-location"], TestContext.Current.CancellationToken)).Trim();
        try
        {
            progress.ShouldContain(line => line.Contains(place, StringComparison.Ordinal));
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);

            await using var server = await Given.Server(folder);
            (await server.Remembered()).ShouldBe("elsewhere");
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }
}
