using System.CommandLine;
using System.Globalization;
using Shequ.Kernel.Data;
using Shequ.Population.Exchange.Exports;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Exchange.Matches;
using Shequ.Population.Exchange.Templates;
using Shequ.Population.Residents;

namespace Shequ.Cli;

/// <summary>./shequ residents: workbooks of residents in and out, their way back, and files of the same human being.</summary>
internal static class ResidentExchangeCommands
{
    internal static IEnumerable<Command> All => [Template(), Import(), Undo(), Matches(), Decide(), Export()];

    private static Command Template()
    {
        var file = new Argument<string>("file") { Description = "写到哪个 .xlsx" };
        var command = new Command("template", "写出居民表模板") { file };
        command.SetAction(async (parsed, stop) =>
        {
            await File.WriteAllBytesAsync(parsed.GetValue(file)!, ResidentTemplate.Write(), stop);
            Console.WriteLine($"已写出 {parsed.GetValue(file)}");
        });
        return command;
    }

    private static Command Import()
    {
        var (file, division, trial) = (new Argument<string>("file") { Description = "居民表 .xlsx" }, Output.DivisionOption(), new Option<bool>("--dry-run") { Description = "只试算，不写入" });
        var asOf = new Option<DateOnly?>("--as-of") { Description = "表里是哪一天的情况；不写为今天" };
        var (sound, gone) = (new Option<bool>("--only-sound") { Description = "有错的行不导入，其余导入" }, new Option<DateOnly?>("--gone-moved-out") { Description = "表中不见的人，从这一天起记为迁出" });
        var command = new Command("import", "导入一个社区的居民表") { file, division, asOf, trial, sound, gone };
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new CommandException($"没有文件 {path}。");
            }

            await using var workplace = await Workplace.Open(stop);
            Console.Error.WriteLine("正在读取和核对，一万人约需 3 秒…");
            var report = await workplace.Get<ImportResidents>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, File = await File.ReadAllBytesAsync(path, stop), FileName = Path.GetFileName(path), AsOf = parsed.GetValue(asOf),
                    DryRun = parsed.GetValue(trial), OnlySound = parsed.GetValue(sound), GoneOn = parsed.GetValue(gone),
                    Gone = parsed.GetValue(gone) is null ? GoneChoice.Nobody : GoneChoice.Everybody,
                }, stop);
            foreach (var line in report.Notices.Concat(report.Faults.Select(e => e.ToString())))
            {
                Console.Error.WriteLine(line);
            }

            Console.WriteLine($"新增 {report.NewPeople} 人，改动 {report.ChangedPeople} 人 {report.ChangedCells} 处，未变 {report.UnchangedPeople} 人，表中不见 {report.GonePeople} 人，"
                + $"疑似重复 {report.Matches} 对，错误 {report.FaultCount} 处；{(report.Import is { } id ? $"已写入，编号 {id}" : "未写入")}。");
            return report.FaultCount == 0 ? 0 : 64;
        });
        return command;
    }

    private static Command Undo()
    {
        var (import, division, keep) = (new Argument<Guid>("import") { Description = "导入编号" }, Output.DivisionOption(), new Option<bool>("--keep-changed") { Description = "此后有改动的人保留，撤销其余" });
        var command = new Command("undo", "撤销一次导入") { import, division, keep };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var result = await workplace.Get<UndoImport>().Run(
                new() { Division = parsed.GetValue(division)!, Import = new(parsed.GetValue(import)), KeepChanged = parsed.GetValue(keep) }, stop);
            Console.WriteLine(result.Kept == 0 ? "已撤销，恢复到导入前。" : $"已撤销，保留此后有改动的 {result.Kept} 人。");
        });
        return command;
    }

    private static Command Matches()
    {
        var (division, json) = (Output.DivisionOption(), Output.JsonOption());
        var command = new Command("matches", "待处理的疑似重复") { division, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var list = await workplace.Get<MatchReader>().List(place, stop: stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(list);
                return;
            }

            Output.WriteTable(["编号", "姓名", "为什么", "另一份在"], list.Lines.Select(l => (IReadOnlyList<string>)[$"{l.Id}", l.Name, MatchWords.Of(l.Kind), l.Elsewhere ?? "本社区"]));
        });
        return command;
    }

    private static Command Decide()
    {
        var (match, division) = (new Argument<Guid>("match") { Description = "疑似重复编号" }, Output.DivisionOption());
        var (decision, reason) = (EnumOption.Of<MatchDecision>("--decision", "怎样处理"), new Option<string>("--reason") { Description = "依据", Required = true });
        var (day, keep) = (new Option<DateOnly?>("--day") { Description = "迁出日期" }, new Option<Guid?>("--keep") { Description = "保留哪一份（居民编号）" });
        var command = new Command("decide", "处理一条疑似重复") { match, division, decision, reason, day, keep };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<DecideMatch>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Match = new(parsed.GetValue(match)), Decision = parsed.GetValue(decision), Reason = parsed.GetValue(reason)!,
                    Day = parsed.GetValue(day), Keep = parsed.GetValue(keep) is { } kept ? new Id<Resident>(kept) : null,
                }, stop);
            Console.WriteLine("已处理。");
        });
        return command;
    }

    private static Command Export()
    {
        var (file, division) = (new Argument<string>("file") { Description = "写到哪个 .xlsx" }, Output.DivisionOption());
        var (purpose, reason) = (EnumOption.Of<ExportPurpose>("--purpose", "用途"), new Option<string>("--reason") { Description = "给谁用、做什么", Required = true });
        var fields = new Option<string[]>("--fields") { Description = "栏目，如 name door phone", Required = true, AllowMultipleArgumentsPerToken = true };
        var (whole, from, to) = (new Option<bool>("--whole-numbers") { Description = "完整号码" }, new Option<int?>("--age-from") { Description = "年满" }, new Option<int?>("--age-to") { Description = "至" });
        var command = new Command("export", "按用途导出居民") { file, division, purpose, reason, fields, whole, from, to };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var exported = await workplace.Get<ExportResidents>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Purpose = parsed.GetValue(purpose), Reason = parsed.GetValue(reason)!, Fields = [.. parsed.GetValue(fields)!.Select(Field)],
                    WholeNumbers = parsed.GetValue(whole), AgeFrom = parsed.GetValue(from), AgeTo = parsed.GetValue(to),
                }, stop);
            await File.WriteAllBytesAsync(parsed.GetValue(file)!, exported.Content, stop);
            Console.WriteLine($"已导出 {exported.People.ToString(CultureInfo.InvariantCulture)} 人：{parsed.GetValue(file)}，登记编号 {exported.Export}");
        });
        return command;
    }

    private static ExportField Field(string name) => Enum.TryParse<ExportField>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var field) && Enum.IsDefined(field)
        ? field : throw new CommandException($"没有栏目“{name}”。可用：{string.Join("、", Enum.GetNames<ExportField>().Select(n => n.ToLowerInvariant()))}。");
}
