using System.CommandLine;
using Shequ.Bench;

namespace Shequ.Cli;

/// <summary>./shequ bench: prints every budget as a ratio to a baseline of the same run.</summary>
internal static class BenchCommand
{
    internal static Command Make()
    {
        var json = Output.JsonOption();
        var only = new Option<string?>("--only") { Description = "只测一部分：divisions、authority、people、residents-import、elections、checkup 或 page" };
        var people = new Option<int?>("--people") { Description = "people 一项装入多少人；10000000 约需一刻钟和 20 GiB 磁盘" };
        var command = new Command("bench", "测速：每一项与同一次运行的基线相比") { only, people, json };
        command.SetAction(async (parsed, stop) =>
        {
            var measurements = await Output.WithProgress("测速", progress =>
                BenchRun.All(Workplace.Root, parsed.GetValue(only), parsed.GetValue(people), text => Console.Error.WriteLine(text), progress, stop));
            if (parsed.GetValue(json))
            {
                Output.WriteJson(measurements);
            }
            else
            {
                Output.WriteTable(["项目", "实测", "基线", "比值", "预算", "合格"], measurements.Select(m =>
                    (IReadOnlyList<string>)[m.Name, m.Measured, m.Baseline, $"{m.Ratio}", m.Bound, m.Keeps ? "是" : "否"]));
            }

            return measurements.All(m => m.Keeps) ? 0 : 1;
        });
        return command;
    }
}
