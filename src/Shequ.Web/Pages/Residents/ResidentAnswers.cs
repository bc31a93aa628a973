using Shequ.Organization.Bodies;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Residents;

/// <summary>What is different in a form on a resident from what the register has: only that is checked by eye.</summary>
public static class ResidentAnswers
{
    public static IEnumerable<Answer> Of(ResidentChange typed, ResidentFile kept)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(kept);
        var facts = kept.Facts;
        var all = new (string Question, string? Was, string? Is)[]
        {
            ("姓名", facts.Name, typed.Name), ("性别", facts.Sex.Chinese(), typed.Sex?.Chinese() ?? facts.Sex.Chinese()),
            ("出生日期", Day(facts.BornOn), Day(typed.BornOn) ?? Day(facts.BornOn)),
            ("证件", kept.Document, string.IsNullOrWhiteSpace(typed.DocumentNumber) ? typed.DocumentKind == DocumentKind.None ? "暂无证件" : kept.Document : typed.DocumentNumber),
            ("电话", kept.Phone, typed.NoPhone ? "没有电话" : string.IsNullOrWhiteSpace(typed.Phone) ? kept.Phone : typed.Phone),
            ("户籍", Registration(facts.RegisteredHere, facts.RegisteredPlace), Registration(typed.RegisteredHere, typed.RegisteredPlace)),
            ("民族", facts.Ethnicity, typed.Ethnicity), ("中共党员", Word(facts.PartyMember), Word(typed.PartyMember)),
            ("学历", facts.Education?.Chinese(), typed.Education?.Chinese()), ("职业", facts.Occupation, typed.Occupation), ("工作单位", facts.Workplace, typed.Workplace),
            ("来本社区居住", Day(facts.ResidentSince), Day(typed.ResidentSince) ?? Day(facts.ResidentSince)),
            ("依法被剥夺政治权利", Word(facts.DeprivedOfPoliticalRights), Word(typed.DeprivedOfPoliticalRights)),
        };
        return [new("谁", kept.Name), .. all.Where(a => (a.Was ?? "") != (a.Is ?? "")).Select(a => new Answer(a.Question, $"{a.Was ?? "空"} → {(string.IsNullOrWhiteSpace(a.Is) ? "空" : a.Is)}"))];
    }

    private static string? Day(DateOnly? day) => day is { } known ? PopulationWords.Date(known) : null;

    private static string Word(bool yes) => yes ? "是" : "否";

    private static string Registration(bool here, string? place) => here ? "在本社区" : string.IsNullOrWhiteSpace(place) ? "在外地" : place;
}
