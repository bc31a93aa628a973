using System.CommandLine;
using Shequ.Norms.Calendars;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.RuleBooks;

namespace Shequ.Cli;

/// <summary>./shequ norms: checks packs, counts coverage, explains which norm holds, binds packs and confirms norms.</summary>
internal static class NormsCommands
{
    internal static Command Make() => new("norms", "规范包：检查、覆盖、解释、绑定、核定")
    {
        Check(), Coverage(), Explain(), Bind(), Bindings(), End(), Confirm(),
    };

    private static Command Check()
    {
        var folder = new Option<string>("--packs") { Description = "规范包所在文件夹", DefaultValueFactory = _ => Workplace.PacksFolder };
        var command = new Command("check", "检查所有规范包") { folder };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            var report = PackLibrary.Load(path);
            var calendar = Path.Combine(path, "calendar");
            var problems = report.Errors.Concat(Directory.Exists(calendar) ? HolidayCalendar.Load(calendar).Errors : []).ToArray();
            foreach (var error in problems)
            {
                Console.Error.WriteLine(error);
            }

            Console.WriteLine(problems.Length == 0
                ? $"{report.Packs.Count} 个规范包、{report.Packs.Sum(p => p.Norms.Count)} 条规范，没有错误。"
                : $"{problems.Length} 处错误。");
            return problems.Length == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command Coverage()
    {
        var json = Output.JsonOption();
        var command = new Command("coverage", "每个规范包有多少条被评价、约束、运行或只显示") { json };
        command.SetAction(parsed =>
        {
            var coverage = NormUses.OfPacks(NormLibrary.Load(Workplace.PacksFolder).Packs);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(coverage);
                return;
            }

            Output.WriteTable(
                ["规范包", "条数", "评价 evaluated", "约束 enforced", "运行 run", "只显示 shown", "已写成数据 encoded"],
                coverage.Select(c => (IReadOnlyList<string>)[c.Pack, $"{c.Clauses}", $"{c.Evaluated}", $"{c.Enforced}", $"{c.Run}", $"{c.Shown}", $"{c.Encoded}"]));
        });
        return command;
    }

    private static Command Explain()
    {
        var (key, division, on, json) = (new Argument<string>("key") { Description = "规范键，如 community.households" }, Output.DivisionOption(), Output.OnOption(), Output.JsonOption());
        var command = new Command("explain", "某地某日哪一条规范算数，它胜过了哪些，有无冲突") { key, division, on, json };
        command.SetAction(async (parsed, stop) =>
        {
            var named = KeyCatalogue.Find(parsed.GetValue(key)!) ?? throw new CommandException(
                $"没有名为 {parsed.GetValue(key)} 的键。相近的有：{string.Join("、", KeyCatalogue.All.Where(k => k.Name.Contains(parsed.GetValue(key)!, StringComparison.Ordinal)).Take(8))}。");
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, parsed.GetValue(on), stop);
            var explained = await workplace.Get<NormExplanations>().Of(named, place, parsed.GetValue(on), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(ExplanationView.Of(explained));
                return;
            }

            Write(explained);
        });
        return command;
    }

    private static void Write(Explanation explained)
    {
        Console.WriteLine($"{explained.Key.Chinese}（{explained.Key.Name}） · {explained.Place.Name} · {explained.On:yyyy-MM-dd}");
        if (explained.Holding is not { } holding)
        {
            Console.WriteLine("没有现行规范规定这一项。");
            return;
        }

        Console.WriteLine($"取值：{ExplanationView.Requires(holding.Norm, explained.Key)}  {holding.Norm.Norm.Citation}");
        foreach (var beaten in holding.Beaten)
        {
            Console.WriteLine($"  让位：{ExplanationView.Requires(beaten.Norm, explained.Key)}  {beaten.Norm.Norm.Citation}——{beaten.Why}");
        }

        foreach (var conflict in explained.Conflicts)
        {
            Console.WriteLine($"  冲突：{conflict.First.Norm.Id} 与 {conflict.Second.Norm.Id} 不能同时达到");
        }
    }

    private static Command Bind()
    {
        var (pack, division, from) = (new Argument<string>("pack"), Output.DivisionOption(), new Option<DateOnly>("--from") { Required = true });
        var basis = new Option<string>("--basis") { Description = "依据的文件或决定", Required = true };
        var command = new Command("bind", "把规范包绑定到一个区划") { pack, division, from, basis };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<BindPack>().Run(
                new() { Pack = parsed.GetValue(pack)!, Division = parsed.GetValue(division)!, From = parsed.GetValue(from), Basis = parsed.GetValue(basis)! }, stop);
            Console.WriteLine("已绑定。");
        });
        return command;
    }

    private static Command Bindings()
    {
        var command = new Command("bindings", "列出管理员所作的绑定");
        command.SetAction(async (_, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            foreach (var pack in workplace.Get<NormLibrary>().Packs)
            {
                foreach (var (b, place) in await workplace.Get<RuleBookDecisions>().BindingsOf(pack.Id, stop))
                {
                    Console.WriteLine($"{b.Id}  {b.Pack} → {place.Code} {place.Name}  {b.HoldsFrom:yyyy-MM-dd}—{b.HoldsTo:yyyy-MM-dd}  {b.Basis}（{b.RecordedBy}）");
                }
            }
        });
        return command;
    }

    private static Command End()
    {
        var (binding, last) = (new Argument<Guid>("binding") { Description = "绑定编号，见 norms bindings" }, new Option<DateOnly>("--last-day") { Description = "最后一日", Required = true });
        var command = new Command("end", "结束一项绑定") { binding, last };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<EndBinding>().Run(new() { Binding = new(parsed.GetValue(binding)), LastDay = parsed.GetValue(last) }, stop);
            Console.WriteLine("已结束。");
        });
        return command;
    }

    private static Command Confirm()
    {
        var (norm, reading) = (new Argument<string>("norm"), new Option<string>("--reading") { Required = true });
        var (by, on, source) = (new Option<string>("--by") { Required = true }, new Option<DateOnly>("--on") { Required = true }, new Option<string>("--source") { Required = true });
        var command = new Command("confirm", "核定存疑条款的读法") { norm, reading, by, on, source };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<ConfirmNorm>().Run(
                new()
                {
                    Norm = parsed.GetValue(norm)!,
                    Reading = parsed.GetValue(reading)!,
                    ConfirmedBy = parsed.GetValue(by)!,
                    On = parsed.GetValue(on),
                    Source = parsed.GetValue(source)!,
                }, stop);
            Console.WriteLine("已核定。");
        });
        return command;
    }
}
