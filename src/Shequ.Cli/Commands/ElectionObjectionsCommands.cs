using System.CommandLine;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Population.Residents;
using static Shequ.Cli.ElectionRollsCommands;

namespace Shequ.Cli;

/// <summary>./shequ elections objections: what is said against a published roll.</summary>
internal static class ElectionObjectionsCommands
{
    internal static Command Make() => new("objections", "名单异议：查看、登记、处理") { List(), Add(), Decide() };

    private static Command List()
    {
        var (election, division, json) = (ElectionArgument(), Output.DivisionOption(), Output.JsonOption());
        var command = new Command("list", "名单异议，待处理的在前") { election, division, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var lines = await workplace.Get<ObjectionReader>().Of(await Election(workplace, parsed.GetValue(division)!, parsed.GetValue(election), stop), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(lines.Select(l => new { l.Objection.Id, l.Objection.Number, l.Objection.Kind, l.Objection.ReceivedOn, l.Objection.DueOn, l.Objection.Upheld }));
                return;
            }

            Output.WriteTable(
                ["编号", "件", "内容", "关于", "收到", "最迟", "结果"],
                lines.Select(l => (IReadOnlyList<string>)
                [
                    $"{l.Objection.Id}", $"{l.Objection.Number}", RollWords.Of(l.Objection.Kind), l.About ?? "", $"{l.Objection.ReceivedOn:yyyy-MM-dd}", $"{l.Objection.DueOn:yyyy-MM-dd}",
                    l.Objection.Upheld switch { true => "成立", false => "不成立", _ => l.IsLate ? "逾期" : "待处理" },
                ]));
        });
        return command;
    }

    private static Command Add()
    {
        var (election, division, kind) = (ElectionArgument(), Output.DivisionOption(), EnumOption.Of<ObjectionKind>("--kind", "内容"));
        var (objector, grounds) = (new Option<string>("--objector") { Description = "谁提出", Required = true }, new Option<string>("--grounds") { Description = "说了什么", Required = true });
        var (number, reason) = (new Option<int?>("--number") { Description = "名单上哪一号选民" }, ReasonOption());
        var command = new Command("add", "登记一件异议") { election, division, kind, objector, grounds, number, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Id<Voter>? voter = parsed.GetValue(number) is { } known ? await Voter(workplace, parsed.GetValue(division)!, parsed.GetValue(election), known, stop) : null;
            var taken = await workplace.Get<ObjectToRoll>().Run(
                Of<ObjectToRoll.Request>(parsed, division, election, r =>
                    (r.Kind, r.Objector, r.Grounds, r.Voter, r.Reason) = (parsed.GetValue(kind), parsed.GetValue(objector)!, parsed.GetValue(grounds)!, voter, parsed.GetValue(reason))), stop);
            Console.WriteLine($"第 {taken.Number} 件，编号 {taken.Objection}，最迟 {taken.DueOn:yyyy-MM-dd} 处理。");
        });
        return command;
    }

    private static Command Decide()
    {
        var (election, division, objection) = (ElectionArgument(), Output.DivisionOption(), new Option<Guid>("--objection") { Description = "异议编号", Required = true });
        var (upheld, decision) = (new Option<bool>("--upheld") { Description = "成立；不写为不成立" }, new Option<string>("--decision") { Description = "查明的情况和理由", Required = true });
        var (resident, name, reason) = (new Option<Guid?>("--resident") { Description = "补入哪一名居民" }, new Option<string?>("--name") { Description = "更正后的姓名" }, ReasonOption());
        var command = new Command("decide", "处理一件异议并公布结果") { election, division, objection, upheld, decision, resident, name, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var decided = await workplace.Get<DecideObjection>().Run(
                Of<DecideObjection.Request>(parsed, division, election, r =>
                {
                    (r.Objection, r.Upheld, r.Decision) = (new(parsed.GetValue(objection)), parsed.GetValue(upheld), parsed.GetValue(decision)!);
                    (r.Resident, r.Name, r.Reason) = (parsed.GetValue(resident) is { } id ? new Id<Resident>(id) : null, parsed.GetValue(name), parsed.GetValue(reason));
                }), stop);
            Console.WriteLine($"第 {decided.Notice} 号公告。");
        });
        return command;
    }
}
