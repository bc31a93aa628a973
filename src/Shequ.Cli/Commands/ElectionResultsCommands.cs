using System.CommandLine;
using Shequ.Elections.Counting;
using Shequ.Elections.Results;

namespace Shequ.Cli;

/// <summary>./shequ elections …: results.</summary>
internal static class ElectionResultsCommands
{
    internal static IEnumerable<Command> Make() => [Declare(), Result(), Decline(), Next(), Seat()];

    private static Command Declare()
    {
        var (division, election, poll) = (Output.DivisionOption(), ElectionCountingCommands.ElectionArgument(), ElectionCountingCommands.PollOption());
        var (presider, scrutineers) = (Name("--presider", "主持人"), Name("--scrutineers", "监票人"));
        var (talliers, callers) = (Name("--talliers", "计票人"), Name("--callers", "唱票人"));
        var reason = new Option<string?>("--reason") { Description = "没有当场公布的理由" };
        var command = new Command("declare", "宣布结果") { election, division, poll, presider, scrutineers, talliers, callers, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Write(await workplace.Get<DeclareResult>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Poll = parsed.GetValue(poll), Presider = parsed.GetValue(presider)!,
                    Scrutineers = parsed.GetValue(scrutineers)!, Talliers = parsed.GetValue(talliers)!, Callers = parsed.GetValue(callers)!, Reason = parsed.GetValue(reason),
                }, stop));
        });
        return command;
    }

    private static Command Result()
    {
        var (division, election, poll, json) = (Output.DivisionOption(), ElectionCountingCommands.ElectionArgument(), ElectionCountingCommands.PollOption(), Output.JsonOption());
        var command = new Command("result", "一次投票的结果，每个不等式连同整数") { election, division, poll, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var result = await workplace.Get<ResultReader>().Of(parsed.GetValue(division)!, new(parsed.GetValue(election)), parsed.GetValue(poll), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(result);
            }
            else if (result.Declared is { } declared)
            {
                Write(declared.Outcome);
            }
            else
            {
                Console.WriteLine("结果还没有宣布。");
            }
        });
        return command;
    }

    private static Command Decline()
    {
        var (division, election, poll) = (Output.DivisionOption(), ElectionCountingCommands.ElectionArgument(), ElectionCountingCommands.PollOption());
        var (candidate, document) = (new Argument<Guid>("candidate") { Description = "候选人编号" }, BodyCommands.DocumentOption());
        var command = new Command("decline", "登记放弃当选") { election, candidate, division, poll, document };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<DeclineElection>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Poll = parsed.GetValue(poll), Candidate = new(parsed.GetValue(candidate)),
                    Document = parsed.GetValue(document)!,
                }, stop));
        });
        return command;
    }

    private static Command Next()
    {
        var (division, election, day) = (Output.DivisionOption(), ElectionCountingCommands.ElectionArgument(), BodyCommands.DayOption("--day", "下一次投票的日期"));
        var command = new Command("next", "准备下一次投票：另行选举、票数相等者再次投票或重新投票") { election, division, day };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<PrepareNextPoll>().Run(
                new() { Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Day = parsed.GetValue(day) }, stop));
        });
        return command;
    }

    private static Command Seat()
    {
        var (division, election, document) = (Output.DivisionOption(), ElectionCountingCommands.ElectionArgument(), BodyCommands.DocumentOption());
        var reason = new Option<string?>("--reason") { Description = "与提倡性的规定不一致时的理由" };
        var command = new Command("seat", "登记就任：当选人就任，原任者任期终止，选举结束") { election, division, document, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var seated = await workplace.Get<SeatElected>().Run(
                new() { Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Document = parsed.GetValue(document)!, Reason = parsed.GetValue(reason) }, stop);
            Console.WriteLine($"{seated.Appointments.Count} 项任职，{seated.Certificates} 张当选证书。");
            Console.Error.WriteLine(string.Join('\n', seated.Warnings.Select(w => $"{w.Message}（{w.Citation}）")));
        });
        return command;
    }

    private static void Write(PollOutcome outcome) => Console.WriteLine(string.Join('\n', outcome.Contests.SelectMany(ResultNotice.Of)));

    private static Option<string> Name(string name, string description) => new(name) { Description = description, Required = true };
}
