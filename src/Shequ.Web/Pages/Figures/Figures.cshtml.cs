using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization.Divisions;
using Shequ.Population.Derived;
using Shequ.Population.Households;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Figures;

/// <summary>人口概况: what the registers of a community count on a day, and what the norms say of it.</summary>
public sealed class FiguresModel(Session session, DivisionQueries divisions, PopulationFiguresReader reader) : PageModel
{
    public Division Place { get; private set; } = null!;

    public PopulationFigures Figures { get; private set; } = null!;

    public Pyramid Pyramid => new(Figures.Ages);

    public StatTiles Tiles => new(
        new StatTile("常住户", Chinese.Number(Figures.Households), "户") { Note = "有人住的户，不论户籍" },
        new StatTile("常住人口", Chinese.Number(Figures.People), "人"),
        new StatTile("户籍在本社区", Chinese.Number(Figures.RegisteredHere), "人") { Note = $"另有户在人不在 {Chinese.Number(Figures.RegisteredOnly)} 人" },
        new StatTile("户籍在外地", Chinese.Number(Figures.Floating), "人"),
        new StatTile("可登记为选民", Chinese.Number(Figures.Voters.Eligible), "人") { Note = "本人表示参加的才登记" });

    /// <summary>How many lines stand in the table of voters.</summary>
    public static IReadOnlyList<(VoterClass Class, string Word)> Classes { get; } =
    [
        (VoterClass.RegisteredHere, "户籍在本社区"), (VoterClass.LivesHere, "户籍不在、常住本社区"), (VoterClass.CommunityWorker, "外来社区工作者（须申请、确认）"),
        (VoterClass.TooYoung, "不足年龄"), (VoterClass.TooShort, "外来社区工作者，工作未满期限"), (VoterClass.Excluded, "依法被剥夺政治权利"), (VoterClass.Unknown, "出生日期不详，请补全"),
    ];

    public static string KindWord(HouseholdKind kind) => kind switch
    {
        HouseholdKind.RegisteredHere => "本社区户籍户",
        HouseholdKind.RegisteredElsewhere => "外地户籍户",
        _ => "集体户",
    };

    /// <summary>12 人, 12 至 20 人, or that no number does.</summary>
    public static string Range(int? least, int? most, string unit) =>
        least is not { } a ? "没有合适的数" : a == most ? $"{a} {unit}" : $"{a} 至 {most} {unit}";

    public async Task OnGetAsync(string code, DateOnly? on, CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            throw new BadInputException("on", "地址里的日期有误，应写如 2026-03-01。");
        }

        Place = await divisions.Require(code, stop);
        if (Place.Level != DivisionLevel.Community)
        {
            throw new NotFoundException($"代码为 {code} 的社区");
        }

        Figures = await reader.Of(Place, session.DayOf(on), stop);
        ViewData["Title"] = $"{Place.Name}人口概况";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, divisions, "/organization", stop, new Crumb("人口概况"));
    }
}
