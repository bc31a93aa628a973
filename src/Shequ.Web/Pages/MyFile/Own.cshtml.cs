using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization.Bodies;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Reading;
using Shequ.Population.Residents;

namespace Shequ.Web.Pages.MyFile;

/// <summary>我的信息: everything that is kept about somebody, for that somebody.</summary>
public sealed class OwnModel(Presence presence, OwnFileReader reader) : OwnFilePage(presence, reader)
{
    public IEnumerable<(string Name, string? Value)> Facts
    {
        get
        {
            var facts = Own.Resident;
            yield return ("姓名", facts.Name);
            yield return ("性别", facts.Sex.Chinese());
            yield return ("出生日期", facts.BornOn is { } born ? PopulationWords.Date(born) : null);
            yield return (DocumentNumber.Chinese(facts.DocumentKind), Own.Document);
            yield return ("电话", Own.Phone);
            yield return ("住址", Own.Door);
            yield return ("户籍", facts.RegisteredHere ? "在本社区" : facts.RegisteredPlace ?? "不在本社区");
            yield return ("从哪一天住在本社区", PopulationWords.Date(facts.ResidentSince));
            yield return ("同户的人", Own.Household.Count == 0 ? null : string.Join('、', Own.Household.Select(m => $"{m.Name}（{m.Relation.Chinese()}）")));
            yield return ("民族", facts.Ethnicity);
            yield return ("中共党员", facts.PartyMember ? "是" : "否");
            yield return ("学历", facts.Education?.Chinese());
            yield return ("职业", facts.Occupation);
            yield return ("工作单位", facts.Workplace);
            yield return ("政治权利", facts.DeprivedOfPoliticalRights ? "登记为被剥夺" : "没有被剥夺的登记");
        }
    }

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Session.Zone).DateTime);

    public async Task OnGetAsync(Guid id, CancellationToken stop)
    {
        await Open(id, "我的信息", stop);
        ViewData["Breadcrumbs"] = null;
    }
}
