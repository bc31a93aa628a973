using System.CommandLine;
using System.Globalization;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Cli;

/// <summary>./shequ elections roll, register, objections and proxies.</summary>
internal static class ElectionRollsCommands
{
    internal static IEnumerable<Command> Make() => [Roll(), Register(), ElectionObjectionsCommands.Make(), ElectionProxiesCommands.Make()];

    internal static Argument<Guid> ElectionArgument() => new("election") { Description = "选举编号" };

    internal static Option<string?> ReasonOption() => new("--reason") { Description = "理由" };

    internal static Option<int> NumberOption(string name, string description) => new(name) { Description = description, Required = true };

    /// <summary>A request about the election that the arguments name.</summary>
    internal static T Of<T>(ParseResult parsed, Option<string> division, Argument<Guid> election, Action<T>? more = null)
        where T : ElectionRequest, new()
    {
        var request = new T { Division = parsed.GetValue(division)!, Election = new(parsed.GetValue(election)) };
        more?.Invoke(request);
        return request;
    }

    internal static async Task<Election> Election(Workplace workplace, string division, Guid id, CancellationToken stop) =>
        await workplace.Get<RollReader>().Election(await workplace.Division(division, null, stop), id, stop);

    internal static async Task<Id<Voter>> Voter(Workplace workplace, string division, Guid id, int number, CancellationToken stop) =>
        (await workplace.Get<RollReader>().ByNumber(await Election(workplace, division, id, stop), number, stop))?.Id ?? throw new CommandException($"名单上没有 {number} 号选民。");

    private static Command Roll()
    {
        var command = new Command("roll", "选民名单：查看、某日名单、公布、封存、沿用、列入、除名、恢复") { List(), On() };
        command.Add(Act<PublishRoll.Request>("publish", "公布选民名单", true, async (w, r, stop) => $"第 {(await w.Get<PublishRoll>().Run(r, stop)).Notice} 号公告。", (r, reason) => r.Reason = reason));
        command.Add(Act<FreezeRoll.Request>("freeze", "封存选民名单", true, async (w, r, stop) => string.Join('\n', (await w.Get<FreezeRoll>().Run(r, stop)).Select(x => x.Message).Prepend("已封存。")), (r, reason) => r.Reason = reason));
        command.Add(Act<FillRoll.Request>("fill", "会议推选：按名册列入", true, async (w, r, stop) => $"列入 {(await w.Get<FillRoll>().Run(r, stop)).Count} 人。", (r, reason) => r.Reason = reason));
        command.Add(Act<TakeHouseholdRepresentatives.Request>("households", "按住户登记列入户代表", true, async (w, r, stop) => Taken(await w.Get<TakeHouseholdRepresentatives>().Run(r, stop)), (r, reason) => r.Reason = reason));
        command.Add(Act<TakeRepresentatives.Request>("representatives", "按任职登记列入居民代表", true, async (w, r, stop) => Taken(await w.Get<TakeRepresentatives>().Run(r, stop)), (r, reason) => r.Reason = reason));
        command.Add(OfVoter<StrikeVoter.Request>("strike", "从名单除名", (w, r, stop) => w.Get<StrikeVoter>().Run(r, stop)));
        command.Add(OfVoter<RestoreVoter.Request>("restore", "恢复登记", (w, r, stop) => w.Get<RestoreVoter>().Run(r, stop)));
        command.Add(Take());
        return command;
    }

    private static string Taken(TakenList taken) => $"列入 {taken.Joined} 人，移出 {taken.Left} 人，还缺 {taken.Missing}。";

    private static Command List()
    {
        var (election, division, text, after) = (ElectionArgument(), Output.DivisionOption(), new Option<string?>("--find") { Description = "姓名、选民号或者门牌" }, new Option<int>("--after") { Description = "从哪一号以后" });
        var command = new Command("list", "选民名单，每页 200 名") { election, division, text, after };
        command.SetAction(async (parsed, stop) =>
        {
            const int PageSize = 200;
            await using var workplace = await Workplace.Open(stop);
            var kept = await Election(workplace, parsed.GetValue(division)!, parsed.GetValue(election), stop);
            var page = await workplace.Get<RollReader>().Page(kept, new(parsed.GetValue(text)), parsed.GetValue(after), PageSize, stop);
            Output.WriteTable(["选民号", "姓名", "类别", "门牌"], page.Voters.Select(v => (IReadOnlyList<string>)[$"{v.Number}", v.Name, RollWords.Of(v.Class), v.Door ?? ""]));
        });
        return command;
    }

