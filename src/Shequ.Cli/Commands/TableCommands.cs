using System.CommandLine;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Proposals;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Cli;

/// <summary>./shequ tables: what is asked, filling it, handing it in, and giving it back.</summary>
internal static class TableCommands
{
    internal static Command Make() => new("tables", "一表通：要的表、填报、报送、退回，填未登记的表") { List(), Add(), Fill(), Submit(), Propose(), Return() };

    private static Command List()
    {
        var (division, json) = (Output.DivisionOption(), Output.JsonOption());
        var command = new Command("list", "一个区划要报的表") { division, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var tables = await workplace.Get<TableRegistry>().Of(await workplace.Division(parsed.GetValue(division)!, null, stop), null, stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(tables.Select(t => new { Id = t.Table.Id.Value, t.Edition.Name, t.Edition.Asker, t.Edition.Frequency, t.Edition.LegalText, t.Edition.LegalNorm, t.State }));
                return;
            }

            Output.WriteTable(
                ["编号", "表", "谁要", "多久一次", "依据", "登记已有", "本期"],
                tables.Select(t => (IReadOnlyList<string>)
                [
                    $"{t.Table.Id}", t.Edition.Name, t.Edition.Asker, t.Edition.Frequency.Chinese(), t.Edition.LegalText ?? t.Edition.LegalNorm ?? "没有写明",
                    $"{t.KnownColumns}/{t.Edition.Columns.Count}", $"{t.Period.Chinese} {StateOf(t.State)}",
                ]));
        });
        return command;
    }

    private static Command Add()
    {
        var (division, name) = (Output.DivisionOption(), new Option<string>("--name") { Description = "表的名称", Required = true });
        var (asker, document) = (new Option<string>("--asker") { Description = "哪个单位要", Required = true }, new Option<string>("--document") { Description = "要表的文件或通知", Required = true });
        var (line, frequency) = (EnumOption.Optional<TableLine>("--line", "一行填什么"), EnumOption.Optional<TableFrequency>("--frequency", "多久要一次"));
        var (law, norm) = (new Option<string?>("--law") { Description = "法律依据" }, new Option<string?>("--norm") { Description = "规范编号" });
        var (selection, columns) = (new Option<string>("--selection") { Description = "填哪些人：" + string.Join('、', TableSelection.All.Select(s => s.Name)), DefaultValueFactory = _ => TableSelection.Everybody.Name },
            new Option<string[]>("--column") { Description = "一列的表头，必填的后面加 *；可写多次", Required = true, AllowMultipleArgumentsPerToken = true });
        var command = new Command("add", "登记要的表") { division, name, asker, document, line, frequency, law, norm, selection, columns };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<RegisterTable>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Name = parsed.GetValue(name)!, Asker = parsed.GetValue(asker)!, Document = parsed.GetValue(document)!,
                    Line = parsed.GetValue(line) ?? TableLine.Person, Frequency = parsed.GetValue(frequency) ?? TableFrequency.Quarterly, LegalText = parsed.GetValue(law), LegalNorm = parsed.GetValue(norm),
                    Selection = parsed.GetValue(selection)!, Columns = [.. parsed.GetValue(columns)!.Select(c => new AskedColumn { Header = c.TrimEnd('*'), Required = c.EndsWith('*') })],
                }, stop));
        });
        return command;
    }

    private static Command Fill()
    {
        var (division, table, on) = (Output.DivisionOption(), TableArgument(), Output.OnOption());
        var command = new Command("fill", "按某日的登记填一张表，证件和电话只显示后四位") { division, table, on };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var filled = await workplace.Get<FillTable>().Run(place, new(parsed.GetValue(table)), parsed.GetValue(on), stop);
            Output.WriteTable([.. filled.Edition.Columns.Select(c => c.Header)], filled.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.Shown ?? "")]));
            Console.Error.WriteLine($"{filled.Rows.Count} 行，登记已有 {filled.Count(CellOrigin.Known)} 格，以前填过 {filled.Count(CellOrigin.Remembered)} 格，空着 {filled.Count(CellOrigin.Empty)} 格。");
        });
        return command;
    }

    private static Command Submit()
    {
        var (division, table, on) = (Output.DivisionOption(), TableArgument(), Output.OnOption());
        var correction = new Option<string?>("--correction") { Description = "同一期重报的理由" };
        var command = new Command("submit", "报送一张表，一期一次") { division, table, on, correction };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<SubmitTable>().Run(
                new() { Division = parsed.GetValue(division)!, Table = new(parsed.GetValue(table)), On = parsed.GetValue(on), Correction = parsed.GetValue(correction) }, stop));
        });
        return command;
    }

    private static Command Propose()
    {
        var (division, file) = (Output.DivisionOption(), new Argument<FileInfo>("file") { Description = "收到的 .xlsx" });
        var (purpose, to) = (new Option<string?>("--purpose") { Description = "谁要、做什么用；写了就填表" }, new Option<FileInfo?>("--to") { Description = "填好的表写到哪里" });
        var command = new Command("propose", "读一张未登记的表，提出各列是登记里的哪一项；加 --purpose 就填好") { division, file, purpose, to };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (code, source) = (parsed.GetValue(division)!, parsed.GetValue(file)!);
            var content = source.Exists ? await File.ReadAllBytesAsync(source.FullName, stop) : throw new CommandException($"没有找到文件 {source.FullName}。");
            var found = await workplace.Get<ProposeTable>().Run(new() { Division = code, File = content }, stop);
            Output.WriteTable(["列", "表头", "登记里的哪一项", "把握", "为什么"], found.Columns.Select(c => (IReadOnlyList<string>)[$"{c.Column}", c.Header, c.Field?.Chinese ?? "没有", $"{c.Certainty}%", c.Why]));
            if (parsed.GetValue(purpose) is not { } use)
            {
                return;
            }

            var made = await workplace.Get<FillProposed>().Run(
                new()
                {
                    Division = code, File = content, FileName = source.Name, Line = found.Line, Selection = found.Selection.Name, Purpose = use,
                    Fields = found.Columns.ToDictionary(c => c.Column, c => c.Field?.Name),
                }, stop);
            var path = parsed.GetValue(to)?.FullName ?? Path.Combine(source.DirectoryName!, made.File.Name);
            await File.WriteAllBytesAsync(path, made.File.Content, stop);
            Console.WriteLine($"填好 {made.Lines} 行、{made.Known} 格：{path}");
            Console.Error.WriteLine(string.Join('\n', made.Unknown.Concat(made.NotFound)));
        });
        return command;
    }

    private static Command Return()
    {
        var (division, table) = (Output.DivisionOption(), TableArgument());
        var (ground, more) = (EnumOption.Optional<ReturnGround>("--ground", "为什么退回"), new Option<string?>("--more") { Description = "写进函里的补充说明" });
        var command = new Command("return", "退回要的表，并拟好退回函") { division, table, ground, more };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var code = parsed.GetValue(division)!;
            var made = await workplace.Get<ReturnTable>().Run(
                new() { Division = code, Table = new(parsed.GetValue(table)), Ground = parsed.GetValue(ground) ?? ReturnGround.NoLegalBasis, More = parsed.GetValue(more) }, stop);
            var letter = TableReturns.Letter(await workplace.Get<TableReturns>().One(await workplace.Division(code, null, stop), made, stop));
            Console.WriteLine(string.Join('\n', [letter.Title, "", letter.Addressee, .. letter.Body, "", letter.Issuer, letter.Date, letter.Foot]));
        });
        return command;
    }

    private static Argument<Guid> TableArgument() => new("table") { Description = "表的编号，见 tables list" };

    private static string StateOf(TableState state) => state switch
    {
        TableState.Due => "待报",
        TableState.HandedIn => "已报",
        TableState.Returned => "已退回",
        _ => "不再要",
    };
}
