using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Organization.Posts;

namespace Shequ.Elections;

/// <summary>The Chinese words of the module's kinds and states, one place for pages, notices and printed sheets.</summary>
public static class ElectionWords
{
    public static string Of(ElectedOffice office) => office switch
    {
        ElectedOffice.Committee => "居民委员会",
        ElectedOffice.GroupLeaders => "居民小组长",
        ElectedOffice.Representatives => "居民代表",
        ElectedOffice.SupervisoryCommittee => "居务监督委员会",
        _ => "居民选举委员会",
    };

    public static string Of(ElectionKind kind) => kind switch
    {
        ElectionKind.General => "换届选举",
        ElectionKind.ByElection => "补选",
        _ => "罢免",
    };

    public static string Of(ElectionMode mode) => mode switch
    {
        ElectionMode.AllVoters => "全体有选举权的居民",
        ElectionMode.HouseholdRepresentatives => "户代表",
        _ => "居民代表",
    };

    public static string Of(ElectionState state) => state switch
    {
        ElectionState.Running => "正在进行",
        ElectionState.Concluded => "已结束",
        ElectionState.Cancelled => "已取消",
        _ => "已被认定无效",
    };

    public static string Of(PollReason reason) => reason switch
    {
        PollReason.First => "第一次投票",
        PollReason.Step => "分次投票",
        PollReason.SecondRound => "另行选举",
        PollReason.RunOff => "票数相等者再次投票",
        _ => "重新投票",
    };

    public static string Of(PollState state) => state switch
    {
        PollState.Prepared => "筹备",
        PollState.Open => "投票中",
        PollState.Closed => "计票",
        _ => "结果已宣布",
    };

    public static string Of(CandidateState state) => state switch
    {
        CandidateState.Nominated => "待审查",
        CandidateState.Accepted => "审查通过",
        CandidateState.Rejected => "审查不通过",
        CandidateState.Withdrawn => "已退出",
        _ => "正式候选人",
    };

    public static string Of(RollList list) => list switch
    {
        RollList.Voters => "选民名单",
        RollList.HouseholdRepresentatives => "户代表名单",
        _ => "居民代表名单",
    };

    public static string Of(OfficerRole role) => role switch
    {
        OfficerRole.Registrar => "验证发票",
        OfficerRole.Scrutineer => "监票",
        OfficerRole.Caller => "唱票",
        OfficerRole.Tallier => "计票",
        OfficerRole.Scribe => "代书",
        _ => "护送流动票箱",
    };
}
