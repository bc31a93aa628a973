using System.CommandLine;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;

namespace Shequ.Cli;

/// <summary>./shequ divisions rename … kind: approved changes, each with its day and its document.</summary>
internal static class DivisionChangeCommands
{
    internal static IEnumerable<Command> All() => [Rename(), Recode(), Move(), Split(), Merge(), Kind()];

    private static Command Rename()
    {
        var name = new Option<string>("--name") { Description = "新名称", Required = true };
        return Change("rename", "更名", [name], (workplace, parsed, change, stop) =>
            workplace.Get<RenameDivision>().Run(change.In(new RenameDivision.Request { Name = parsed.GetValue(name)! }), stop));
    }

    private static Command Recode()
    {
        var code = new Option<string>("--code") { Description = "新代码", Required = true };
        return Change("recode", "变更代码", [code], (workplace, parsed, change, stop) =>
            workplace.Get<RecodeDivision>().Run(change.In(new RecodeDivision.Request { Code = parsed.GetValue(code)! }), stop));
    }

    private static Command Move()
    {
        var (parent, code) = (new Option<string>("--parent") { Description = "新上级的代码", Required = true }, new Option<string>("--code") { Description = "新代码", Required = true });
        return Change("move", "划归另一上级", [parent, code], async (workplace, parsed, change, stop) =>
        {
            var target = await workplace.Division(parsed.GetValue(parent)!, null, stop);
            await workplace.Get<MoveDivision>().Run(change.In(new MoveDivision.Request { Parent = target.Id, Code = parsed.GetValue(code)! }), stop);
        });
    }

    private static Command Split()
    {
        var parts = new Option<string[]>("--new") { Description = "新设社区，如 320106001090=滨江社区居委会，可写几次", Required = true };
        var continues = new Option<bool>("--continues") { Description = "原社区保留" };
        return Change("split", "拆分社区", [parts, continues], (workplace, parsed, change, stop) => workplace.Get<SplitDivision>().Run(
            change.In(new SplitDivision.Request { Continues = parsed.GetValue(continues), New = parsed.GetValue(parts)!.Select(New).ToList() }), stop));
    }

    private static Command Merge()
    {
        var others = new Option<string[]>("--with") { Description = "并入的社区代码，可写几次", Required = true };
        var made = new Option<string?>("--new") { Description = "合并后新设的社区，如 代码=名称；不写则保留原社区" };
        return Change("merge", "合并社区", [others, made], async (workplace, parsed, change, stop) =>
        {
            var merged = new List<Id<Division>>();
            foreach (var code in parsed.GetValue(others)!)
            {
                merged.Add((await workplace.Division(code, null, stop)).Id);
            }

            await workplace.Get<MergeDivisions>().Run(
                change.In(new MergeDivisions.Request { Others = merged, New = parsed.GetValue(made) is { } text ? New(text) : null }), stop);
        });
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

    private static NewDivision New(string text) => text.Split('=', 2) is [var code, var name]
        ? new() { Code = code.Trim(), Name = name.Trim() }
        : throw new CommandException($"“{text}”应写成 代码=名称。");

    private static Command Change(
        string name, string description, Option[] options, Func<Workplace, ParseResult, Filler, CancellationToken, Task> change)
    {
        var (division, on, document) = (Output.DivisionOption(), new Option<DateOnly>("--on") { Description = "哪一天起，如 2026-03-01", Required = true }, new Option<string>("--document") { Description = "批准文号", Required = true });
        var command = new Command(name, description) { division, on, document };
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var target = await workplace.Division(parsed.GetValue(division)!, null, stop);
            await change(workplace, parsed, new Filler(target.Id, parsed.GetValue(on), parsed.GetValue(document)!), stop);
            Console.WriteLine("已变更。");
        });
        return command;
    }

    /// <summary>Fills in what every change says: which division, from which day, under which document.</summary>
    private sealed record Filler(Id<Division> Division, DateOnly On, string Document)
    {
        internal T In<T>(T request)
            where T : ChangeRequest
        {
            (request.Division, request.On, request.Document) = (Division, On, Document);
            return request;
        }
    }
}
