using Shequ.Kernel.Postgres;
using Shequ.Tests.Support;

namespace Shequ.Tests.Kernel.Postgres;

public sealed class SecondInstanceTests
{
    [Fact]
    public async Task Is_refused_with_the_process_and_the_address_of_the_first()
    {
        await using var folder = new TemporaryFolder();
        using var owner = await OwnerProcess.Start(folder);

        var refusal = await Should.ThrowAsync<InstanceRunningException>(() => Given.Server(folder));

        refusal.Holder!.ProcessId.ShouldBe(owner.Id);
        refusal.Message.ShouldContain($"进程 {owner.Id}，测试实例");
    }

    [Fact]
    public async Task Is_refused_within_the_same_process_with_what_the_first_announced()
    {
        await using var folder = new TemporaryFolder();
        await using var first = await Given.Server(folder);
        first.Announce("网站 http://127.0.0.1:5000");

        var refusal = await Should.ThrowAsync<InstanceRunningException>(() => Given.Server(folder));

        refusal.Message.ShouldContain("http://127.0.0.1:5000");
        (await first.Ask<int>("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task May_work_with_the_first_and_leaves_it_running()
    {
        await using var folder = new TemporaryFolder();
        using var owner = await OwnerProcess.Start(folder);

        await using (var host = await Open(folder, mayAttach: true))
        {
            await Migrator.Apply(host.ConnectionString, [new("0001_kernel", "create table t ()")], stop: Stop);
        }

        await using var attached = (await EmbeddedServer.Attach(Given.Options(folder), Stop))!;
        attached.IsOwned.ShouldBeFalse();
        (await attached.Remembered()).ShouldBe("owner");
    }

    [Fact]
    public async Task Has_nothing_to_attach_to_when_nobody_runs_and_starts_by_itself()
    {
        await using var folder = new TemporaryFolder();
        (await EmbeddedServer.Attach(Given.Options(folder), Stop)).ShouldBeNull();

        await using var host = await Open(folder, mayAttach: true);

        host.ConnectionString.ShouldContain("Database=shequ");
        RunningProcess(folder).ShouldBe(Environment.ProcessId);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<PostgresHost> Open(string folder, bool mayAttach) =>
        PostgresHost.Open(Given.Options(folder), mayAttach, Stop);

    private static int RunningProcess(TemporaryFolder folder) =>
        System.Text.Json.JsonSerializer.Deserialize<RunningNote>(File.ReadAllText(folder["shequ.running"]))!.ProcessId;
}
