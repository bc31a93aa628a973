using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Demonstrations;

/// <summary>The made-up offices above the communities: streets, departments that guide, and whoever runs the system.</summary>
internal static class SimulatedOffices
{
    private static readonly DateOnly Founded = new(2002, 3, 1);

    internal static void Fill(RegisterDraft draft, Division division)
    {
        switch (division.Level)
        {
            case DivisionLevel.Street:
                var office = draft.Add(BodyKind.StreetOffice, division.Name + "办事处", Founded, "区政府批复");
                Staff(draft, office, 2, AppointmentOrigin.Appointed);
                var committee = draft.Add(BodyKind.StreetPartyCommittee, "中共" + division.Name + "工作委员会", Founded, "区委批复");
                Appoint(draft, committee, PostKind.Secretary, 45, 57);
                draft.Tie(committee, TieKind.Leads, office, Founded, "区委批复");
                break;
            case DivisionLevel.Country:
                Appoint(draft, draft.Add(BodyKind.PlatformOperator, "平台运行单位", Founded, "运行委托书"), PostKind.Administrator, 30, 45);
                break;
            default:
                var name = division.Name + (division.Level == DivisionLevel.Province ? "民政厅" : "民政局");
                Staff(draft, draft.Add(BodyKind.SupervisionDepartment, name, Founded, "机构编制方案"), 1, AppointmentOrigin.Appointed);
                break;
        }
    }

    private static void Staff(RegisterDraft draft, Body office, int officials, AppointmentOrigin origin)
    {
        draft.Hold(office, PostKind.Head, Worker(draft, 42, 57), Since(draft), origin, "任职文件", seats: 1);
        for (var i = 0; i < officials; i++)
        {
            Appoint(draft, office, PostKind.Official, 26, 50);
        }
    }

    private static void Appoint(RegisterDraft draft, Body body, PostKind kind, int youngest, int oldest) =>
        draft.Hold(body, kind, Worker(draft, youngest, oldest), Since(draft), AppointmentOrigin.Appointed, "任职文件");

    private static Person Worker(RegisterDraft draft, int youngest, int oldest) =>
        draft.Somebody(youngest, oldest, party: 90, livesHere: false);

    private static DateOnly Since(RegisterDraft draft) => draft.Today.AddDays(-draft.Between(200, 1500));
}
