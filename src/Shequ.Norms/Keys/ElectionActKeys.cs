using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about elections of the committee, group leaders and representatives.</summary>
public static class ElectionActKeys
{
    public static readonly NormKey Modes = Kinds("election.modes", "居委会选举方式", SelfGovernanceWords.ElectionModes).ForAct();
    public static readonly NormKey SurplusCandidates = Number("election.surplus_candidates", "每一职务候选人多于应选名额的人数", "人").ForAct();
    public static readonly NormKey SecretBallot = Flag("election.secret_ballot", "无记名投票").ForAct();
    public static readonly NormKey ByRepresentatives = Procedure("election.by_representatives", "居民代表选举方式的次序");

    public static readonly NormKey GroupLeaderTerm = Flag("group_leader.term_follows_committee", "小组长任期与居委会相同").ForAct();
    public static readonly NormKey GroupLeaderReelection = Flag("group_leader.reelection_allowed", "小组长可以连选连任").ForAct();
    public static readonly NormKey GroupLeaderVotingAge = Number("group_leader.voting_age", "推选小组长的居民年龄", "周岁").ForAct();
    public static readonly NormKey GroupLeaderElectors = Kinds("group_leader.electors", "推选小组长的参加者", SelfGovernanceWords.ElectionModes).ForAct();
    public static readonly NormKey GroupLeaderTurnout = Ratio("group_leader.turnout", "推选小组长的参加者占比", "人/人").ForAct();
    public static readonly NormKey GroupLeaderWinRule = Kinds("group_leader.win_rule", "小组长当选规则", SelfGovernanceWords.WinRules).ForAct();
    public static readonly NormKey GroupLeaderCriteria = Kinds("group_leader.criteria", "小组长任职条件", SelfGovernanceWords.PersonCriteria).ForAct();
    public static readonly NormKey GroupLeaderRole =
        Flag("group_leader.is_building_head_or_grid_worker", "小组长人选为选民中的楼栋长或网格员").ForAct();

    public static readonly NormKey RepresentativesFirst =
        Flag("representative.elected_before_committee", "居民代表在居委会选举之前产生").ForAct();

    public static readonly NormKey RepresentativePresider = Kinds("representative.presider", "居民代表推选主持者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey RepresentativeByElectionPresider =
        Kinds("representative.by_election_presider", "居民代表补选增选主持者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey RepresentativeChange = Procedure("representative.change_notice", "居民代表变更公告程序");
    public static readonly NormKey RepresentativeNumber = Procedure("representative.number_in_large_community", "规模较大社区代表人数商定程序");
    public static readonly NormKey UnitDelegates = Procedure("representative.unit_delegates", "单位和社会组织代表产生程序");
    public static readonly NormKey RepresentativeCriteria = Kinds("representative.criteria", "居民代表条件", SelfGovernanceWords.PersonCriteria).ForAct();
}
