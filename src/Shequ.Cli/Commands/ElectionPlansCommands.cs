using System.CommandLine;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Organization.Posts;

namespace Shequ.Cli;

/// <summary>./shequ elections …: plans.</summary>
internal static class ElectionPlansCommands
{
    internal static IEnumerable<Command> Make() => [List(), Show(), Call(), Move(), Cancel(), Step(), Notice(), Calendar()];

    private static Command List()
    {
        var (division, json) = (Output.DivisionOption(), Output.JsonOption());
        var command = new Command("list", "一个社区的选举") { division, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var elections = await workplace.Get<ElectionReader>().In(await workplace.Division(parsed.GetValue(division)!, null, stop), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(elections.Select(e => new { Id = e.Id.Value, e.Name, e.Office, e.Kind, e.Mode, e.Day, e.State }));
                return;
            }

            Output.WriteTable(["编号", "选举", "由谁投票", "选举日", "状态"], elections.Select(e => (IReadOnlyList<string>)[$"{e.Id}", e.Name, ElectionWords.Of(e.Mode), $"{e.Day:yyyy-MM-dd}", ElectionWords.Of(e.State)]));
        });
        return command;
    }

    private static Command Show()
    {
        var (division, election) = (Output.DivisionOption(), ElectionArgument());
        var command = new Command("show", "一次选举：应选名额、投票和公告") { division, election };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var face = await workplace.Get<ElectionReader>().One(await workplace.Division(parsed.GetValue(division)!, null, stop), parsed.GetValue(election), stop);
            Console.WriteLine($"{face.Election.Name}，选举日 {face.Election.Day:yyyy-MM-dd}，{ElectionWords.Of(face.Election.State)}，应选{NoticeDrafts.Seats(face.Contests)}");
            Output.WriteTable(["投票", "为什么", "日期", "状态"], face.Polls.Select(p => (IReadOnlyList<string>)[$"{p.Number}", ElectionWords.Of(p.Reason), $"{p.Day:yyyy-MM-dd}", ElectionWords.Of(p.State)]));
            Output.WriteTable(["公告", "标题", "发布"], face.Notices.Select(n => (IReadOnlyList<string>)[$"{n.Number}", n.Title, $"{n.PublishedOn:yyyy-MM-dd}"]));
        });
        return command;
    }

    private static Command Call()
    {
        var (division, office, kind) = (Output.DivisionOption(), EnumOption.Of<ElectedOffice>("--office", "选举什么"), EnumOption.Of<ElectionKind>("--kind", "换届或补选"));
        var (mode, day, document) = (EnumOption.Of<ElectionMode>("--mode", "由谁投票"), BodyCommands.DayOption("--day", "选举日"), BodyCommands.DocumentOption());
        var seats = new Option<string[]>("--seats") { Description = "应选名额，如 chair=1；小组的写 representative=3@小组编号；可写几次", Required = true, AllowMultipleArgumentsPerToken = true };
        var (approval, opinion, reason) = (Text("--seats-document", "职数批准文件"), Text("--opinion", "征求居民意见的材料"), Text("--reason", "理由"));
        var command = new Command("call", "发起选举") { division, office, kind, mode, day, document, seats, approval, opinion, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var made = await workplace.Get<CallElection>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Office = parsed.GetValue(office), Kind = parsed.GetValue(kind), Mode = parsed.GetValue(mode), Day = parsed.GetValue(day),
                    Document = parsed.GetValue(document)!, Seats = [.. parsed.GetValue(seats)!.Select(Seats)], SeatsDocument = parsed.GetValue(approval), OpinionDocument = parsed.GetValue(opinion),
                    Reason = parsed.GetValue(reason),
                }, stop);
            Console.WriteLine(made.Election);
            Warn(made.Warnings);
        });
        return command;
    }

    private static Command Move()
    {
        var (division, election, day, reason) = (Output.DivisionOption(), ElectionArgument(), BodyCommands.DayOption("--day", "新的选举日"), Text("--reason", "变更的原因"));
        var command = new Command("move", "变更选举日，计划随着变更") { division, election, day, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var moved = await workplace.Get<MoveElectionDay>().Run(
                new() { Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Day = parsed.GetValue(day), Reason = parsed.GetValue(reason) ?? "" }, stop);
            Console.WriteLine($"{moved.Day:yyyy-MM-dd}");
            Warn(moved.Warnings);
        });
        return command;
    }

    private static Command Cancel()
    {
        var (division, election, reason) = (Output.DivisionOption(), ElectionArgument(), Text("--reason", "取消的原因和决定"));
        var command = new Command("cancel", "取消选举") { division, election, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<CancelElection>().Run(
                new() { Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Reason = parsed.GetValue(reason) ?? "" }, stop));
        });
        return command;
    }

    private static Command Step()
    {
        var (division, election, step) = (Output.DivisionOption(), ElectionArgument(), new Argument<string>("step") { Description = "步骤，见 elections calendar" });
        var (on, evidence, contents) = (Output.OnOption(), Text("--evidence", "看哪份记录能证明"), new Option<string[]>("--content") { Description = "见面会做了什么", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true });
        var command = new Command("step", "登记在纸上或会场里办的一步") { division, election, step, on, evidence, contents };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var done = await workplace.Get<RecordStep>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Step = parsed.GetValue(step)!, On = workplace.Day(parsed.GetValue(on)),
                    Evidence = parsed.GetValue(evidence) ?? "", Contents = parsed.GetValue(contents)!,
                }, stop);
            Console.WriteLine(done.Step);
            Warn(done.Warnings);
        });
        return command;
    }

    private static Command Notice()
    {
        var (division, election, kind) = (Output.DivisionOption(), ElectionArgument(), new Argument<string>("kind") { Description = "哪一种：" + string.Join('、', NoticeTemplate.All.Where(t => t.Act is null).Select(t => t.Kind)) });
        var publish = new Option<bool>("--publish") { Description = "按拟好的文字发布；不写只显示" };
        var command = new Command("notice", "拟公告，或者发布") { division, election, kind, publish };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var found = await workplace.Get<ElectionReader>().Find(place, parsed.GetValue(election), stop);
            var template = NoticeTemplate.Find(parsed.GetValue(kind)) ?? throw new CommandException("没有这种公告。");
            var draft = await workplace.Get<NoticeDrafts>().Of(found, template, stop);
            Console.WriteLine(string.Join('\n', [draft.Title, "", .. draft.Paragraphs]));
            if (parsed.GetValue(publish))
            {
                var made = await workplace.Get<PublishNotice>().Run(
                    new() { Division = place.Code, Election = found.Id, Kind = template.Kind, Title = draft.Title, Text = string.Join('\n', draft.Paragraphs) }, stop);
                Console.WriteLine($"已发布，第 {made.Number} 号公告。");
            }
        });
        return command;
    }

    private static Command Calendar()
    {
        var (division, election, ics) = (Output.DivisionOption(), ElectionArgument(), new Option<bool>("--ics") { Description = "写成 .ics 日历" });
        var command = new Command("calendar", "一次选举的日程") { division, election, ics };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var face = await workplace.Get<ElectionReader>().One(await workplace.Division(parsed.GetValue(division)!, null, stop), parsed.GetValue(election), stop);
            if (parsed.GetValue(ics))
            {
                Console.Write(ElectionCalendar.Of(face.Plan, $"/elections/{face.Election.Division!.Code}/{face.Election.Id}", workplace.Get<Shequ.Kernel.Acts.Session>().Now));
                return;
            }

            Output.WriteTable(
                ["步骤", "做什么", "计划", "法定最迟", "状态", "依据"],
                face.Plan.Steps.Select(s => (IReadOnlyList<string>)[s.Row.Step, s.Row.Title, $"{s.DoneOn ?? s.Planned:yyyy-MM-dd}", $"{s.Latest:yyyy-MM-dd}", EnumOption.Word(s.State), s.Citation ?? ""]));
        });
        return command;
    }

    private static AskedSeats Seats(string text)
    {
        var (post, rest) = text.Split('=') is [var first, var second] ? (first, second) : throw new CommandException($"“{text}”应写如 chair=1。");
        var parts = rest.Split('@');
        return new()
        {
            Post = EnumOption.Read<PostKind>(post), Seats = int.TryParse(parts[0], out var seats) ? seats : throw new CommandException($"“{text}”里的名额应为整数。"),
            Group = parts is [_, var group] ? new(Guid.TryParse(group, out var id) ? id : throw new CommandException($"“{group}”不是小组编号。")) : null,
        };
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description };

    private static Argument<Guid> ElectionArgument() => new("election") { Description = "选举编号，见 elections list" };

    private static void Warn(IEnumerable<RosterWarning> warnings) => Console.Error.Write(string.Concat(warnings.Select(w => $"请注意：{w.Message}依据：{w.Citation}\n")));
}
