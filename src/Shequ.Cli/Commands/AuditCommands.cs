using System.CommandLine;
using System.Globalization;
using Shequ.Kernel.Acts;
using Shequ.Organization.Auditing;
using Shequ.Web.Components;

namespace Shequ.Cli;

/// <summary>./shequ audit: verifies the record and lists it.</summary>
internal static class AuditCommands
{
    internal static Command Make() => new("audit", "办理记录：校验、查看") { Verify(), List() };

    private static Command Verify()
    {
        var division = new Option<string>("--division") { Description = "区划代码；不写为全部" };
        var json = Output.JsonOption();
        var command = new Command("verify", "重算每个区划的校验链，指出第一条断点；连同其下的区划") { division, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division) ?? "0", null, stop);
            var marks = AuditMarks.Read(Path.Combine(Workplace.DataFolder, "audit-marks.csv"));
            var done = await Output.WithProgress("校验办理记录", async progress =>
            {
                var all = new List<AuditCheckView>();
                await foreach (var check in workplace.Get<AuditQueries>().VerifyAll(place, marks.Known, progress, stop))
                {
                    all.Add(AuditCheckView.Of(check));
                    marks.Note(check);
                }

                return all;
            });
            marks.Save();
            return Say(done, parsed.GetValue(json));
        });
        return command;
    }

    private static int Say(List<AuditCheckView> done, bool json)
    {
        var broken = done.Where(d => !d.Holds).ToArray();
        if (json)
        {
            Output.WriteJson(done);
            return broken.Length == 0 ? 0 : 1;
        }

        foreach (var one in broken)
        {
            Console.WriteLine($"{one.Division} {one.Name}：{one.Because}");
        }

        Console.WriteLine(broken.Length == 0
            ? $"{done.Count} 个区划、{done.Sum(d => d.Entries)} 条记录，条条相接。"
            : $"{done.Count} 个区划中有 {broken.Length} 个接不上。");
        return broken.Length == 0 ? 0 : 1;
    }

    private static Command List()
    {
        var (division, refused, json) = (Output.DivisionOption(), new Option<bool>("--refused") { Description = "只看被拒的" }, Output.JsonOption());
        var act = new Option<string?>("--act") { Description = "只看一种，如 organization.record_figures" };
        var before = new Option<long?>("--before") { Description = "只看此序号之前的" };
        var command = new Command("list", "列出一个区划的办理记录，新的在前，一次 50 条") { division, act, refused, before, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var page = await workplace.Get<AuditQueries>().Read(place, new(parsed.GetValue(act), parsed.GetValue(refused), parsed.GetValue(before)), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(page.Entries.Select(e => new { e.Sequence, e.At, e.Actor, e.Act, e.Detail, e.Refused, Hash = Convert.ToHexStringLower(e.Hash) }));
                return;
            }

            Output.WriteTable(["序号", "何时", "谁", "办的是什么", "内容", "被拒"], page.Entries.Select(e => (IReadOnlyList<string>)
            [
                $"{e.Sequence}", TimeZoneInfo.ConvertTime(e.At, Session.Zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                e.Actor, ActName.Of(e.Act), e.Detail, e.Refused ?? "",
            ]));
            if (page.More is { } more)
            {
                Console.WriteLine($"更早的：--before {more}");
            }
        });
        return command;
    }
}
