using System.CommandLine;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;

namespace Shequ.Cli;

/// <summary>./shequ today: what is due in a community, or counted over an area.</summary>
internal static class TodayCommand
{
    internal static Command Make()
    {
        var (division, json, overdue) = (Output.DivisionOption(), Output.JsonOption(), new Option<bool>("--overdue") { Description = "区域只列有逾期事项的" });
        var command = new Command("today", "今日事项：一个社区或一个区域应办的事") { division, json, overdue };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            if (place.Level == DivisionLevel.Community)
            {
                Write(TodayView.Of(await workplace.Get<CommunityToday>().Run(place, stop)), parsed.GetValue(json));
                return;
            }

            var filter = new AreaTodayFilter(OnlyOverdue: parsed.GetValue(overdue), Take: int.MaxValue - 1);
            WriteArea(AreaTodayView.Of(await workplace.Get<AreaToday>().Run(place, filter, stop)), parsed.GetValue(json));
        });
        return command;
    }

    private static void Write(TodayView view, bool json)
    {
        if (json)
        {
            Output.WriteJson(view);
            return;
        }

        Console.WriteLine($"{view.Name}（{view.Division}） {view.On:yyyy-MM-dd}");
        Output.WriteTable(
            ["期限", "还有", "办什么", "关于", "依据"],
            view.Items.Select(i => (IReadOnlyList<string>)
            [
                i.DueOn is { } due ? $"{due:yyyy-MM-dd}" : "", i.DaysLeft is { } days ? $"{days} 日" : i.State == DueState.Undated ? "及时" : "从未记录",
                i.Does, i.Subject ?? (i.LastOn is { } last ? $"上次 {last:yyyy-MM-dd}" : ""), i.Norm ?? "",
            ]));
    }

    private static void WriteArea(AreaTodayView view, bool json)
    {
        if (json)
        {
            Output.WriteJson(view);
            return;
        }

        Console.WriteLine($"{view.Name} {view.On:yyyy-MM-dd}：城市社区 {view.Communities} 个，其中有逾期的 {view.CommunitiesOverdue} 个");
        Output.WriteTable(
            ["代码", "地方", "有逾期的社区", "逾期", "一个月内", "及时", "从未记录"],
            view.Rows.Select(r => (IReadOnlyList<string>)
                [r.Division, r.Name, $"{r.CommunitiesOverdue}", $"{r.Counts.Overdue}", $"{r.Counts.Soon}", $"{r.Counts.Undated}", $"{r.Counts.Unrecorded}"]));
    }
}
