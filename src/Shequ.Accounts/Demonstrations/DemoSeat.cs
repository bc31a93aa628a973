using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Accounts.Demonstrations;

/// <summary>演示席位: a role of the design that the demonstration offers: which post at which level, and who sits there if the made-up register has nobody.</summary>
/// <param name="Post">Null for a resident without any post.</param>
internal sealed record DemoSeat(string Login, DivisionLevel Level, (BodyKind Body, PostKind Kind)? Post, string BodyName, string Person, Sex Sex)
{
    /// <summary>A number that nothing is ever sent to.</summary>
    internal string Telephone => $"199000000{All.ToList().IndexOf(this) + 1:00}";

    /// <summary>In the order in which the sign-in page offers them.</summary>
    internal static IReadOnlyList<DemoSeat> All { get; } =
    [
        new("resident", DivisionLevel.Community, null, "", "周淑兰", Sex.Female),
        new("worker", DivisionLevel.Community, (BodyKind.ServiceAgency, PostKind.CommunityWorker), "党群服务中心", "陈晓雯", Sex.Female),
        new("chair", DivisionLevel.Community, (BodyKind.ResidentsCommittee, PostKind.Chair), "居民委员会", "王建国", Sex.Male),
        new("supervisor", DivisionLevel.Community, (BodyKind.SupervisoryCommittee, PostKind.Chair), "居务监督委员会", "许国栋", Sex.Male),
        new("secretary", DivisionLevel.Community, (BodyKind.PartyOrganization, PostKind.Secretary), "党总支", "李敏", Sex.Female),
        new("leader", DivisionLevel.Community, (BodyKind.ResidentsGroup, PostKind.GroupLeader), "第一居民小组", "孙桂英", Sex.Female),
        new("street", DivisionLevel.Street, (BodyKind.StreetOffice, PostKind.Official), "办事处", "赵宏", Sex.Male),
        new("county", DivisionLevel.County, (BodyKind.SupervisionDepartment, PostKind.Official), "民政局", "钱莉", Sex.Female),
        new("city", DivisionLevel.City, (BodyKind.SupervisionDepartment, PostKind.Official), "民政局", "吴涛", Sex.Male),
        new("province", DivisionLevel.Province, (BodyKind.SupervisionDepartment, PostKind.Official), "民政厅", "郑文", Sex.Male),
        new("administrator", DivisionLevel.Country, (BodyKind.PlatformOperator, PostKind.Administrator), "平台运行单位", "冯磊", Sex.Male),
        new("electoral", DivisionLevel.Community, (BodyKind.ElectionCommittee, PostKind.Chair), "居民选举委员会", "顾秀英", Sex.Female),
    ];
}
