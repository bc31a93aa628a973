using Shequ.Kernel.Acts;

namespace Shequ.Organization;

/// <summary>权限表 of the elections module: it stands here because the one authority table gives them to posts.</summary>
public static class ElectionPermissions
{
    public static readonly Permission View = new("elections.view", "查看选举内部资料", Personal: true);

    /// <summary>What the election committee does: the plan, notices, the roll's decisions, candidates, stations, the result.</summary>
    public static readonly Permission Run = new("elections.run", "主持选举", Personal: true);

    /// <summary>The same for votes that the residents' committee convenes: the election committee itself, by-elections, recall.</summary>
    public static readonly Permission Convene = new("elections.convene", "召集推选、补选和罢免投票", Personal: true);

    public static readonly Permission RegisterVoters = new("elections.register_voters", "登记选民和委托", Personal: true);
    public static readonly Permission CheckIn = new("elections.check_in", "检票、发票", Personal: true);
    public static readonly Permission EnterTally = new("elections.enter_tally", "录入计票单");

    /// <summary>The street receives filings, supervises the handover, and may declare a result void.</summary>
    public static readonly Permission Supervise = new("elections.supervise", "监督选举、接收备案");
    public static readonly Permission Investigate = new("elections.investigate", "调查破坏选举的举报", Personal: true);

    public static IReadOnlyList<Permission> All { get; } = [View, Run, Convene, RegisterVoters, CheckIn, EnterTally, Supervise, Investigate];
}
