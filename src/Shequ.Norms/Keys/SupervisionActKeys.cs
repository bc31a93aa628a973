using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about the supervisory committee (居务监督委员会): how it is chosen and changed.</summary>
public static class SupervisionActKeys
{
    public static readonly NormKey ElectedBy = Kinds("supervision.elected_by", "监督委推选者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey ChairCandidate = Procedure("supervision.chair_candidate", "监督委主任候选人确定程序");
    public static readonly NormKey MemberCandidates = Procedure("supervision.member_candidates", "监督委其他成员候选人确定程序");
    public static readonly NormKey ElectedTogether = Flag("supervision.elected_with_committee", "监督委与居委会同步推选").ForAct();
    public static readonly NormKey ElectionPresider = Kinds("supervision.election_presider", "监督委推选主持者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey ChairVotes = Ratio("supervision.chair_votes", "监督委主任候选人赞成票占参加投票居民", "票/人").ForAct();
    public static readonly NormKey MemberWinRule = Kinds("supervision.member_win_rule", "监督委委员当选规则", SelfGovernanceWords.WinRules).ForAct();
    public static readonly NormKey Criteria = Kinds("supervision.criteria", "监督委成员任职条件", SelfGovernanceWords.PersonCriteria).ForAct();
    public static readonly NormKey Replacement = Procedure("supervision.replacement", "监督委增补调整程序");
    public static readonly NormKey ChangeNotice = Procedure("supervision.change_notice", "监督委变动公告备案程序");

    public static readonly NormKey MemberSources = Kinds("supervision.member_sources", "监督委成员来源", StatuteWords.SupervisionSources).ForAct();
    public static readonly NormKey Term = Flag("supervision.term_follows_committee", "监督委任期与居委会相同").ForAct();
    public static readonly NormKey ReportsTo = Kinds("supervision.reports_to", "监督委负责的会议", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey MayAttend = Kinds("supervision.may_attend", "监督委成员可以列席参加的会议", StatuteWords.SupervisedMeetings).ForAct();
    public static readonly NormKey ViolationRecipients =
        Kinds("supervision.violation_recipients", "监督委反映违纪违法行为的机关", SelfGovernanceWords.Bodies).ForAct();
}
