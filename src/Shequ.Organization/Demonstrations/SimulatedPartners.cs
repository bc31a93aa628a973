using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Demonstrations;

/// <summary>Those with whom a made-up committee works: the service agency, owners' committees, companies, organisations and units.</summary>
internal static class SimulatedPartners
{
    private static readonly (string Name, string Type)[] Organizations =
    [
        ("夕阳红合唱队", "culture_sports"), ("邻里互助会", "mutual_aid"), ("志愿者服务队", "volunteering"), ("老娘舅调解室", "dispute_settlement"),
        ("爱心慈善会", "charity"), ("助老服务社", "elderly_and_children"), ("太极拳队", "culture_sports"), ("便民维修队", "community_service"),
        ("儿童成长驿站", "elderly_and_children"), ("书画社", "culture_sports"), ("绿色环保队", "volunteering"), ("红白理事会", "mutual_aid"),
        ("舞蹈队", "culture_sports"), ("反诈宣传队", "volunteering"),
    ];

    private static readonly (string Name, string Contact)[] Units =
    [
        ("派出所", "社区警务室"), ("卫生服务站", "站办公室"), ("小学", "校办公室"), ("幼儿园", "园办公室"), ("农贸市场", "市场管理处"),
        ("银行支行", "营业部"), ("老年大学分校", "教务处"), ("物流网点", "网点经理室"), ("养老服务中心", "前台"), ("邮政所", "所办公室"),
    ];

    private static readonly string[] Companies =
        ["金陵家园", "紫金", "宁居", "长江", "银城", "万和", "钟山", "玄武湖", "和顺", "苏城", "新街口", "石城"];

    internal static void AddAgency(SimulatedRegister register)
    {
        var draft = register.Draft;
        var agency = register.Agency = draft.Add(BodyKind.ServiceAgency, register.Place + "党群服务中心", new(2012, 9, 1), "街道办事处批复");
        var staff = Math.Min(register.Figures.Number(ResourceSections.Staff.Name, 10), 14);
        for (var i = 0; i < staff; i++)
        {
            var worker = draft.Somebody(23, 52, party: 35, livesHere: draft.Chance(30));
            var since = draft.Today.AddDays(-draft.Between(60, 2500));
            register.Workers.Add(worker);
            draft.Hold(agency, i == 0 ? PostKind.Head : PostKind.CommunityWorker, worker, since, AppointmentOrigin.Appointed, "街道聘用文件", seats: i == 0 ? 1 : staff - 1);
        }
    }

    internal static void Add(SimulatedRegister register)
    {
        AddEstates(register);
        AddOrganizations(register);
        AddUnits(register);
    }

    private static void AddEstates(SimulatedRegister register)
    {
        var draft = register.Draft;
        var cross = register.Figures.Number(CommitteeKeys.OwnersCrossMembers, 0);
        var first = draft.Random.Next(Companies.Length);
        foreach (var (estate, i) in register.Figures.Estates.Select((e, i) => (e, i)))
        {
            // The first has one in any case where members of the residents' committee are said to sit on it.
            if ((i == 0 && cross > 0) || draft.Chance(55))
            {
                var owners = draft.Add(BodyKind.OwnersCommittee, estate + "业主委员会", new(2019, 10, 1), "业主大会决定", area: estate);
                for (var seat = 0; seat < 5; seat++)
                {
                    var owner = i == 0 && seat > 0 && seat <= cross ? register.Members[^seat] : draft.Somebody(33, 70);
                    draft.Hold(owners, seat == 0 ? PostKind.Chair : PostKind.Member, owner, draft.Today.AddDays(-draft.Between(100, 1000)),
                        AppointmentOrigin.ChosenByMeeting, "业主大会选举结果", seats: seat == 0 ? 1 : 4);
                }
            }

            if (draft.Chance(75))
            {
                var company = draft.Add(BodyKind.PropertyCompany, $"南京{Companies[(first + i) % Companies.Length]}物业管理有限公司", new(2010, 1, 1), "物业服务合同",
                    area: estate, credit: SimulatedCreditCode.Make(draft.Random, "91", draft.Code[..6]), contact: "小区物业服务处");
                draft.Hold(company, PostKind.Head, draft.Somebody(32, 55, livesHere: false), draft.Today.AddDays(-draft.Between(100, 1500)),
                    AppointmentOrigin.Appointed, "项目经理任命书", seats: 1);
            }
        }
    }

    private static void AddOrganizations(SimulatedRegister register)
    {
        var draft = register.Draft;
        foreach (var (name, type) in Organizations.Take(register.Figures.Number(CommunityKeys.SocialOrganizations, 6)))
        {
            var body = draft.Add(BodyKind.SocialOrganization, register.Place + name, draft.Today.AddDays(-draft.Between(300, 3000)), "街道备案", speciality: type);
            draft.Hold(body, PostKind.Head, draft.Pick(register.Representatives), draft.Today.AddDays(-draft.Between(30, 300)),
                AppointmentOrigin.ChosenByMeeting, "成员会议记录", seats: 1);
        }
    }

    private static void AddUnits(SimulatedRegister register)
    {
        var draft = register.Draft;
        foreach (var (name, contact) in Units.Take(draft.Between(4, Units.Length)))
        {
            var unit = draft.Add(BodyKind.ResidentUnit, register.Place[..^2] + name, new(2005, 1, 1), "驻区单位登记", contact: contact);
            draft.Hold(unit, PostKind.Head, draft.Somebody(30, 57, livesHere: false), draft.Today.AddDays(-draft.Between(100, 1200)),
                AppointmentOrigin.Appointed, "单位联系人函", seats: 1);
            if (draft.Chance(40))
            {
                draft.Tie(register.Committee, TieKind.Cooperates, unit, draft.Today.AddDays(-draft.Between(60, 800)), "共驻共建协议书");
            }
        }
    }
}
