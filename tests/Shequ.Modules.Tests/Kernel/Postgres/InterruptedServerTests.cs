using System.Diagnostics;
using Shequ.Tests.Support;

namespace Shequ.Tests.Kernel.Postgres;

public sealed class InterruptedServerTests
{
    [Fact]
    public async Task Replaces_the_server_of_an_owner_that_was_killed_and_keeps_the_data()
    {
        await using var folder = new TemporaryFolder();
        int orphan;
        using (var owner = await OwnerProcess.Start(folder))
        {
            orphan = Given.PostmasterPid(folder);
            owner.KillWithoutWarning();
        }

        Given.IsAlive(orphan).ShouldBeTrue();
        var progress = new List<string>();
        await using var server = await Given.Server(folder, progress.Add);

        Given.IsAlive(orphan).ShouldBeFalse();
        Given.PostmasterPid(folder).ShouldNotBe(orphan);
        progress.ShouldContain(line => line.Contains($"进程 {orphan}", StringComparison.Ordinal));
        (await server.Remembered()).ShouldBe("owner");
    }

    [Fact]
    public async Task Comes_back_under_the_same_address_when_its_postmaster_is_killed()
    {
        await using var folder = new TemporaryFolder();
        var recovered = new TaskCompletionSource();
        await using var server = await Given.Server(folder, line =>
        {
            if (line == "数据库已恢复。")
            {
                recovered.TrySetResult();
            }
        });
        await server.Remember("before");

        Kill(Given.PostmasterPid(folder));
        await recovered.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        (await server.Remembered()).ShouldBe("before");
        await server.Remember("after");
    }

    [Fact]
    public async Task Recovers_when_owner_and_postmaster_were_both_killed()
    {
        await using var folder = new TemporaryFolder();
        using (var owner = await OwnerProcess.Start(folder))
        {
            owner.KillWithoutWarning();
            Kill(Given.PostmasterPid(folder));
        }

        await using var server = await Given.Server(folder);

        (await server.Remembered()).ShouldBe("owner");
    }

    [Fact]
    public async Task Makes_the_cluster_again_when_the_first_start_was_interrupted()
    {
        await using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["pg.new-1-a/base"]);
        await File.WriteAllTextAsync(folder["pg.new-1-a/PG_VERSION"], "18\n", TestContext.Current.CancellationToken);

        await using var server = await Given.Server(folder);

        (await server.Ask<int>("select 1")).ShouldBe(1);
        Directory.GetDirectories(folder, "pg.new*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Makes_the_cluster_again_when_its_owner_was_killed_while_making_it()
    {
        await using var folder = new TemporaryFolder();
        using (var owner = OwnerProcess.Begin(folder))
        {
            await owner.Wait(() => Directory.GetDirectories(folder, "pg.new*").Any(unfinished => Directory.Exists($"{unfinished}/base")));
            owner.KillWithoutWarning();
        }

        // Its initdb may still be at work, as after a real kill.
        await using var server = await Given.Server(folder);

        await server.Remember("made anew");
        Directory.Exists(folder["pg"]).ShouldBeTrue();
    }

    [Fact]
    public async Task Is_not_fooled_by_a_pid_file_that_names_nobody()
    {
        await using var folder = await StoppedServer();
        await WritePidFile(folder, 4_194_000);

        await using var server = await Given.Server(folder);

        (await server.Remembered()).ShouldBe("stopped");
    }

    [Fact]
    public async Task Is_not_fooled_by_a_pid_file_that_names_a_stranger_and_does_him_no_harm()
    {
        await using var folder = await StoppedServer();
        // As the server's own user, whose processes PostgreSQL itself would believe.
        using var stranger = Environment.IsPrivilegedProcess
            ? Process.Start("setpriv", ["--reuid=shequ", "--clear-groups", "sleep", "60"])
            : Process.Start("sleep", "60");
        try
        {
            await WritePidFile(folder, stranger.Id);
            await using var server = await Given.Server(folder);

            (await server.Remembered()).ShouldBe("stopped");
            stranger.HasExited.ShouldBeFalse();
        }
        finally
        {
            stranger.Kill();
        }
    }

    private static async Task<TemporaryFolder> StoppedServer()
    {
        var folder = new TemporaryFolder();
        await using var server = await Given.Server(folder);
        await server.Remember("stopped");
        return folder;
    }

    private static Task WritePidFile(TemporaryFolder folder, int pid) => File.WriteAllTextAsync(
        folder["pg/postmaster.pid"],
        $"{pid}\n{folder["pg"]}\n1700000000\n5432\n/tmp/shequ-pg.none\n\n  1234567         1\nready   \n",
        TestContext.Current.CancellationToken);

    private static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
    }
}
