namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of what the organic law lists: voters, candidates, ballots, meetings, audits, archives.</summary>
public static class StatuteWords
{
    public static readonly Vocabulary CommitteeDuties = new(
        ("publicity_of_law_and_policy", "宣传法律政策、维护合法权益"),
        ("values_and_customs", "核心价值观和社会风俗"),
        ("public_affairs_and_welfare", "公共事务、公益事业和便民服务"),
        ("mediation", "调解民间纠纷"),
        ("security_and_emergencies", "协助治安、信访、矫正帮教和突发事件应对"),
        ("social_forces", "支持引导社会力量"),
        ("owners_and_property", "业主大会、业主委员会和物业纠纷"),
        ("other_assistance", "协助其他与居民利益有关的工作"),
        ("opinions_and_suggestions", "反映意见、要求和建议"));

    public static readonly Vocabulary Posts = new(("chair", "主任"), ("deputy", "副主任"), ("member", "委员"));

    public static readonly Vocabulary VacancyMethods = new(
        ("next_in_order", "按原推选结果依次递补"),
        ("new_choice", "另行推选"),
        ("appointment", "指定或委派"));

    public static readonly Vocabulary ExclusionGrounds = new(
        ("political_rights_deprived", "依法被剥夺政治权利"),
        ("ethnicity", "民族"),
        ("race", "种族"),
        ("sex", "性别"),
        ("occupation", "职业"),
        ("family_origin", "家庭出身"),
        ("religion", "宗教信仰"),
        ("education", "教育程度"),
        ("property", "财产状况"),
        ("length_of_residence", "居住期限"));

    public static readonly Vocabulary RegistrationClasses = new(
        ("registered_household", "户籍在本社区的居民"),
        ("permanent_resident", "户籍不在本社区的常住居民"));

    public static readonly Vocabulary WorkerConditions = new(
        ("own_application", "本人申请参加选举"),
        ("confirmed_by_election_committee", "居民选举委员会确认"));

    public static readonly Vocabulary VoterLists = new(
        ("voters", "选民名单"),
        ("household_representatives", "户的代表名单"),
        ("new_resident_representatives", "新一届居民代表名单"));

    public static readonly Vocabulary CandidateQualities = new(
        ("supports_party_leadership", "拥护党的领导"),
        ("law_abiding", "奉公守法"),
        ("good_conduct", "品行良好"),
        ("fair", "公道正派"),
        ("public_spirited", "热心公益"),
        ("education_and_ability", "有一定文化水平和工作能力"));

    public static readonly Vocabulary CandidateMeeting = new(
        ("meet_residents", "与居民见面"),
        ("present_plans", "介绍履职设想"),
        ("answer_questions", "回答居民提问"));

    public static readonly Vocabulary ProxyConditions = new(
        ("principal_away", "委托人选举期间外出"),
        ("in_writing", "书面委托"),
        ("agent_is_voter_here", "受托人为本社区其他选民"));

    public static readonly Vocabulary ProxyParties = new(("principals", "委托人"), ("agents", "受托人"));

    public static readonly Vocabulary ImproperMeans = new(
        ("violence", "暴力"),
        ("threat", "威胁"),
        ("deceit", "欺骗"),
        ("bribery", "贿赂"),
        ("forged_ballots", "伪造选票"),
        ("false_counts", "虚报选举票数"));

    public static readonly Vocabulary EndGrounds = new(
        ("loss_of_capacity", "丧失行为能力"),
        ("criminal_sentence", "被判处刑罚"));

    public static readonly Vocabulary MeetingMembers = new(
        ("committee_members", "居委会成员"),
        ("resident_representatives", "居民代表"),
        ("other_residents", "其他居民"));

    public static readonly Vocabulary ObserverRights = new(("attend", "列席"), ("speak", "发表意见"));

    public static readonly Vocabulary AssemblyPowers = new(
        ("charter_and_pact", "制定修改自治章程、居民公约"),
        ("annual_report", "审议居委会年度工作报告"),
        ("member_appraisal", "评议居委会成员"),
        ("other_major_matters", "决定其他涉及全体居民利益的重要事项"));

    public static readonly Vocabulary FiledRules = new(("charter", "居民自治章程"), ("pact", "居民公约"));

    public static readonly Vocabulary LegalityChecks = new(
        ("constitution_and_laws", "不与宪法、法律、法规相抵触"),
        ("public_order_and_morals", "不违背公序良俗"),
        ("personal_rights", "不侵犯人身权利"),
        ("democratic_rights", "不侵犯民主权利"),
        ("property_rights", "不侵犯财产权利"));

    public static readonly Vocabulary RequiredDeliberation = new(
        ("public_affairs", "涉及切身利益的公共事务"),
        ("public_welfare", "涉及切身利益的公益事业"),
        ("practical_difficulties", "居民反映的实际困难"),
        ("disputes", "居民反映的矛盾纠纷"));

    public static readonly Vocabulary DeliberationForms = new(
        ("council", "议事会"),
        ("hearing", "听证会"),
        ("talk", "恳谈会"));

    public static readonly Vocabulary DeliberationInvitees = new(
        ("government_departments", "政府有关部门"),
        ("street_office", "街道办事处"),
        ("mass_organizations", "群团组织"),
        ("social_organizations", "社会组织"),
        ("peoples_congress_delegate", "人大代表"),
        ("cppcc_member", "政协委员"),
        ("professionals", "相关专业人员"));

    public static readonly Vocabulary SupervisionSources = new(
        ("residents", "居民"),
        ("community_workers", "社区工作者"),
        ("committee_members", "居委会成员"));

    public static readonly Vocabulary SupervisedMeetings = new(
        ("committee_meeting", "居委会会议"),
        ("representative_meeting", "居民代表会议"),
        ("deliberation", "各项协商活动"));

    public static readonly Vocabulary ChairAudits = new(
        ("during_term", "任期经济责任审计"),
        ("on_leaving", "离任经济责任审计"));

    public static readonly Vocabulary AuditScope = new(
        ("accounts", "财务收支"),
        ("government_funds_and_donations", "政府拨付和社会捐赠的资金、物资"),
        ("raised_funds", "筹集资金使用"),
        ("requested_matters", "居民代表或居民要求审计的其他事项"));

    public static readonly Vocabulary ArchiveQualities = new(
        ("truthful", "真实"),
        ("accurate", "准确"),
        ("complete", "完整"),
        ("orderly", "规范"));

    public static readonly Vocabulary FundingSources = new(
        ("street_grant", "街道经费支持"),
        ("county_grant", "区政府经费支持"),
        ("residents", "居民自愿筹资"),
        ("beneficiary_units", "受益驻社区单位自愿筹资"),
        ("public_fundraising_charity", "与有公开募捐资格的慈善组织合作募集"));

    public static readonly Vocabulary TrainingSubjects = new(
        ("political_quality", "政治素质"),
        ("rule_of_law", "法治意识"),
        ("policy_level", "政策水平"),
        ("service_ability", "服务能力"));

    public static readonly Vocabulary TrainingRecipients = new(
        ("committee_members", "居委会成员"),
        ("community_workers", "其他社区工作者"));
}
