using System.CommandLine;
using Shequ.Elections.Proxies;
using static Shequ.Cli.ElectionRollsCommands;

namespace Shequ.Cli;

/// <summary>./shequ elections proxies: who votes for whom.</summary>
internal static class ElectionProxiesCommands
{
    internal static Command Make() => new("proxies", "委托投票：查看、登记、撤回、公布") { List(), Give(), Withdraw(), Publish() };

    private static Command List()
    {
        var (election, division) = (ElectionArgument(), Output.DivisionOption());
        var command = new Command("list", "现在有效的委托") { election, division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (lines, _) = await workplace.Get<ProxyReader>().Page(await Election(workplace, parsed.GetValue(division)!, parsed.GetValue(election), stop), stop: stop);
            Output.WriteTable(
                ["编号", "受托人", "委托人", "委托书日期"],
                lines.Select(l => (IReadOnlyList<string>)[$"{l.Proxy.Id}", $"{l.Agent}（{l.AgentNumber}号）", $"{l.Principal}（{l.PrincipalNumber}号）", $"{l.Proxy.WrittenOn:yyyy-MM-dd}"]));
        });
        return command;
    }

    private static Command Give()
    {
        var (election, division) = (ElectionArgument(), Output.DivisionOption());
        var (principal, agent) = (NumberOption("--principal", "委托人的选民号"), NumberOption("--agent", "受托人的选民号"));
        var (away, written) = (new Option<string>("--away") { Description = "外出到哪里", Required = true }, BodyCommands.DayOption("--written", "委托书上的日期"));
        var command = new Command("give", "登记一份书面委托，委托书已收到") { election, division, principal, agent, away, written };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (code, id) = (parsed.GetValue(division)!, parsed.GetValue(election));
            var (from, to) = (await Voter(workplace, code, id, parsed.GetValue(principal), stop), await Voter(workplace, code, id, parsed.GetValue(agent), stop));
            var given = await workplace.Get<GiveProxy>().Run(
                Of<GiveProxy.Request>(parsed, division, election, r => (r.Principal, r.Agent, r.Away, r.WrittenOn, r.InWriting) = (from, to, parsed.GetValue(away)!, parsed.GetValue(written), true)), stop);
            Console.WriteLine($"{given.Proxy}，受托人共接受 {given.Held} 人的委托。");
        });
        return command;
    }

    private static Command Withdraw()
    {
        var (election, division, proxy) = (ElectionArgument(), Output.DivisionOption(), new Option<Guid>("--proxy") { Description = "委托编号", Required = true });
        var reason = new Option<string>("--reason") { Description = "为什么撤回", Required = true };
        var command = new Command("withdraw", "撤回一份委托") { election, division, proxy, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<WithdrawProxy>().Run(Of<WithdrawProxy.Request>(parsed, division, election, r => (r.Proxy, r.Reason) = (new(parsed.GetValue(proxy)), parsed.GetValue(reason)!)), stop);
            Console.WriteLine("已撤回。");
        });
        return command;
    }

    private static Command Publish()
    {
        var (election, division) = (ElectionArgument(), Output.DivisionOption());
        var command = new Command("publish", "公布委托人和受托人名单") { election, division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine($"第 {await workplace.Get<PublishProxies>().Run(Of<PublishProxies.Request>(parsed, division, election), stop)} 号公告。");
        });
        return command;
    }
}
