using System.CommandLine;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Cli;

/// <summary>./shequ elections …: candidates.</summary>
internal static class ElectionCandidatesCommands
{
    internal static IEnumerable<Command> Make() => [Candidates(), Nominating(), Review(), Withdraw(), Publish(), ElectionDrawCommand.Make()];

    internal static Argument<Guid> ElectionArgument() => new("election") { Description = "选举编号，见 elections list" };

    private static Command Candidates()
    {
        var (division, election, json) = (Output.DivisionOption(), ElectionArgument(), Output.JsonOption());
        var command = new Command("candidates", "候选人；公布以前只有主持选举的人看到") { division, election, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var reader = workplace.Get<CandidateReader>();
            var lists = await reader.Lists(await reader.Election(parsed.GetValue(division)!, parsed.GetValue(election), stop), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(lists.Contests.Select(c => new { c.Contest.Title, c.Contest.Seats, Contest = c.Contest.Id.Value, c.Drawn, c.Candidates }));
                return;
            }

            Output.WriteTable(
                ["职务", "职务编号", "次序", "姓名", "性别", "年龄", "状态", "提名", "候选人编号"],
                lists.Contests.SelectMany(c => c.Candidates.Select(l => (IReadOnlyList<string>)
                [
                    $"{c.Contest.Title}（{c.Contest.Seats}）", $"{c.Contest.Id}", c.Drawn ? $"{l.Position}" : "", l.Name, l.Sex == Sex.Female ? "女" : "男", $"{l.Age}", ElectionWords.Of(l.State),
                    string.Join("；", l.NominatedBy), $"{l.Id}",
                ]).DefaultIfEmpty([$"{c.Contest.Title}（{c.Contest.Seats}）", $"{c.Contest.Id}", "", "", "", "", "", "", ""])));
        });
        return command;
    }

    private static Command Nominating()
    {
        var (division, election, contest) = (Output.DivisionOption(), ElectionArgument(), new Argument<Guid>("contest") { Description = "职务编号，见 elections candidates" });
        var (nominee, person) = (new Option<int?>("--nominee") { Description = "被提名人的选民号" }, new Option<Guid?>("--person") { Description = "不是选民的，人员编号" });
        var (route, day, document) = (EnumOption.Of<NominationRoute>("--route", "由谁提名"), BodyCommands.DayOption("--day", "提名日期"), BodyCommands.DocumentOption());
        var nominators = new Option<int[]>("--nominators") { Description = "联名选民的选民号", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var (criteria, unit) = (new Option<bool>("--criteria-confirmed") { Description = "提名人已确认符合条件" }, new Option<bool>("--for-unit") { Description = "驻区单位或社会组织选派" });
        var (confirmation, reason) = (new Option<string?>("--confirmation") { Description = "确认文件" }, new Option<string?>("--reason") { Description = "与规范不一致仍要办的理由" });
        var command = new Command("nominate", "登记提名") { division, election, contest, nominee, person, route, day, document, nominators, criteria, unit, confirmation, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var done = await workplace.Get<Nominate>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Contest = new(parsed.GetValue(contest)), Nominee = parsed.GetValue(nominee),
                    Person = BodyCommands.IdOf<Person>(parsed.GetValue(person)), Route = parsed.GetValue(route), Day = parsed.GetValue(day), Document = parsed.GetValue(document)!,
                    Nominators = [.. parsed.GetValue(nominators)!], CriteriaConfirmed = parsed.GetValue(criteria), ForUnit = parsed.GetValue(unit),
                    Confirmation = parsed.GetValue(confirmation), Reason = parsed.GetValue(reason),
                }, stop);
            Console.WriteLine(done.Candidate);
            BodyCommands.Warn(done.Warnings);
            foreach (var left in done.Departures)
            {
                Console.Error.WriteLine($"{CandidateWords.Of(left.From)}的{left.Post}退出，{(left.ReplacedBy is null ? left.Vacant : "已递补")}");
            }
        });
        return command;
    }

    private static Command Review()
    {
        var (division, election, candidate) = (Output.DivisionOption(), ElectionArgument(), CandidateArgument());
        var (accepted, day) = (new Option<bool>("--accept") { Description = "通过；不写为不通过" }, BodyCommands.DayOption("--day", "审查日期"));
        var checks = new Option<string[]>("--check") { Description = "核查，如 punished=梅园派出所=2026-11-20=复函，查实的后面加 =found；可写几次", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var (ground, explanation) = (EnumOption.Optional<EligibilityGround>("--ground", "不通过的理由"), new Option<string?>("--explanation") { Description = "说明" });
        var (declaration, confirmation) = (new Option<string?>("--declaration") { Description = "本人声明" }, new Option<string?>("--confirmation") { Description = "确认文件" });
        var reason = new Option<string?>("--reason") { Description = "与规范不一致仍要办的理由" };
        var command = new Command("review", "审查候选人资格") { division, election, candidate, accepted, day, checks, ground, explanation, declaration, confirmation, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            BodyCommands.Warn(await workplace.Get<ReviewCandidate>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Candidate = new(parsed.GetValue(candidate)), Accepted = parsed.GetValue(accepted),
                    Day = parsed.GetValue(day), Checks = [.. parsed.GetValue(checks)!.Select(Checked)], Ground = parsed.GetValue(ground), Explanation = parsed.GetValue(explanation),
                    Declaration = parsed.GetValue(declaration), Confirmation = parsed.GetValue(confirmation), Reason = parsed.GetValue(reason),
                }, stop));
        });
        return command;
    }

    private static Command Withdraw()
    {
        var (division, election, candidate) = (Output.DivisionOption(), ElectionArgument(), CandidateArgument());
        var (day, document) = (BodyCommands.DayOption("--day", "退出日期"), BodyCommands.DocumentOption());
        var command = new Command("withdraw", "登记候选人退出") { division, election, candidate, day, document };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var done = await workplace.Get<WithdrawCandidate>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Candidate = new(parsed.GetValue(candidate)), Day = parsed.GetValue(day),
                    Document = parsed.GetValue(document)!,
                }, stop);
            Console.WriteLine(done.OnPrintedBallots ? "已登记退出。选票已经印制，投给此人的票不计入任何人。" : "已登记退出。");
            Console.Error.WriteLine(done.Shortage);
        });
        return command;
    }

    private static Command Publish()
    {
        var (division, election) = (Output.DivisionOption(), ElectionArgument());
        var contests = new Option<Guid[]>("--contest") { Description = "职务编号；不写为全部", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var reason = new Option<string?>("--reason") { Description = "与规范不一致仍要办的理由" };
        var command = new Command("publish-candidates", "公布正式候选人名单") { division, election, contests, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var done = await workplace.Get<PublishCandidates>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Contests = [.. parsed.GetValue(contests)!.Select(c => new Id<Shequ.Elections.Plans.Contest>(c))],
                    Reason = parsed.GetValue(reason),
                }, stop);
            Console.WriteLine($"第 {done.Notice} 号公告，新公布 {done.Added} 名。");
            BodyCommands.Warn(done.Warnings);
        });
        return command;
    }

    private static Argument<Guid> CandidateArgument() => new("candidate") { Description = "候选人编号，见 elections candidates" };

    private static GroundCheck Checked(string text)
    {
        var parts = text.Split('=');
        return parts.Length >= 4 && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", out var day)
            ? new() { Ground = EnumOption.Read<EligibilityGround>(parts[0]), Office = parts[1], Day = day, Document = parts[3], Found = parts[^1] == "found" }
            : throw new CommandException($"“{text}”应写如 punished=梅园派出所=2026-11-20=复函。");
    }
}
