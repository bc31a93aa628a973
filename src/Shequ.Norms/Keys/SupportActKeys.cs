using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about money, tasks, premises and training that government owes a committee.</summary>
public static class SupportActKeys
{
    public static readonly NormKey RunningCostsPaidBy =
        Kinds("funds.running_costs_paid_by", "日常经费和成员报酬拨付者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey ProjectSources = Kinds("project.funding_sources", "公益活动和服务项目经费来源", StatuteWords.FundingSources).ForAct();
    public static readonly NormKey VoluntaryFundraising = Flag("fundraising.voluntary", "向居民或单位筹资出于自愿").ForAct();
    public static readonly NormKey CharityQualified = Flag("fundraising.charity_qualified", "合作募集的慈善组织有公开募捐资格").ForAct();
    public static readonly NormKey AccountsPublished = Flag("project.accounts_published", "项目收支账目公布").ForAct();
    public static readonly NormKey DelegationLawful = Flag("mandate.delegation_has_legal_basis", "委托协助事项有法律、法规依据").ForAct();
    public static readonly NormKey DelegationPaidBy =
        Kinds("mandate.delegation_paid_by", "委托协助事项经费承担者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey CentreInPlan = Flag("facility.centre_in_plan", "综合服务设施建设纳入相关规划").ForAct();
    public static readonly NormKey CentreProvidedBy =
        Kinds("facility.centre_provided_by", "综合服务设施建设统筹者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey TrainingProviders = Kinds("training.providers", "培训提供者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey TrainingRecipients = Kinds("training.recipients", "培训对象", StatuteWords.TrainingRecipients).ForAct();
    public static readonly NormKey TrainingSubjects = Kinds("training.subjects", "培训内容", StatuteWords.TrainingSubjects).ForAct();
}
