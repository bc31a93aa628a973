using System.CommandLine;
using Shequ.Elections.Archives;
using Shequ.Elections.Handovers;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Elections.Recalls;

namespace Shequ.Cli;

/// <summary>./shequ elections …: the archive and its verification, handover, complaints, recalls.</summary>
internal static class ElectionAfterCommands
{
    internal static IEnumerable<Command> Make() => [Verify(), Archive(), Handover(), Complaints(), Recalls(), SignRecall(), CheckRecall()];

    /// <summary>Opens no database and asks nobody: a stranger may run it on a file from anywhere.</summary>
    private static Command Verify()
    {
        var (file, json) = (new Argument<FileInfo>("zip") { Description = "选举档案 .zip，全本或公开版" }, Output.JsonOption());
        var command = new Command("verify", "校验一份选举档案，不用数据库：核对每个文件，重算名册、票数、不等式、结果和抽签") { file, json };
        command.SetAction(async (parsed, stop) =>
        {
            var source = parsed.GetValue(file)!;
            if (!source.Exists)
            {
                throw new CommandException($"没有找到文件 {source.FullName}。");
            }

            await using var stream = source.OpenRead();
            var report = ArchiveVerification.Of(stream);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(new { report.Holds, report.Election, report.ManifestHash, report.PublicVersion, report.Files, report.Checked, report.Faults });
            }
            else
            {
                Say(report);
            }

            return report.Holds ? 0 : 1;
        });
        return command;
    }

    private static void Say(ArchiveReport report)
    {
        Console.WriteLine($"{(report.Election.Length > 0 ? report.Election : "选举档案")}{(report.PublicVersion ? "（公开版）" : "")}，{report.Files} 个文件");
        Console.WriteLine($"文件清单的 SHA-256：{(report.ManifestHash.Length > 0 ? report.ManifestHash : "没有")}（请与张贴的公告比对）");
        foreach (var held in report.Checked)
        {
            Console.WriteLine($"  对：{held}");
        }

        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"  错：{fault}");
        }

        Console.WriteLine(report.Holds ? "校验通过。" : $"校验不通过：{report.Faults.Count} 处问题。");
    }

    private static Command Archive()
    {
        var (division, election, to) = (Output.DivisionOption(), ElectionArgument(), new Option<FileInfo?>("--to") { Description = "把全本写到这个文件" });
        var again = new Option<bool>("--keep") { Description = "不再归档，只取最近一次的" };
        var command = new Command("archive", "归档一次选举，张贴清单的校验值") { division, election, to, again };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (code, id) = (parsed.GetValue(division)!, parsed.GetValue(election));
            if (!parsed.GetValue(again))
            {
                var made = await workplace.Get<ArchiveElection>().Run(new() { Division = code, Election = new(id) }, stop);
                Console.WriteLine($"第 {made.Number} 次归档，{made.Files} 个文件，清单的 SHA-256：{made.Hash}");
            }

            if (parsed.GetValue(to) is { } target)
            {
                var found = await workplace.Get<AfterReader>().Election(await workplace.Division(code, null, stop), new(id), stop);
                await File.WriteAllBytesAsync(target.FullName, await workplace.Get<ArchiveQueries>().Whole(found, null, stop), stop);
                Console.WriteLine(target.FullName);
            }
        });
        return command;
    }

    private static Command Handover()
    {
        var (division, election) = (Output.DivisionOption(), ElectionArgument());
        var start = new Option<bool>("--start") { Description = "先开列清单" };
        var command = new Command("handover", "工作移交清单") { division, election, start };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (code, id) = (parsed.GetValue(division)!, parsed.GetValue(election));
            if (parsed.GetValue(start))
            {
                await workplace.Get<StartHandover>().Run(new() { Division = code, Election = new(id) }, stop);
            }

            var file = await workplace.Get<AfterReader>().Handover(await workplace.Get<AfterReader>().Election(await workplace.Division(code, null, stop), new(id), stop), stop);
            if (file.Handover is not { } handover)
            {
                Console.WriteLine("还没有开列移交清单。");
                return;
            }

            Console.WriteLine($"最迟 {handover.DueOn:yyyy-MM-dd} 办完，{(handover.CompletedOn is { } done ? $"{done:yyyy-MM-dd} 办完" : "还没有办完")}。");
            Output.WriteTable(["序号", "种类", "移交什么", "移交人", "接收人", "见证人"], file.Items.Select(i => (IReadOnlyList<string>)
                [$"{i.Number}", HandoverKind.Find(i.Kind)?.Chinese ?? i.Kind, i.What, i.HandedBy ?? "", i.ReceivedBy ?? "", i.Witness ?? ""]));
        });
        return command;
    }

    private static Command Complaints()
    {
        var command = new Command("complaints", "破坏选举的举报，只给街道和区；内容在网页上看");
        command.SetAction(async (_, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Output.WriteTable(["编号", "社区", "选举", "情形", "收到", "办到哪一步"], (await workplace.Get<ComplaintReader>().Mine(stop)).Select(c => (IReadOnlyList<string>)
                [$"{c.Id}", c.Community.Name, c.Election, ComplaintWords.Of(c.Ground), $"{c.ReceivedOn:yyyy-MM-dd}", ComplaintWords.Of(c.State)]));
        });
        return command;
    }

    private static Command Recalls()
    {
        var division = Output.DivisionOption();
        var command = new Command("recalls", "一个社区的罢免要求") { division };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var faces = await workplace.Get<PetitionReader>().Of(await workplace.Division(parsed.GetValue(division)!, null, stop), stop);
            Output.WriteTable(["编号", "收到", "罢免谁", "职务", "联名", "核对"], faces.Select(f => (IReadOnlyList<string>)
                [$"{f.Petition.Id}", $"{f.Petition.ReceivedOn:yyyy-MM-dd}", f.Petition.Member, f.Petition.Post, $"{RecallWords.Of(f.Petition.Kind)} {f.Signatures}", f.Share is { } share ? $"{share} {(share.Holds ? "达到" : "没有达到")}" : "还没有核对"]));
        });
        return command;
    }

    private static Command SignRecall()
    {
        var (division, petition, file) = (Output.DivisionOption(), PetitionArgument(), new Argument<FileInfo>("names") { Description = "文本文件，一行一个姓名，同名的空一格写选民号" });
        var command = new Command("sign-recall", "登记罢免要求的联名人") { division, petition, file };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var source = parsed.GetValue(file)!;
            var lines = source.Exists ? await File.ReadAllTextAsync(source.FullName, stop) : throw new CommandException($"没有找到文件 {source.FullName}。");
            Console.WriteLine($"登记 {await workplace.Get<AddSigners>().Run(new() { Division = parsed.GetValue(division)!, Petition = new(parsed.GetValue(petition)), Lines = lines }, stop)} 行。");
        });
        return command;
    }

    private static Command CheckRecall()
    {
        var (division, petition) = (Output.DivisionOption(), PetitionArgument());
        var command = new Command("check-recall", "核对罢免要求的联名") { division, petition };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var found = await workplace.Get<CheckSigners>().Run(new() { Division = parsed.GetValue(division)!, Petition = new(parsed.GetValue(petition)) }, stop);
            Console.WriteLine($"计入 {found.Counted} 人，共 {found.Total} 人{(found.Share is { } share ? $"：{share}，{(share.Holds ? "达到" : "没有达到")}（{share.Threshold.Citation}）" : "")}");
        });
        return command;
    }

    private static Argument<Guid> ElectionArgument() => new("election") { Description = "选举的编号" };

    private static Argument<Guid> PetitionArgument() => new("petition") { Description = "罢免要求的编号，见 elections recalls" };
}
