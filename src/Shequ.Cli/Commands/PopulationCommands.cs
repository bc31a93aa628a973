using System.CommandLine;
using Shequ.Kernel.Acts;
using Shequ.Population.Derived;

namespace Shequ.Cli;

/// <summary>./shequ population: what the registers of residents count.</summary>
internal static class PopulationCommands
{
    internal static Command Make() => new("population", "人口概况") { Figures() };

    private static Command Figures()
    {
        var (division, json, on) = (Output.DivisionOption(), Output.JsonOption(), new Option<DateOnly?>("--on") { Description = "哪一天，默认今天" });
        var command = new Command("figures", "一个社区的人口、小组规模、代表名额和选民资格人数") { division, json, on };
        command.SetAction(async (parsed, stop) =>
        {
            await using var workplace = await Workplace.Open(stop);
            var place = await workplace.Division(parsed.GetValue(division)!, null, stop);
            var day = workplace.Get<Session>().DayOf(parsed.GetValue(on));
            Write(PopulationFiguresView.Of(place, await workplace.Get<PopulationFiguresReader>().Of(place, day, stop)), parsed.GetValue(json));
        });
        return command;
    }

    private static void Write(PopulationFiguresView view, bool json)
    {
        if (json)
        {
            Output.WriteJson(view);
            return;
        }

        Console.WriteLine($"{view.Name}（{view.Division}） {view.On:yyyy-MM-dd}：常住 {view.Households} 户 {view.People} 人，其中户籍在本社区 {view.RegisteredHere} 人；户在人不在 {view.RegisteredOnly} 人");
        Output.WriteTable(
            ["小组", "户数", "规模", "代表名额"],
            view.Groups.Select(g => (IReadOnlyList<string>)
            [
                g.Name, $"{g.Households}", string.Join(' ', g.Sizes.Select(s => $"{s.Key}{(s.Value ? "符合" : "不符")}")),
                g.Least is null ? (g.Representatives.Count == 0 ? "" : "各条不能同时达到") : $"{g.Least}–{g.Most}",
            ]));
        Output.WriteTable(["选民资格", "人数"], view.Voters.Select(v => (IReadOnlyList<string>)[$"{v.Key}", $"{v.Value}"]));
    }
}