    private static Command On()
    {
        var (election, division, on, json) = (ElectionArgument(), Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("on", "某一天的选民名单") { election, division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var kept = await Election(workplace, parsed.GetValue(division)!, parsed.GetValue(election), stop);
            var voters = await workplace.Get<RollOfDay>().RollOn(kept, workplace.Day(parsed.GetValue(on)), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(voters);
                return;
            }

            Output.WriteTable(["选民号", "姓名", "类别", "身份"], voters.Select(v => (IReadOnlyList<string>)[$"{v.Number}", v.Name, RollWords.Of(v.Class), v.ForHousehold ? "户代表" : v.ForGroup ? "居民代表" : "选民"]));
        });
        return command;
    }

    private static Command Act<T>(string name, string description, bool reasoned, Func<Workplace, T, CancellationToken, Task<string>> act, Action<T, string?> because)
        where T : ElectionRequest, new()
    {
        var (election, division, reason) = (ElectionArgument(), Output.DivisionOption(), ReasonOption());
        var command = new Command(name, description) { election, division };
        if (reasoned)
        {
            command.Add(reason);
        }

        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await act(workplace, Of<T>(parsed, division, election, r => because(r, parsed.GetValue(reason))), stop));
        });
        return command;
    }

    private static Command OfVoter<T>(string name, string description, Func<Workplace, T, CancellationToken, Task<Id<Voter>>> act)
        where T : VoterRequest, new()
    {
        var (election, division, number, reason) = (ElectionArgument(), Output.DivisionOption(), NumberOption("--number", "选民号"), new Option<string>("--reason") { Description = "理由和材料", Required = true });
        var command = new Command(name, description) { election, division, number, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var voter = await Voter(workplace, parsed.GetValue(division)!, parsed.GetValue(election), parsed.GetValue(number), stop);
            await act(workplace, Of<T>(parsed, division, election, r => (r.Voter, r.Reason) = (voter, parsed.GetValue(reason)!)), stop);
            Console.WriteLine("已办理。");
        });
        return command;
    }

    private static Command Take()
    {
        var (election, division, from) = (ElectionArgument(), Output.DivisionOption(), new Option<Guid>("--from") { Description = "沿用哪一次选举的名单", Required = true });
        var command = new Command("take", "沿用另一次选举的选民名单") { election, division, from };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var taken = await workplace.Get<TakeRoll>().Run(Of<TakeRoll.Request>(parsed, division, election, r => r.From = new(parsed.GetValue(from))), stop);
            Console.WriteLine($"列入 {taken.Count} 人。");
        });
        return command;
    }

    private static Command Register()
    {
        var (election, division) = (ElectionArgument(), Output.DivisionOption());
        var (residents, workers) = (new Option<Guid[]>("--resident") { Description = "居民编号，可写多个", AllowMultipleArgumentsPerToken = true }, new Option<Guid[]>("--worker") { Description = "外来社区工作者的人员编号", AllowMultipleArgumentsPerToken = true });
        var file = new Option<FileInfo?>("--file") { Description = "每行一个居民编号的文件" };
        var (on, how) = (Output.OnOption(), EnumOption.Of<Declaration>("--declared", "本人怎样表示参加选举"));
        var (confirmation, reason) = (new Option<string?>("--confirmation") { Description = "外来社区工作者：选举委员会的确认" }, ReasonOption());
        var command = new Command("register", "登记选民") { election, division, residents, workers, file, on, how, confirmation, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var lines = parsed.GetValue(file) is { } list ? await File.ReadAllLinesAsync(list.FullName, stop) : [];
            var ids = (parsed.GetValue(residents) ?? []).Concat(lines.Where(l => l.Trim().Length > 0).Select(l => Guid.Parse(l.Trim(), CultureInfo.InvariantCulture)));
            var made = await workplace.Get<RegisterVoters>().Run(
                Of<RegisterVoters.Request>(parsed, division, election, r =>
                {
                    (r.Residents, r.Workers) = ([.. ids.Select(i => new Id<Resident>(i))], [.. (parsed.GetValue(workers) ?? []).Select(i => new Id<Person>(i))]);
                    (r.DeclaredOn, r.Declaration, r.Confirmation, r.Reason) = (workplace.Day(parsed.GetValue(on)), parsed.GetValue(how), parsed.GetValue(confirmation), parsed.GetValue(reason));
                    r.Applied = r.Confirmation is not null;
                }), stop);
            Console.WriteLine($"登记 {made.Count} 人，从 {made.FirstNumber} 号起；原来已登记 {made.Already} 人。");
            Console.Error.WriteLine(string.Join('\n', made.Warnings.Select(w => w.Message)));
        });
        return command;
    }
}
