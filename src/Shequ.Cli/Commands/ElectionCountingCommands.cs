using System.CommandLine;
using System.Globalization;
using Shequ.Elections.Counting;

namespace Shequ.Cli;

/// <summary>./shequ elections …: counting.</summary>
internal static class ElectionCountingCommands
{
    internal static IEnumerable<Command> Make() => [Count(), Tally(), Recount(), Empty()];

    internal static Argument<Guid> ElectionArgument() => new("election") { Description = "选举编号" };

    internal static Option<int> PollOption() => new("--poll") { Description = "第几次投票", DefaultValueFactory = _ => 1 };

    private static Argument<Guid> BoxArgument() => new("box") { Description = "票箱编号，见 elections count" };

    private static Command Count()
    {
        var (division, election, poll, json) = (Output.DivisionOption(), ElectionArgument(), PollOption(), Output.JsonOption());
        var command = new Command("count", "计票进度：每只票箱由谁录入，是否一致") { election, division, poll, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var count = await workplace.Get<CountReader>().Of(parsed.GetValue(division)!, new(parsed.GetValue(election)), parsed.GetValue(poll), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(count);
                return;
            }

            Output.WriteTable(
                ["票箱编号", "投票站", "票箱", "状态", "第几次计票", "票数", "录入人"],
                count.Boxes.Select(b => (IReadOnlyList<string>)[$"{b.Box}", b.Station, b.Name, CountWords.Of(b.State), $"{b.Attempt}", $"{b.Papers}", string.Join('、', b.EnteredBy)]));
        });
        return command;
    }

    private static Command Tally()
    {
        var (division, election, poll, box) = (Output.DivisionOption(), ElectionArgument(), PollOption(), BoxArgument());
        var papers = new Option<int>("--papers") { Description = "从票箱取出的票数", Required = true };
        var page = new Option<string[]>("--page")
        {
            Description = "一页计票单：第几项竞选:有效/废票/弃权:按选票顺序的得票，如 1:40/0/0:30,10；可写多次", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("tally", "录入一只票箱的计票单；每只票箱由两个人各录一次") { election, box, division, poll, papers, page };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (code, id, number) = (parsed.GetValue(division)!, parsed.GetValue(election), parsed.GetValue(poll));
            var count = await workplace.Get<CountReader>().Of(code, new(id), number, stop);
            var pages = parsed.GetValue(page)!.Select(p => Page(p, count)).ToLookup(p => p.Contest, p => p.Page);
            var entered = await workplace.Get<EnterTally>().Run(
                new()
                {
                    Division = code, Election = new(id), Poll = number, Box = new(parsed.GetValue(box)), Papers = parsed.GetValue(papers),
                    Tallies = [.. count.Contests.Select(c => new TypedContest { Contest = c.Contest, Pages = [.. pages[c]] })],
                }, stop);
            Console.WriteLine($"第 {entered.Attempt} 次计票，第 {entered.Entry} 次录入，{entered.Papers} 张。");
        });
        return command;
    }

    private static (ContestView Contest, TypedPage Page) Page(string text, CountView count)
    {
        var parts = text.Split(':');
        var (papers, votes) = parts.Length == 3 ? (Numbers(parts[1].Split('/')), Numbers(parts[2].Split(','))) : ([], []);
        if (papers.Length != 3 || !int.TryParse(parts[0], CultureInfo.InvariantCulture, out var contest) || contest < 1 || contest > count.Contests.Count || votes.Length != count.Contests[contest - 1].Candidates.Count)
        {
            throw new CommandException($"看不懂“{text}”。写法：第几项竞选:有效/废票/弃权:每个候选人的得票，如 1:40/0/0:30,10。");
        }

        var on = count.Contests[contest - 1];
        return (on, new() { Valid = papers[0], Invalid = papers[1], Blank = papers[2], Votes = [.. on.Candidates.Zip(votes, (c, v) => new TypedVotes { Candidate = c.Candidate, Strokes = v })] });
    }

    private static int[] Numbers(string[] texts) =>
        texts.All(t => int.TryParse(t, CultureInfo.InvariantCulture, out _)) ? [.. texts.Select(t => int.Parse(t, CultureInfo.InvariantCulture))] : [];

    private static Command Recount()
    {
        var (division, election, poll, box) = (Output.DivisionOption(), ElectionArgument(), PollOption(), BoxArgument());
        var reason = new Option<string>("--reason") { Description = "为什么重新计票", Required = true };
        var command = new Command("recount", "登记重新计票；以前录入的数字都保留") { election, box, division, poll, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<RecountBox>().Run(
                new() { Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Poll = parsed.GetValue(poll), Box = new(parsed.GetValue(box)), Reason = parsed.GetValue(reason)! }, stop));
        });
        return command;
    }

    private static Command Empty()
    {
        var (division, election, poll, box) = (Output.DivisionOption(), ElectionArgument(), PollOption(), BoxArgument());
        var into = new Option<Guid>("--into") { Description = "倒入哪只票箱", Required = true };
        var papers = new Option<int>("--papers") { Description = "倒出的票数", Required = true };
        var command = new Command("empty-box", "登记并箱：票太少的票箱倒入另一只一起计票") { election, box, division, poll, into, papers };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<EmptyBox>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)), Poll = parsed.GetValue(poll), Box = new(parsed.GetValue(box)), Into = new(parsed.GetValue(into)),
                    Papers = parsed.GetValue(papers),
                }, stop));
        });
        return command;
    }
}
