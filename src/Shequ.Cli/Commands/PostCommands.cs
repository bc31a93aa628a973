using System.CommandLine;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Cli;

/// <summary>./shequ posts: who holds which post, results of elections, appointments and how they end, delegations.</summary>
internal static class PostCommands
{
    internal static Command Make() => new("posts", "岗位：在任、选举结果、任职、终止、代理") { List(), RecordResult(), Appointing(), End(), Resign(), Lend(), Withdraw() };

    private static Command List()
    {
        var (division, on, json) = (Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("list", "一个区划某日的在任者") { division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, parsed.GetValue(on), stop);
            var bodies = await workplace.Get<RosterReader>().Bodies(place, workplace.Day(parsed.GetValue(on)), stop);
            var held = bodies.SelectMany(b => b.Posts.SelectMany(p => p.Holders.Select(h => new { Body = b.Name, Post = p.Title, Holder = h }))).ToArray();
            if (parsed.GetValue(json))
            {
                Output.WriteJson(held);
                return;
            }

            Output.WriteTable(
                ["任职编号", "组织", "岗位", "姓名", "起", "任期届满"],
                held.Select(h => (IReadOnlyList<string>)[$"{h.Holder.Appointment}", h.Body, h.Post, h.Holder.Name, $"{h.Holder.From:yyyy-MM-dd}", $"{h.Holder.TermEndsOn:yyyy-MM-dd}"]));
        });
        return command;
    }

    private static Command RecordResult()
    {
        var (body, kind, mode) = (new Argument<Guid>("body") { Description = "组织编号" }, EnumOption.Of<ElectionKind>("--kind", "换届或补选"), EnumOption.Optional<ElectionMode>("--mode", "选举方式"));
        var (day, document) = (BodyCommands.DayOption("--day", "选举日期"), BodyCommands.DocumentOption());
        var elected = new Option<string[]>("--elected") { Description = "当选人，如 人员编号=chair，可写几次", Required = true };
        var reason = ReasonOption();
        var command = new Command("record-result", "登记选举结果") { body, kind, mode, day, document, elected, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Write(await workplace.Get<RecordElectionResult>().Run(
                new()
                {
                    Body = new(parsed.GetValue(body)), Kind = parsed.GetValue(kind), Mode = parsed.GetValue(mode), Day = parsed.GetValue(day),
                    Document = parsed.GetValue(document)!, Elected = parsed.GetValue(elected)!.Select(Elected).ToList(), Reason = parsed.GetValue(reason),
                }, stop));
        });
        return command;
    }

    private static Command Appointing()
    {
        var (body, post, person) = (new Argument<Guid>("body") { Description = "组织编号" }, EnumOption.Argument<PostKind>("post", "岗位"), new Argument<Guid>("person") { Description = "人员编号" });
        var (from, origin, document) = (BodyCommands.DayOption("--from", "任职开始的日期"), EnumOption.Of<AppointmentOrigin>("--origin", "产生方式"), BodyCommands.DocumentOption());
        var (source, unpaid, reason) = (new Option<string?>("--source") { Description = "下属委员会委员的身份来源" }, new Option<bool>("--unpaid") { Description = "本人自愿、无偿" }, ReasonOption());
        var command = new Command("appoint", "登记任职") { body, post, person, from, origin, document, source, unpaid, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Write(await workplace.Get<Appoint>().Run(
                new()
                {
                    Body = new(parsed.GetValue(body)), Post = parsed.GetValue(post), Person = new(parsed.GetValue(person)), From = parsed.GetValue(from),
                    Origin = parsed.GetValue(origin), Document = parsed.GetValue(document)!, SourceCategory = parsed.GetValue(source),
                    VoluntaryUnpaid = parsed.GetValue(unpaid), Reason = parsed.GetValue(reason),
                }, stop));
        });
        return command;
    }

    private static Command End()
    {
        var (appointment, cause) = (AppointmentArgument(), EnumOption.Of<EndCause>("--cause", "原因"));
        var (day, document, meeting) = (BodyCommands.DayOption("--day", "终止日期"), BodyCommands.DocumentOption(), EnumOption.Optional<ApprovingMeeting>("--meeting", "审议辞职的会议"));
        var ratings = new Option<string[]>("--rating") { Description = "不称职的评议，如 2025-12-01=评议结果，可写几次", DefaultValueFactory = _ => [] };
        var command = new Command("end", "登记任职终止") { appointment, cause, day, document, meeting, ratings };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Write(await workplace.Get<EndAppointment>().Run(
                new()
                {
                    Appointment = new(parsed.GetValue(appointment)), Cause = parsed.GetValue(cause), Day = parsed.GetValue(day), Document = parsed.GetValue(document)!,
                    Meeting = parsed.GetValue(meeting), Ratings = parsed.GetValue(ratings)!.Select(Rated).ToList(),
                }, stop));
        });
        return command;
    }

    private static Command Resign()
    {
        var (appointment, day, document) = (AppointmentArgument(), BodyCommands.DayOption("--day", "申请日期"), BodyCommands.DocumentOption());
        var command = new Command("resign", "登记居委会成员的辞职申请") { appointment, day, document };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Write(await workplace.Get<RecordResignation>().Run(
                new() { Appointment = new(parsed.GetValue(appointment)), Day = parsed.GetValue(day), Document = parsed.GetValue(document)! }, stop));
        });
        return command;
    }

    private static Command Lend()
    {
        var (appointment, person, permissions) = (AppointmentArgument(), new Argument<Guid>("delegate") { Description = "代理人的人员编号" }, new Option<string[]>("--permission") { Description = "委托的权限，可写几次", Required = true });
        var (from, until, reason) = (BodyCommands.DayOption("--from", "开始日期"), BodyCommands.DayOption("--until", "不再代理的第一天"), new Option<string>("--reason") { Description = "原因", Required = true });
        var command = new Command("delegate", "委托代理本人的职务") { appointment, person, permissions, from, until, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<DelegatePowers>().Run(
                new()
                {
                    Appointment = new(parsed.GetValue(appointment)), Delegate = new(parsed.GetValue(person)), Permissions = parsed.GetValue(permissions)!,
                    From = parsed.GetValue(from), Until = parsed.GetValue(until), Reason = parsed.GetValue(reason)!,
                }, stop));
        });
        return command;
    }

    private static Command Withdraw()
    {
        var delegation = new Argument<Guid>("delegation") { Description = "代理编号" };
        var command = new Command("withdraw", "收回代理") { delegation };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<WithdrawDelegation>().Run(new() { Delegation = new(parsed.GetValue(delegation)) }, stop);
            Console.WriteLine("已收回。");
        });
        return command;
    }

    private static Argument<Guid> AppointmentArgument() => new("appointment") { Description = "任职编号，见 posts list" };

    private static Option<string?> ReasonOption() => new("--reason") { Description = "规范不建议而仍要办理的理由" };

    private static ElectedPerson Elected(string text) => text.Split('=', 2) is [var person, var post] && Guid.TryParse(person, out var id)
        ? new() { Person = new(id), Post = EnumOption.Read<PostKind>(post) }
        : throw new CommandException($"“{text}”应写成 人员编号=岗位，如 …=member。");

    private static Rating Rated(string text) => text.Split('=', 2) is [var day, var document] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on)
        ? new() { Day = on, Document = document }
        : throw new CommandException($"“{text}”应写成 日期=文件，如 2025-12-01=评议结果。");

    private static void Write(PostChanged changed)
    {
        BodyCommands.Warn(changed.Warnings);
        foreach (var appointment in changed.Appointments)
        {
            Console.WriteLine(appointment);
        }

        Console.Error.WriteLine($"任期届满：{changed.TermEndsOn?.ToString("yyyy-MM-dd", null) ?? "无"}；新开待办 {changed.Duties.Count} 项。");
    }
}
