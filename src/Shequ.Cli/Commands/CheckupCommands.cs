using System.CommandLine;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;

namespace Shequ.Cli;

/// <summary>./shequ checkup: holds a community or an area against the norms in force.</summary>
internal static class CheckupCommands
{
    internal static Command Make()
    {
        var (division, on, json) = (Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("checkup", "体检：一个社区或一个区域") { division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, parsed.GetValue(on), stop);
            if (place.Level == DivisionLevel.Community)
            {
                var report = await workplace.Get<CommunityCheckup>().Run(place, parsed.GetValue(on), stop);
                Write(CheckupView.Of(report), parsed.GetValue(json));
                return;
            }

            var rebuild = workplace.Get<RebuildTallies>();
            if (await rebuild.IsDue(workplace.Get<CheckupTallies>(), stop))
            {
                await rebuild.Run(stop);
            }

            WriteArea(await workplace.Get<AreaCheckup>().Run(place, stop), parsed.GetValue(json));
        });
        return command;
    }

    private static void Write(CheckupView view, bool json)
    {
        if (json)
        {
            Output.WriteJson(view);
            return;
        }

        Console.WriteLine($"{view.Name}（{view.Division}） {view.On:yyyy-MM-dd}");
        Console.WriteLine(string.Join("  ", view.Counts.Select(c => $"{c.Key} {c.Value}")));
        Output.WriteTable(
            ["结论", "条款", "标题", "要求", "现状", "差距", "整改"],
            view.Findings.OrderBy(f => Order(f.Outcome)).Select(f => (IReadOnlyList<string>)
                [f.OutcomeName, f.Norm, f.Title, f.Requires, f.Value ?? "", f.Margin ?? "", f.Outcome == Outcome.NotMet ? f.Remedy ?? "" : f.Because ?? ""]));
    }

    private static int Order(Outcome outcome) => outcome switch
    {
        Outcome.NotMet => 0,
        Outcome.InConflict => 1,
        Outcome.Unknown => 2,
        Outcome.Met => 3,
        _ => 4,
    };

    private static void WriteArea(AreaReport report, bool json)
    {
        if (json)
        {
            Output.WriteJson(AreaView.Of(report));
            return;
        }

        Console.WriteLine($"{report.Area.Name} {report.On:yyyy-MM-dd}：城市社区 {report.Urban} 个，有资料 {report.Judged} 个");
        Output.WriteTable(
            ["条款", "标题", "未达到", "规范冲突", "缺数", "达到", "不适用"],
            report.Norms.Select(n => (IReadOnlyList<string>)
                [n.Norm.Id, n.Norm.Title, $"{n.Counts.NotMet}", $"{n.Counts.InConflict}", $"{n.Counts.Unknown}", $"{n.Counts.Met}", $"{n.Counts.NotApplicable}"]));
    }
}
