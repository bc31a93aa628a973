using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about who may have a residents' or representatives' meeting called, its quorum, votes and powers.</summary>
public static class AssemblyActKeys
{
    public static readonly NormKey ProposalResidents =
        Ratio("assembly.proposal_residents", "提议召集居民会议的居民", "提议的十八周岁以上居民/十八周岁以上居民").ForAct();

    public static readonly NormKey ProposalHouseholds =
        Ratio("assembly.proposal_household_representatives", "提议召集居民会议的户的代表", "提议的户的代表/户的代表").ForAct();

    public static readonly NormKey ProposalRepresentatives =
        Ratio("assembly.proposal_resident_representatives", "提议召集居民会议的居民代表", "提议的居民代表/居民代表").ForAct();

    public static readonly NormKey SpecialCircumstances = Flag("assembly.special_circumstances", "遇有特殊情况临时通知居民会议").ForAct();
    public static readonly NormKey QuorumResidents =
        Ratio("assembly.quorum_residents", "十八周岁以上居民参加居民会议", "到会居民/十八周岁以上居民").ForAct();

    public static readonly NormKey QuorumHouseholds =
        Ratio("assembly.quorum_household_representatives", "户的代表参加居民会议", "到会户的代表/户的代表").ForAct();

    public static readonly NormKey AssemblyVotes = Ratio("assembly.votes_to_pass", "居民会议决定得票", "赞成票/到会人员").ForAct();
    public static readonly NormKey AssemblyPowers = Kinds("assembly.powers", "居民会议职权", StatuteWords.AssemblyPowers).ForAct();
    public static readonly NormKey AssemblyRevokes =
        Kinds("assembly.may_revoke_decisions_of", "居民会议可以撤销变更其决定的组织", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey PartyFirst = Flag("decision.party_discussed_first", "会议决定的重要事项先经社区党组织研究讨论").ForAct();

    public static readonly NormKey MeetingMembers =
        Kinds("representative_meeting.members", "居民代表会议组成人员", StatuteWords.MeetingMembers).ForAct();

    public static readonly NormKey MeetingConvener =
        Kinds("representative_meeting.convener", "居民代表会议召集者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey MeetingProposal =
        Ratio("representative_meeting.proposal_resident_representatives", "提议召集居民代表会议的居民代表", "提议的居民代表/居民代表").ForAct();

    public static readonly NormKey MeetingObservers =
        Kinds("representative_meeting.observer_rights", "其他居民在居民代表会议的权利", StatuteWords.ObserverRights).ForAct();

    public static readonly NormKey MeetingQuorum =
        Ratio("representative_meeting.quorum", "组成人员参加居民代表会议", "到会组成人员/组成人员").ForAct();

    public static readonly NormKey MeetingVotes =
        Ratio("representative_meeting.votes_to_pass", "居民代表会议决定得票", "赞成票/到会组成人员").ForAct();

    public static readonly NormKey MeetingAuthorized =
        Flag("representative_meeting.authorized_by_assembly", "居民代表会议决定居民会议职权事项已获授权").ForAct();

    public static readonly NormKey MeetingRevokes =
        Kinds("representative_meeting.may_revoke_decisions_of", "居民代表会议可以撤销变更其决定的组织", SelfGovernanceWords.Bodies).ForAct();
}
