using System.CommandLine;
using System.Text.Json;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Offline;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Kernel.Data;

namespace Shequ.Cli;

/// <summary>./shequ elections open, check-in, turnout, offline, merge, close: the day of the vote.</summary>
internal static class ElectionPollingCommands
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static IEnumerable<Command> Make() => [Open(), CheckIn(), Turnout(), Offline(), Merge(), Close()];

    private static Command Open()
    {
        var at = new PollOptions();
        return at.Command("open", "开始投票：只能在投票日当天", [], async (parsed, workplace, stop) =>
            Console.WriteLine($"投票开始，应参加 {await workplace.Get<OpenPoll>().Run(at.Fill(new OpenPoll.Request(), parsed), stop)} 人。"));
    }

    private static Command CheckIn()
    {
        var at = new PollOptions();
        var (station, voter) = (new Option<int>("--station") { Description = "几号投票站", DefaultValueFactory = _ => 1 }, new Option<int>("--voter") { Description = "选民号", Required = true });
        var (inPerson, principals, notOwn) = (
            new Option<bool>("--in-person") { Description = "已委托他人，仍本人投票，委托作废" }, new Option<int[]>("--for") { Description = "受托代领：委托人的选民号，可写多次" },
            new Option<bool>("--not-own") { Description = "只代领，本人不领" });
        return at.Command("check-in", "验证发票", [station, voter, inPerson, principals, notOwn], async (parsed, workplace, stop) =>
        {
            var request = at.Fill(new CheckInVoter.Request { Number = parsed.GetValue(voter), InPersonInstead = parsed.GetValue(inPerson), Own = !parsed.GetValue(notOwn) }, parsed);
            request.Station = await Station(workplace, request, parsed.GetValue(station), stop);
            foreach (var number in parsed.GetValue(principals) ?? [])
            {
                var found = await workplace.Get<VoterFinder>().Find(request.Division, request.Election, request.Poll, $"{number}", stop);
                request.For = [.. request.For, found is [{ } principal, ..] ? principal.Id : throw new CommandException($"名册上没有 {number} 号。")];
            }

            Console.WriteLine($"已发 {await workplace.Get<CheckInVoter>().Run(request, stop)} 张。");
        });
    }

    private static Command Turnout()
    {
        var (at, json) = (new PollOptions(), Output.JsonOption());
        return at.Command("turnout", "投票进度", [json], async (parsed, workplace, stop) =>
        {
            var request = at.Fill(new OpenPoll.Request(), parsed);
            var turnout = await workplace.Get<TurnoutReader>().Of(request.Division, request.Election, request.Poll, stop);
            var whole = turnout.Whole;
            if (parsed.GetValue(json))
            {
                Output.WriteJson(new { turnout.Poll.State, whole.Participants, whole.Electors, whole.Missing, whole.Enough, Inequality = whole.Inequality?.ToString() });
                return;
            }

            Output.WriteTable(["投票站", "已发票"], turnout.Stations.Select(s => (IReadOnlyList<string>)[s.Name, $"{s.Ballots}"]));
            Console.WriteLine($"{whole.Participants} / {whole.Electors}，{(whole.Enough ? "人数已够" : $"还差 {whole.Missing} 人")}：{whole.Inequality} {whole.Inequality?.Threshold.Citation}");
        });
    }

    private static Command Offline()
    {
        var at = new PollOptions();
        var (station, to) = (new Option<int>("--station") { Description = "几号投票站", DefaultValueFactory = _ => 1 }, new Option<FileInfo>("--to") { Description = "名册写到哪个文件", Required = true });
        return at.Command("offline", "领取离线名册：全部还没有领票的选民", [station, to], async (parsed, workplace, stop) =>
        {
            var request = at.Fill(new TakeRollOffline.Request(), parsed);
            request.Station = await Station(workplace, request, parsed.GetValue(station), stop);
            var roll = await workplace.Get<TakeRollOffline>().Run(request, stop);
            await File.WriteAllTextAsync(parsed.GetValue(to)!.FullName, JsonSerializer.Serialize(roll, Json), stop);
            Console.WriteLine($"第 {roll.Number} 份，{roll.Voters.Count} 人：{parsed.GetValue(to)!.FullName}");
        });
    }

    private static Command Merge()
    {
        var at = new PollOptions();
        var file = new Argument<FileInfo>("file") { Description = "离线检票页存的文件" };
        return at.Command("merge", "并入离线名册", [], async (parsed, workplace, stop) =>
        {
            var source = parsed.GetValue(file)!;
            var request = JsonSerializer.Deserialize<MergeOffline.Request>(source.Exists ? await File.ReadAllTextAsync(source.FullName, stop) : throw new CommandException($"没有找到文件 {source.FullName}。"), Json)!;
            var merged = await workplace.Get<MergeOffline>().Run(at.Fill(request, parsed), stop);
            Console.WriteLine($"第 {merged.Number} 份：新增 {merged.Made} 张，以前送过 {merged.Known} 张，重复发票 {merged.Doubles.Count} 张{(merged.Out ? "" : "，名册已交回")}。");
            foreach (var number in merged.Doubles)
            {
                Console.WriteLine($"重复发票：{number} 号");
            }
        }, file);
    }

    private static Command Close()
    {
        var at = new PollOptions();
        var (mixed, over) = (new Option<bool>("--mixed") { Description = "流动票箱已倒入，选票已混合" }, new Option<bool>("--hours-over") { Description = "已到公布的结束时间" });
        var explanation = new Option<string?>("--explanation") { Description = "重复发票的说明" };
        return at.Command("close", "结束投票", [mixed, over, explanation], async (parsed, workplace, stop) => Console.WriteLine(
            $"投票结束，领票 {await workplace.Get<ClosePoll>().Run(at.Fill(new ClosePoll.Request { Mixed = parsed.GetValue(mixed), HoursOver = parsed.GetValue(over), Explanation = parsed.GetValue(explanation) }, parsed), stop)} 人。"));
    }

    private static async Task<Id<PollingStation>> Station(Workplace workplace, PollRequest request, int number, CancellationToken stop)
    {
        var desk = workplace.Get<PollDesk>();
        return (await desk.Stations(await desk.Election(request.Division, request.Election, stop), stop)).FirstOrDefault(s => s.Station.Number == number)?.Station.Id
            ?? throw new CommandException($"这次选举没有 {number} 号投票站。");
    }

    /// <summary>Which vote of which election of which community, the same for every command.</summary>
    private sealed class PollOptions
    {
        private readonly Option<string> division = Output.DivisionOption();
        private readonly Option<Guid> election = new("--election") { Description = "选举的编号", Required = true };
        private readonly Option<int> poll = new("--poll") { Description = "第几次投票", DefaultValueFactory = _ => 1 };

        internal T Fill<T>(T request, ParseResult parsed)
            where T : PollRequest
        {
            (request.Division, request.Election, request.Poll) = (parsed.GetValue(division)!, new(parsed.GetValue(election)), parsed.GetValue(poll));
            return request;
        }

        internal Command Command(string name, string does, Option[] more, Func<ParseResult, Workplace, CancellationToken, Task> run, params Argument[] arguments)
        {
            var command = new Command(name, does) { division, election, poll };
            Array.ForEach(arguments, command.Add);
            Array.ForEach(more, command.Add);
            command.SetAction(async (parsed, stop) =>
            {
                await using var workplace = await Workplace.Open(stop);
                await run(parsed, workplace, stop);
            });
            return command;
        }
    }
}
