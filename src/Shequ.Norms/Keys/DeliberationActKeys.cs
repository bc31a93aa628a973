using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about consultation among residents (协商).</summary>
public static class DeliberationActKeys
{
    public static readonly NormKey Organizer = Kinds("deliberation.organizer", "协商组织者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey Topics = Kinds("deliberation.topics", "协商内容类别", SelfGovernanceWords.DeliberationTopics).ForAct();
    public static readonly NormKey Forums = Kinds("deliberation.forums", "协商可依托的机构", SelfGovernanceWords.DeliberationForums).ForAct();
    public static readonly NormKey Levels = Kinds("deliberation.levels", "协商层级", SelfGovernanceWords.DeliberationLevels).ForAct();
    public static readonly NormKey Channels = Kinds("deliberation.channels", "网上协商形式", SelfGovernanceWords.DeliberationChannels).ForAct();
    public static readonly NormKey AllStakeholders = Flag("deliberation.all_stakeholders", "利益相关者都参与协商").ForAct();
    public static readonly NormKey Participants = Kinds("deliberation.participants", "协商鼓励吸纳的人员", SelfGovernanceWords.DeliberationParticipants).ForAct();
    public static readonly NormKey GeneralProcedure = Procedure("deliberation.general", "协商一般程序");
    public static readonly NormKey HighAttention = Procedure("deliberation.high_attention", "涉及面广、关注度高事项协商程序");
    public static readonly NormKey Unresolved = Procedure("deliberation.unresolved", "协商不成事项处理程序");
    public static readonly NormKey CrossCommunity = Procedure("deliberation.cross_community", "跨社区事项协商程序");
    public static readonly NormKey Outcome = Procedure("deliberation.outcome", "协商成果运用程序");
    public static readonly NormKey OutcomeDisclosure = Procedure("deliberation.outcome_disclosure", "协商成果落实情况公开程序");

    public static readonly NormKey RequiredMatters = Kinds("deliberation.required_matters", "应当组织协商的事项", StatuteWords.RequiredDeliberation).ForAct();
    public static readonly NormKey Forms = Kinds("deliberation.forms", "协商形式", StatuteWords.DeliberationForms).ForAct();
    public static readonly NormKey Invitees = Kinds("deliberation.invitees", "协商可以邀请的参加者", StatuteWords.DeliberationInvitees).ForAct();
}
