using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shequ.Kernel.Postgres;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.RuleBooks;
using Shequ.Web;
using Shequ.Web.SignIn;

namespace Shequ.Cli;

/// <summary>./run.sh: starts database and site, loads divisions and demonstration on the first start, and prints the address.</summary>
internal static class ServeCommand
{
    internal static Command Make()
    {
        var (empty, port) = (new Option<bool>("--empty") { Description = "只有区划，没有演示数据" }, new Option<int>("--port") { Description = "端口", DefaultValueFactory = _ => 5080 });
        var address = new Option<string>("--address") { Description = "监听地址", DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command("serve", "启动网站") { empty, port, address };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(empty), $"http://{parsed.GetValue(address)}:{parsed.GetValue(port)}", stop));
        return command;
    }

    private static async Task<int> Run(bool empty, string address, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var library = NormLibrary.Load(Workplace.PacksFolder);
        Console.Error.WriteLine($"规范包 {library.Packs.Count} 个，规范 {library.Packs.Sum(p => p.Norms.Count)} 条。");
        await using var host = await PostgresHost.Open(Workplace.ServerOptions($"网站 {address}"), mayAttach: false, stop);
        await Workplace.Migrate(host, stop);
        await Fill(empty, host, library, stop);
        await using var app = Site.Build(new(host.ConnectionString, library, address, OperatorKey(), !empty));
        await Seat(app, stop);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException busy)
        {
            throw new CommandException($"{address} 已被占用，请用 --port 换一个端口。（{busy.Message}）");
        }

        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        host.Announce($"网站 {bound}");
        Console.WriteLine($"社区 Shequ 已启动（{watch.Elapsed.TotalSeconds:0.0} 秒）：{bound}");
        Console.WriteLine(empty ? $"用本机操作密钥登录：{KeyFile}" : "演示角色在登录页选择；按 Ctrl-C 停止。");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>The first start loads the divisions of the country and, for a demonstration, the profiles of one county.</summary>
    private static async Task Fill(bool empty, PostgresHost host, NormLibrary library, CancellationToken stop)
    {
        await using var workplace = Workplace.On(host, library);
        var divisions = workplace.Get<DivisionQueries>();
        if (await divisions.ByCode("11", stop) is null)
        {
            await Output.WithProgress("导入行政区划", progress =>
                workplace.Get<ImportDivisions>().Run(new() { Folder = DivisionsCommands.EditionFolder, Progress = progress }, stop));
        }

        if (!empty)
        {
            await workplace.Get<SeedDemonstration>().Run(new() { Division = DemoCommands.County }, stop);
            await workplace.Get<SeedRegister>().Run(new() { Division = DemoCommands.County }, stop);
        }
    }

    private static async Task Seat(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        app.Services.GetRequiredService<Doorkeeper>().Seats =
            await DemoCommands.Seats(scope.ServiceProvider.GetRequiredService<DivisionQueries>(), stop);
    }

    private static string KeyFile => Path.Combine(Workplace.DataFolder, "operator.key");

    /// <summary>Made once, readable by the owner only.</summary>
    private static string OperatorKey()
    {
        if (File.Exists(KeyFile))
        {
            return File.ReadAllText(KeyFile).Trim();
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        Directory.CreateDirectory(Workplace.DataFolder);
        using var file = new FileStream(KeyFile, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(System.Text.Encoding.ASCII.GetBytes(key));
        return key;
    }
}
