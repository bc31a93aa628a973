using System.CommandLine;
using Shequ.Elections.Candidates;

namespace Shequ.Cli;

/// <summary>./shequ elections draw: draws the order of candidates, or computes a kept draw again.</summary>
internal static class ElectionDrawCommand
{
    internal static Command Make()
    {
        var (division, election) = (Output.DivisionOption(), ElectionCandidatesCommands.ElectionArgument());
        var (poll, seed) = (new Option<int>("--poll") { Description = "第几次投票", DefaultValueFactory = _ => 1 }, new Option<string?>("--seed") { Description = "当众抽出的号码；写了就登记抽签" });
        var witnesses = new Option<string[]>("--witness") { Description = "见证人，至少两名", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var verify = new Option<bool>("--verify") { Description = "按公开的种子重算" };
        var command = new Command("draw", "候选人次序：登记抽签，或按公开的种子重算（--verify）") { division, election, poll, seed, witnesses, verify };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (code, id) = (parsed.GetValue(division)!, parsed.GetValue(election));
            if (parsed.GetValue(seed) is { } text && !parsed.GetValue(verify))
            {
                return await Show(workplace, code, id, await workplace.Get<DrawOrder>().Run(
                    new() { Division = code, Election = new(id), Poll = parsed.GetValue(poll), SeedText = text, Witnesses = string.Join('\n', parsed.GetValue(witnesses)!) }, stop), stop);
            }

            var draws = await workplace.Get<DrawReader>().Of(await workplace.Get<CandidateReader>().Election(code, id, stop), stop);
            var worst = draws.Count == 0 ? throw new CommandException("还没有抽签。") : 0;
            foreach (var draw in draws)
            {
                worst = Math.Max(worst, await Show(workplace, code, id, draw, stop));
            }

            return worst;
        });
        return command;
    }

    /// <returns>0 where the kept order is what its inputs give.</returns>
    private static async Task<int> Show(Workplace workplace, string code, Guid id, BallotDraw draw, CancellationToken stop)
    {
        var titles = await workplace.Get<DrawReader>().Titles(await workplace.Get<CandidateReader>().Election(code, id, stop), stop);
        var order = titles.Keys.ToList();
        Console.WriteLine($"第{draw.PollNumber}次投票，当众抽出：{draw.SeedText}，公告 {draw.NoticeNumber} 号，种子 {draw.Seed}");
        Output.WriteTable(["职务", "次序", "姓名", "名单序号", "算出的数"], draw.Lots.OrderBy(l => order.IndexOf(l.Contest.Value)).ThenBy(l => l.Position)
            .Select(l => (IReadOnlyList<string>)[titles.GetValueOrDefault(l.Contest.Value, ""), $"{l.Position}", l.Name, $"{l.Number}", l.Hash]));
        var right = DrawFormula.Verify(draw);
        Console.WriteLine(right ? "重算一致。" : "重算不一致：登记的次序不是由公开的种子得出的。");
        return right ? 0 : 1;
    }
}
