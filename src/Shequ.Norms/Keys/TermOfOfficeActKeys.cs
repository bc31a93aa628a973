using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about posts between elections: representatives, recall, resignation, vacancy, by-election, handover.</summary>
public static class TermOfOfficeActKeys
{
    public static readonly NormKey RepresentativeElectedBy =
        Kinds("representative.elected_by", "居民代表推选者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey RepresentativeTerm = Flag("representative.term_follows_committee", "居民代表任期与居委会相同").ForAct();
    public static readonly NormKey RepresentativeReelection = Flag("representative.reelection_allowed", "居民代表可以连选连任").ForAct();
    public static readonly NormKey GroupLeaderElectedBy = Kinds("group_leader.elected_by", "小组长推选者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey GroupLeaderIsRepresentative = Flag("group_leader.is_representative", "小组长人选为居民代表").ForAct();
    public static readonly NormKey CommitteeReelection = Flag("committee.reelection_allowed", "居委会成员可以连选连任").ForAct();

    public static readonly NormKey PetitionVoters =
        Ratio("recall.petition_voters", "联名要求罢免的居民", "联名的有选举权居民/有选举权的居民").ForAct();

    public static readonly NormKey PetitionHouseholds =
        Ratio("recall.petition_household_representatives", "联名要求罢免的户的代表", "联名的户的代表/户的代表").ForAct();

    public static readonly NormKey PetitionRepresentatives =
        Ratio("recall.petition_resident_representatives", "联名要求罢免的居民代表", "联名的居民代表/居民代表").ForAct();

    public static readonly NormKey RecallReasons = Flag("recall.reasons_stated", "罢免要求说明理由").ForAct();
    public static readonly NormKey RecallAnswer = Flag("recall.answer_opportunity", "被提出罢免的成员可以提出申辩意见").ForAct();
    public static readonly NormKey RecallMode = Flag("recall.same_mode_as_election", "罢免投票按产生时的选举方式组织").ForAct();
    public static readonly NormKey RecallTurnoutVoters =
        Ratio("recall.turnout_voters", "选民参加罢免投票", "参加投票的选民/登记选民").ForAct();

    public static readonly NormKey RecallTurnoutHouseholds =
        Ratio("recall.turnout_household_representatives", "户的代表参加罢免投票", "参加投票的户的代表/户的代表").ForAct();

    public static readonly NormKey RecallTurnoutRepresentatives =
        Ratio("recall.turnout_resident_representatives", "居民代表参加罢免投票", "参加投票的居民代表/居民代表").ForAct();

    public static readonly NormKey RecallVotes = Ratio("recall.votes_to_pass", "罢免通过得票", "赞成罢免票/投票人员").ForAct();

    public static readonly NormKey Resignation = Procedure("member.resignation", "居委会成员辞职程序");
    public static readonly NormKey AutomaticEnd = Kinds("member.automatic_end_grounds", "成员职务自行终止的情形", StatuteWords.EndGrounds).ForAct();
    public static readonly NormKey ByElectionHeldBy = Kinds("by_election.held_by", "居委会成员补选者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey ByElectionRules = Flag("by_election.follows_election_rules", "补选参照候选人和选举的规定").ForAct();
    public static readonly NormKey ByElectionTerm = Flag("by_election.term_ends_with_committee", "补选成员任期到本届届满为止").ForAct();

    public static readonly NormKey MemberVacancy = Procedure("member.vacancy", "居委会成员出缺后的程序");
    public static readonly NormKey RepresentativeVacancy = Procedure("representative.vacancy", "居民代表出缺后的程序");
    public static readonly NormKey GroupLeaderVacancy = Procedure("group_leader.vacancy", "居民小组长出缺后的程序");

    public static readonly NormKey HandoverDays = Number("handover.days", "新一届产生后完成工作移交日数", "日").ForAct();
    public static readonly NormKey HandoverPresider = Kinds("handover.presider", "工作移交主持者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey HandoverSupervisor = Kinds("handover.supervisor", "工作移交监督者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey Handover = Procedure("handover.procedure", "工作移交程序");
}
