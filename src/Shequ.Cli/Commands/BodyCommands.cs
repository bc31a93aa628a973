using System.CommandLine;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Cli;

/// <summary>./shequ bodies: the bodies of a division, how they come and go, and what they are to each other.</summary>
internal static class BodyCommands
{
    internal static Command Make() => new("bodies", "组织：列出、登记、终止、关系") { List(), Establish(), End(), Tie(), Untie() };

    internal static Option<DateOnly> DayOption(string name, string description) => new(name) { Description = $"{description}，如 2026-03-01", Required = true };

    internal static Option<string> DocumentOption() => new("--document") { Description = "文件、决定或记录", Required = true };

    internal static Id<T>? IdOf<T>(Guid? value) => value is { } known ? new Id<T>(known) : null;

    /// <summary>What norms say to a change that was made.</summary>
    internal static void Warn(IEnumerable<RosterWarning> warnings)
    {
        foreach (var warning in warnings)
        {
            Console.Error.WriteLine($"提醒：{warning.Message} {warning.Citation} {warning.Remedy}");
        }
    }

    private static Command List()
    {
        var (division, on, json) = (Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("list", "一个区划的组织、岗位和在任者") { division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, parsed.GetValue(on), stop);
            var bodies = await workplace.Get<RosterReader>().Bodies(place, workplace.Day(parsed.GetValue(on)), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(bodies);
                return;
            }

            Output.WriteTable(
                ["编号", "种类", "名称", "成立", "在任 / 职数"],
                bodies.Select(b => (IReadOnlyList<string>)[$"{b.Id}", b.KindName, b.Name, $"{b.FoundedOn:yyyy-MM-dd}", string.Join("，", b.Posts.Select(p => $"{p.Title} {p.Held}{(p.Seats is { } s ? $"/{s}" : "")}"))]));
        });
        return command;
    }

    private static Command Establish()
    {
        var (division, kind, name) = (Output.DivisionOption(), EnumOption.Of<BodyKind>("--kind", "组织种类"), new Option<string>("--name") { Description = "名称", Required = true });
        var (founded, document, speciality) = (DayOption("--founded-on", "成立日期"), DocumentOption(), new Option<string?>("--speciality") { Description = "下属委员会、社会组织的专业" });
        var (parent, covers, area) = (new Option<Guid?>("--parent") { Description = "上级组织编号" }, new Option<Guid?>("--covers") { Description = "覆盖的网格、小组或楼栋编号" }, new Option<string?>("--area") { Description = "辖区范围" });
        var (code, contact, exception) = (new Option<string?>("--credit-code") { Description = "统一社会信用代码" }, new Option<string?>("--contact") { Description = "联系方式" }, new Option<string?>("--exception") { Description = "例外的批准文件" });
        var seats = new Option<string[]>("--seats") { Description = "职数，如 chair=1，可写几次", DefaultValueFactory = _ => [] };
        var command = new Command("establish", "登记组织") { division, kind, name, founded, document, speciality, parent, covers, area, code, contact, seats, exception };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var made = await workplace.Get<EstablishBody>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Kind = parsed.GetValue(kind), Name = parsed.GetValue(name)!, FoundedOn = parsed.GetValue(founded),
                    Document = parsed.GetValue(document)!, Speciality = parsed.GetValue(speciality), Parent = IdOf<Body>(parsed.GetValue(parent)),
                    Covers = IdOf<Body>(parsed.GetValue(covers)), Area = parsed.GetValue(area), CreditCode = parsed.GetValue(code), Contact = parsed.GetValue(contact),
                    Seats = parsed.GetValue(seats)!.Select(Seat).ToDictionary(s => s.Post, s => (int?)s.Seats), Exception = parsed.GetValue(exception),
                }, stop);
            Warn(made.Warnings);
            Console.WriteLine(made.Body);
        });
        return command;
    }

    private static Command End()
    {
        var (body, day, document) = (new Argument<Guid>("body") { Description = "组织编号，见 bodies list" }, DayOption("--day", "终止日期"), DocumentOption());
        var approval = new Option<string?>("--approval") { Description = "撤销居民委员会的批准文件" };
        var command = new Command("end", "登记组织终止") { body, day, document, approval };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Warn(await workplace.Get<EndBody>().Run(
                new() { Body = new(parsed.GetValue(body)), Day = parsed.GetValue(day), Document = parsed.GetValue(document)!, Approval = parsed.GetValue(approval) }, stop));
            Console.WriteLine("已终止。");
        });
        return command;
    }

    private static Command Tie()
    {
        var (from, kind, to) = (new Argument<Guid>("from") { Description = "组织编号" }, EnumOption.Argument<TieKind>("kind", "关系"), new Argument<Guid>("to") { Description = "另一组织编号" });
        var (day, document) = (DayOption("--day", "开始日期"), DocumentOption());
        var command = new Command("tie", "登记组织关系") { from, kind, to, day, document };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<TieBodies>().Run(
                new()
                {
                    From = new(parsed.GetValue(from)), Kind = parsed.GetValue(kind), To = new(parsed.GetValue(to)), Day = parsed.GetValue(day), Document = parsed.GetValue(document)!,
                }, stop));
        });
        return command;
    }

    private static Command Untie()
    {
        var (tie, day) = (new Argument<Guid>("tie") { Description = "关系编号" }, DayOption("--day", "结束日期"));
        var command = new Command("untie", "结束组织关系") { tie, day };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<UntieBodies>().Run(new() { Tie = new(parsed.GetValue(tie)), Day = parsed.GetValue(day) }, stop);
            Console.WriteLine("已结束。");
        });
        return command;
    }

    private static (PostKind Post, int Seats) Seat(string text) => text.Split('=', 2) is [var post, var seats] && int.TryParse(seats, out var number)
        ? (EnumOption.Read<PostKind>(post), number)
        : throw new CommandException($"“{text}”应写成 岗位=职数，如 chair=1。");
}
