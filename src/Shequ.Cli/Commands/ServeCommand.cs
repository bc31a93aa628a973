using System.CommandLine;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shequ.Accounts.Demonstrations;
using Shequ.Accounts.Messages;
using Shequ.Kernel.Postgres;
using Shequ.Kernel.Secrets;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Demonstrations;
using Shequ.Population.Tables.Demonstrations;
using Shequ.Web;

namespace Shequ.Cli;

/// <summary>./run.sh: starts database and site, loads divisions and demonstration on the first start, and prints the address.</summary>
internal static class ServeCommand
{
    /// <summary>How the site is started.</summary>
    internal sealed record Manner(bool Empty, bool Production, bool BehindProxy, string Host, int Port)
    {
        internal string Address => $"http://{Host}:{Port}";

        /// <summary>Where real people work nobody makes up any.</summary>
        internal bool Demonstration => !Empty && !Production;
    }

    internal static Command Make()
    {
        var (empty, port) = (new Option<bool>("--empty") { Description = "只有区划，没有演示数据" }, new Option<int>("--port") { Description = "端口", DefaultValueFactory = _ => 5080 });
        var address = new Option<string>("--address") { Description = "监听地址", DefaultValueFactory = _ => "127.0.0.1" };
        var production = new Option<bool>("--production") { Description = "正式使用：有演示数据、密钥不妥或没有加密传输就不启动；也可设 SHEQU_PRODUCTION=1" };
        var proxy = new Option<bool>("--behind-proxy") { Description = "前面有本机的反向代理提供 https" };
        var command = new Command("serve", "启动网站") { empty, port, address, production, proxy };
        command.SetAction((parsed, stop) => Run(
            new(
                parsed.GetValue(empty), parsed.GetValue(production) || Environment.GetEnvironmentVariable("SHEQU_PRODUCTION") == "1", parsed.GetValue(proxy),
                parsed.GetValue(address)!, parsed.GetValue(port)),
            stop));
        return command;
    }

    private static async Task<int> Run(Manner manner, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        if (manner.Production)
        {
            Production.CheckMachine(manner);
        }

        var library = NormLibrary.Load(Workplace.PacksFolder);
        Console.Error.WriteLine($"规范包 {library.Packs.Count} 个，规范 {library.Packs.Sum(p => p.Norms.Count)} 条。");
        await using var host = await PostgresHost.Open(Workplace.ServerOptions($"网站 {manner.Address}"), mayAttach: false, stop);
        await Workplace.Migrate(host, stop);
        await Fill(manner, host, library, stop);
        await using var app = Site.Build(new(
            host.ConnectionString, library, manner.Address, PersonalKey.Open(Workplace.DataFolder), manner.Demonstration, manner.BehindProxy, Gateway()));
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException busy)
        {
            throw new CommandException($"{manner.Address} 已被占用，请用 --port 换一个端口。（{busy.Message}）");
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        host.Announce($"网站 {bound}");
        Console.WriteLine($"社区 Shequ 已启动（{watch.Elapsed.TotalSeconds:0.0} 秒）：{bound}");
        Console.WriteLine(manner.Demonstration
            ? "演示账户在登录页选择；按 Ctrl-C 停止。"
            : "还没有账户的，先用 ./shequ accounts administrator 登记首位系统管理员。");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>The first start loads the divisions of the country and, for a demonstration, the profiles of one county and its accounts.</summary>
    private static async Task Fill(Manner manner, PostgresHost host, NormLibrary library, CancellationToken stop)
    {
        await using var workplace = Workplace.On(host, library);
        if (manner.Production)
        {
            await Production.CheckDatabase(workplace, stop);
        }

        var divisions = workplace.Get<DivisionQueries>();
        if (await divisions.ByCode("11", stop) is null)
        {
            await Output.WithProgress("导入行政区划", progress =>
                workplace.Get<ImportDivisions>().Run(new() { Folder = DivisionsCommands.EditionFolder, Progress = progress }, stop));
        }

        if (manner.Demonstration)
        {
            await workplace.Get<SeedDemonstration>().Run(new() { Division = DemoCommands.County }, stop);
            await workplace.Get<SeedRegister>().Run(new() { Division = DemoCommands.County }, stop);
            await workplace.Get<SeedTables>().Run(new() { Division = DemoCommands.County }, stop);
            await workplace.Get<SeedDemoAccounts>().Run(new() { Division = DemoCommands.County }, stop);
            await workplace.Get<PlayDemoChanges>().Run(stop);
            await Output.WithProgress("装入演示居民", progress => workplace.Get<AreaSeeding>().Run(new(DemoCommands.Street, Progress: progress), stop));
            await DemoCommands.Elections(workplace, stop);
        }
    }

    private static Uri? Gateway() => Environment.GetEnvironmentVariable(MessageGateway.Variable) is not { Length: > 0 } told
        ? null
        : Uri.TryCreate(told, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new CommandException($"环境变量 {MessageGateway.Variable} 应为 http 或 https 地址。");
}
