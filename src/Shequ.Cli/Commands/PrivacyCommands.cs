using System.CommandLine;
using Shequ.Population.Care;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Retention;
using Shequ.Population.Privacy.Reveals;

namespace Shequ.Cli;

/// <summary>./shequ privacy: requests that wait, the retention schedule with what is past its time, care tags, and one sealed fact with a reason.</summary>
internal static class PrivacyCommands
{
    internal static Command Make() => new("privacy", "个人信息：请求、保存期限、到期处置、关爱标签、查看密存信息") { Requests(), Answer(), Dispose(), Kinds(), Tag(), Reveal() };

    private static Command Requests()
    {
        var (division, json) = (Output.DivisionOption(), Output.JsonOption());
        var command = new Command("requests", "等答复的个人信息请求，逾期的在前") { division, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var open = await workplace.Get<RequestReader>().Open(await workplace.Division(parsed.GetValue(division)!, null, stop), stop);
            if (parsed.GetValue(json))
            {
                Output.WriteJson(open.Select(r => new { r.Request.Id, r.Request.Kind, r.Request.ReceivedOn, r.Request.DueOn, r.DaysLeft }));
                return;
            }

            Output.WriteTable(
                ["编号", "居民", "请求", "收到", "最迟", "还有"],
                open.Select(r => (IReadOnlyList<string>)[$"{r.Request.Id}", r.Name, r.Matter.Chinese, $"{r.Request.ReceivedOn:yyyy-MM-dd}", $"{r.Request.DueOn:yyyy-MM-dd}", $"{r.DaysLeft}"]));
        });
        return command;
    }

    private static Command Answer()
    {
        var (request, division, outcome) = (new Argument<Guid>("request") { Description = "请求编号" }, Output.DivisionOption(), EnumOption.Of<RequestOutcome>("--outcome", "怎样办"));
        var (words, norm) = (new Option<string>("--answer") { Description = "答复居民的话", Required = true }, new Option<string?>("--norm") { Description = "不能办的，依据哪一条，如 PIPL-47b" });
        var erase = new Option<string[]>("--erase") { Description = "删除请求：删哪些（phone、social、care），可写几次" };
        var command = new Command("answer", "答复个人信息请求") { request, division, outcome, words, norm, erase };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            await workplace.Get<AnswerRequest>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Of = new(parsed.GetValue(request)), Outcome = parsed.GetValue(outcome), Answer = parsed.GetValue(words)!, Norm = parsed.GetValue(norm),
                    Erase = parsed.GetValue(erase) ?? [],
                }, stop);
            Console.WriteLine("已答复。");
        });
        return command;
    }

    private static Command Dispose()
    {
        var (division, really) = (Output.DivisionOption(), new Option<bool>("--do") { Description = "真的删除；不写只数一数" });
        var command = new Command("dispose", "处置到期的个人信息；先数一数") { division, really };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var (act, request) = (workplace.Get<DisposeExpired>(), new DisposeExpired.Request { Division = parsed.GetValue(division)! });
            var counts = parsed.GetValue(really) ? await act.Run(request, stop) : await act.Rehearse(request, stop);
            Output.WriteTable(["记录", parsed.GetValue(really) ? "已删除" : "到期"], counts.Select(c => (IReadOnlyList<string>)[c.Line.Chinese, $"{c.Count}"]));
        });
        return command;
    }

    private static Command Kinds()
    {
        var command = new Command("care-kinds", "关爱对象的种类和依据");
        command.SetAction(_ => Output.WriteTable(["代号", "种类", "敏感", "依据"], CareKind.All.Select(k => (IReadOnlyList<string>)[k.Word, k.Chinese, k.Sensitive ? "是" : "", string.Join(' ', k.Norms)])));
        return command;
    }

    private static Command Tag()
    {
        var (resident, kind, division) = (new Argument<Guid>("resident") { Description = "居民编号" }, new Argument<string>("kind") { Description = "种类代号，见 care-kinds" }, Output.DivisionOption());
        var (from, reason) = (BodyCommands.DayOption("--from", "从哪一天起"), new Option<string>("--reason") { Description = "为什么登记，根据什么材料", Required = true });
        var (last, review) = (new Option<DateOnly?>("--last-day") { Description = "到哪一天止" }, new Option<DateOnly?>("--review") { Description = "最迟哪一天再核实" });
        var command = new Command("tag", "登记关爱标签") { resident, kind, division, from, last, review, reason };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            Console.WriteLine(await workplace.Get<SetCareTag>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Resident = new(parsed.GetValue(resident)), Kind = parsed.GetValue(kind)!, From = parsed.GetValue(from),
                    LastDay = parsed.GetValue(last), ReviewOn = parsed.GetValue(review), Reason = parsed.GetValue(reason)!,
                }, stop));
        });
        return command;
    }

    private static Command Reveal()
    {
        var (resident, fact, division) = (new Argument<Guid>("resident") { Description = "居民编号" }, EnumOption.Argument<SealedFact>("fact", "看哪一项"), Output.DivisionOption());
        var (reason, words) = (EnumOption.Of<RevealReason>("--reason", "为什么要看"), new Option<string?>("--words") { Description = "说明" });
        var command = new Command("reveal", "查看一项密存信息，记入查阅记录") { resident, fact, division, reason, words };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var opened = await workplace.Get<RevealFact>().Run(
                new()
                {
                    Division = parsed.GetValue(division)!, Resident = new(parsed.GetValue(resident)), Fact = parsed.GetValue(fact), Reason = parsed.GetValue(reason), Words = parsed.GetValue(words),
                }, stop);
            Console.WriteLine(opened.Text);
        });
        return command;
    }
}
