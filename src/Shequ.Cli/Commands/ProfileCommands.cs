using System.CommandLine;
using Shequ.Kernel.Acts;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;

namespace Shequ.Cli;

/// <summary>./shequ profile: shows and states the figures of a community.</summary>
internal static class ProfileCommands
{
    internal static Command Make() => new("profile", "社区资料：查看、填报、下载表格、导入") { Show(), Set(), Template(), Import() };

    private static Command Show()
    {
        var (division, on, json) = (Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("show", "查看一个社区的资料") { division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var day = parsed.GetValue(on) ?? workplace.Get<Session>().Today;
            var place = await workplace.Division(parsed.GetValue(division)!, day, stop);
            var view = ProfileView.Of(place, await workplace.Get<ProfileReader>().Read(place.Id, day, stop), day);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(view);
                return;
            }

            Output.WriteTable(["资料项", "名称", "数值", "日期", "来源"], view.Figures.Select(f => (IReadOnlyList<string>)
                [f.Row is null ? f.Field : $"{f.Field}[{f.Row}]", f.Name, f.Shown, $"{f.AsOf:yyyy-MM-dd}", f.Source]));
        });
        return command;
    }

    private static Command Set()
    {
        var division = Output.DivisionOption();
        var figures = new Argument<string[]>("figures") { Description = "资料项=数值，如 community.households=2450；空值为撤回" };
        var asOf = new Option<DateOnly>("--as-of") { Description = "哪一天的情况", Required = true };
        var source = new Option<string>("--source") { Description = "数据来源", Required = true };
        var command = new Command("set", "填报一个社区的资料") { division, figures, asOf, source };
        command.SetAction(async (parsed, stop) =>
        {
            var pairs = parsed.GetValue(figures)!.Select(f => f.Split('=', 2)).ToArray();
            if (pairs.FirstOrDefault(p => p.Length < 2) is { } wrong)
            {
                throw new CommandException($"“{wrong[0]}”应写成 资料项=数值。");
            }

            await using var workplace = await Workplace.Open(stop);
            var revision = await workplace.Get<RecordFigures>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!,
                    AsOf = parsed.GetValue(asOf),
                    Source = parsed.GetValue(source)!,
                    Figures = pairs.ToDictionary(p => p[0], p => (string?)p[1]),
                }, stop);
            Console.WriteLine($"已填报，第 {revision} 次记录。");
        });
        return command;
    }

    private static Command Template()
    {
        var (division, figures) = (Output.DivisionOption(), new Option<bool>("--figures") { Description = "带现有资料" });
        var file = new Argument<string>("file") { Description = "写到哪个 .xlsx" };
        var command = new Command("template", "写出导入用的表格") { file, division, figures };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            await using var stream = File.Create(parsed.GetValue(file)!);
            var count = await workplace.Get<ProfileTemplate>().Write(stream, place.Path, parsed.GetValue(figures), stop);
            Console.WriteLine($"已写出 {count} 个社区：{parsed.GetValue(file)}");
        });
        return command;
    }

    private static Command Import()
    {
        var (division, trial) = (Output.DivisionOption(), new Option<bool>("--dry-run") { Description = "只试算，不写入" });
        var file = new Argument<string>("file") { Description = "填好的 .xlsx" };
        var command = new Command("import", "用表格导入资料") { file, division, trial };
        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new CommandException($"没有文件 {path}。");
            }

            await using var workplace = await Workplace.Open(stop);
            var report = await workplace.Get<ImportProfiles>().Run(
                new() { Scope = parsed.GetValue(division)!, File = await File.ReadAllBytesAsync(path, stop), FileName = Path.GetFileName(path), DryRun = parsed.GetValue(trial) }, stop);
            foreach (var line in report.Notices.Concat(report.Errors.Select(e => e.ToString())))
            {
                Console.Error.WriteLine(line);
            }

            Console.WriteLine($"社区 {report.Communities}，新增 {report.New}，改动 {report.Changed}，撤回 {report.Withdrawn}，未变 {report.Unchanged}；{(report.Written ? "已写入" : "未写入")}。");
            return report.Errors.Count == 0 ? 0 : 64;
        });
        return command;
    }
}
