using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about registering voters, nominating candidates, casting, counting and proxy votes in a committee election.</summary>
public static class VotingActKeys
{
    public static readonly NormKey ResidentsOpinion =
        Flag("election.representative_mode_by_residents_opinion", "居民代表选举方式依据居民意见采用").ForAct();

    public static readonly NormKey Posts = Kinds("election.posts", "换届选举的职务", StatuteWords.Posts).ForAct();
    public static readonly NormKey ConductedBy = Kinds("election.conducted_by", "居委会选举主持者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey CommitteePosts = Kinds("election_committee.posts", "居民选举委员会的职务", StatuteWords.Posts).ForAct();
    public static readonly NormKey CommitteeElectedBy =
        Kinds("election_committee.elected_by", "居民选举委员会推选者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey CommitteeNominees =
        Number("election_committee.nominees_or_relatives", "选举委员会中的候选人及候选人近亲属", "人").ForAct();

    public static readonly NormKey CommitteeVacancy =
        Kinds("election_committee.vacancy_filled_by", "选举委员会出缺的补足办法", StatuteWords.VacancyMethods).ForAct();

    public static readonly NormKey VoterAge = Number("voter.age", "选民和候选人年龄", "周岁").ForAct();
    public static readonly NormKey Exclusion = Kinds("voter.exclusion_grounds", "不予登记或不得参选的身份理由", StatuteWords.ExclusionGrounds).ForAct();
    public static readonly NormKey Registration = Kinds("voter.registration_classes", "应当登记的选民类别", StatuteWords.RegistrationClasses).ForAct();
    public static readonly NormKey Declared = Flag("voter.declared_participation", "本人表示参加选举").ForAct();
    public static readonly NormKey WorkerMonths = Number("voter.community_worker_months", "外来社区工作者在本社区工作月数", "个月").ForAct();
    public static readonly NormKey WorkerConditions =
        Kinds("voter.community_worker_conditions", "外来社区工作者登记条件", StatuteWords.WorkerConditions).ForAct();

    public static readonly NormKey ListDays = Number("election.voter_list_days_before", "选民名单在选举日前公布日数", "日").ForAct();
    public static readonly NormKey HouseholdLists =
        Kinds("election.household_mode_lists", "户代表选举方式公布的名单", StatuteWords.VoterLists).ForAct();

    public static readonly NormKey RepresentativeLists =
        Kinds("election.representative_mode_lists", "居民代表选举方式公布的名单", StatuteWords.VoterLists).ForAct();

    public static readonly NormKey ObjectionDays = Number("election.list_objection_days", "名单公布后提出申诉日数", "日").ForAct();
    public static readonly NormKey DecisionDays = Number("election.list_decision_days", "收到名单申诉后处理日数", "日").ForAct();
    public static readonly NormKey DecisionPublished = Flag("election.list_decision_published", "公布名单申诉处理结果").ForAct();

    public static readonly NormKey Nominators = Kinds("election.nominators", "候选人提名推荐主体", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey JointNominators = Number("election.joint_nominators", "联合提名的选民人数", "人").ForAct();
    public static readonly NormKey Qualities = Kinds("candidate.qualities", "居委会成员候选人条件", StatuteWords.CandidateQualities).ForAct();
    public static readonly NormKey Expelled = Flag("candidate.expelled_from_party", "候选人被开除党籍").ForAct();
    public static readonly NormKey Punished = Flag("candidate.criminal_punishment", "候选人因犯罪受过刑事处罚").ForAct();
    public static readonly NormKey Gangs = Flag("candidate.gang_activity", "候选人利用黑恶势力从事非法活动").ForAct();
    public static readonly NormKey Cults =
        Flag("candidate.illegal_religious_or_cult_activity", "候选人组织或参加非法宗教活动或邪教活动").ForAct();

    public static readonly NormKey CandidateMeeting = Kinds("election.candidate_meeting", "候选人见面会内容", StatuteWords.CandidateMeeting).ForAct();

    public static readonly NormKey TurnoutVoters = Ratio("election.turnout_voters", "选民参加投票", "参加投票的选民/登记选民").ForAct();
    public static readonly NormKey TurnoutHouseholds =
        Ratio("election.turnout_household_representatives", "户的代表参加投票", "参加投票的户的代表/户的代表").ForAct();

    public static readonly NormKey TurnoutRepresentatives =
        Ratio("election.turnout_resident_representatives", "居民代表参加投票", "参加投票的居民代表/居民代表").ForAct();

    public static readonly NormKey ElectedVotes = Ratio("election.votes_to_be_elected", "当选得票", "得票/参加投票的人员").ForAct();
    public static readonly NormKey SecondRound = Procedure("election.second_round", "另行选举程序");
    public static readonly NormKey SecondRoundVotes = Ratio("election.second_round_votes", "另行选举当选得票", "得票/已投选票").ForAct();

    public static readonly NormKey PublicCount = Flag("election.public_count", "公开计票").ForAct();
    public static readonly NormKey ResultOnTheSpot = Flag("election.result_announced_on_the_spot", "选举结果当场公布").ForAct();
    public static readonly NormKey SecretBooth = Flag("election.secret_writing_booth", "设立秘密写票处").ForAct();

    public static readonly NormKey ProxyConditions = Kinds("election.proxy_conditions", "委托投票条件", StatuteWords.ProxyConditions).ForAct();
    public static readonly NormKey ProxiesPerVoter = Number("election.proxies_per_voter", "每一选民接受的委托", "人").ForAct();
    public static readonly NormKey ProxiesOfCandidates = Number("election.proxies_held_by_candidates", "候选人接受的委托", "人").ForAct();
    public static readonly NormKey ProxyList = Kinds("election.proxy_list", "公布的委托投票名单", StatuteWords.ProxyParties).ForAct();
    public static readonly NormKey RepresentativeProxies =
        Number("election.representative_mode_proxies", "居民代表选举方式中的委托投票", "件").ForAct();

    public static readonly NormKey VoidGrounds = Kinds("election.void_grounds", "当选无效的不正当手段", StatuteWords.ImproperMeans).ForAct();
    public static readonly NormKey ComplaintRecipients =
        Kinds("election.complaint_recipients", "破坏选举行为的举报受理机关", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey ComplaintInvestigators =
        Kinds("election.complaint_investigators", "破坏选举行为的调查处理机关", SelfGovernanceWords.Bodies).ForAct();
}
