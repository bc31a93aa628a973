using System.CommandLine;
using Shequ.Accounts.Demonstrations;
using Shequ.Elections.Demonstrations;
using Shequ.Organization.Demonstrations;
using Shequ.Population.Demonstrations;

namespace Shequ.Cli;

/// <summary>./shequ demo: simulated profiles, and the accounts that a demonstration offers.</summary>
internal static class DemoCommands
{
    /// <summary>南京市鼓楼区: a real county-level district whose communities are all urban.</summary>
    internal const string County = "320106";

    /// <summary>宁海路街道: the street of the demonstration whose communities have people.</summary>
    internal const string Street = "320106001";

    /// <summary>Communities of the street with a made-up election, by how far it has come.</summary>
    private static readonly (string Community, SimulatedStage Stage)[] WithElections =
        [("320106001003", SimulatedStage.ElectionDay), ("320106001004", SimulatedStage.Registration), ("320106001005", SimulatedStage.Concluded)];

    internal static async Task Elections(Workplace workplace, CancellationToken stop)
    {
        foreach (var (community, stage) in WithElections)
        {
            await workplace.Get<SeedElection>().Run(new() { Division = community, Stage = stage }, stop);
        }
    }

    internal static Command Make()
    {
        var division = new Option<string>("--division") { Description = "区划代码", DefaultValueFactory = _ => County };
        var command = new Command("profiles", "为一个区域的所有城市社区装入演示资料（已有资料的不动）") { division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var count = await Output.WithProgress("装入演示资料", progress =>
                workplace.Get<SeedDemonstration>().Run(new() { Division = parsed.GetValue(division)!, Progress = progress }, stop));
            Console.WriteLine($"已为 {count} 个社区装入演示资料。");
        });
        return new Command("demo", "演示数据") { command, Register(), People(), Accounts() };
    }

    private static Command Register()
    {
        var division = new Option<string>("--division") { Description = "区划代码", DefaultValueFactory = _ => County };
        var command = new Command("register", "为一个区域的城市社区和上级机关装入演示任职登记（已有登记的不动）") { division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var count = await Output.WithProgress("装入演示任职登记", progress =>
                workplace.Get<SeedRegister>().Run(new() { Division = parsed.GetValue(division)!, Progress = progress }, stop));
            Console.WriteLine($"已为 {count} 个社区装入演示任职登记。");
        });
        return command;
    }

    private static Command People()
    {
        var division = new Option<string>("--division") { Description = "区划代码", DefaultValueFactory = _ => Street };
        var households = new Option<int?>("--households") { Description = "每个社区的户数；不写时与社区资料所填的户数相同" };
        var seed = new Option<int>("--seed") { Description = "种子：相同的种子得到相同的居民", DefaultValueFactory = _ => 1 };
        var command = new Command("people", "为一个区域的城市社区装入演示房屋、住户和居民（已有居民或房屋的不动）") { division, households, seed };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (communities, people) = await Output.WithProgress("装入演示居民", progress => workplace.Get<AreaSeeding>().Run(
                new(parsed.GetValue(division)!, parsed.GetValue(households), parsed.GetValue(seed), progress), stop));
            Console.WriteLine($"已为 {communities} 个社区装入 {people} 名演示居民。");
        });
        return command;
    }

    private static Command Accounts()
    {
        var command = new Command("accounts", "列出演示账户和演示密码");
        command.SetAction(async (_, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var demo = workplace.Get<DemoAccounts>();
            Console.WriteLine($"演示密码 {await demo.Password(stop)}");
            Output.WriteTable(["登录名", "姓名", "职务"], (await demo.All(stop)).Select(d =>
                (IReadOnlyList<string>)[d.Login, d.Name, string.Join("、", d.Posts.Select(p => p.Title))]));
        });
        return command;
    }
}
