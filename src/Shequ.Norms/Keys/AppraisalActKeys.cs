using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about democratic appraisal (民主评议): who appraises whom, on what, with what effect.</summary>
public static class AppraisalActKeys
{
    public static readonly NormKey Subjects = Kinds("appraisal.subjects", "民主评议对象", AppraisalWords.Subjects).ForAct();
    public static readonly NormKey ExternalSubjects = Kinds("appraisal.external_subjects", "居民评议的派出机关和单位", AppraisalWords.Subjects).ForAct();
    public static readonly NormKey Appraisers = Kinds("appraisal.appraisers", "民主评议主体", AppraisalWords.Appraisers).ForAct();
    public static readonly NormKey Panel = Kinds("appraisal.panel", "参评人员来源", AppraisalWords.Appraisers).ForAct();
    public static readonly NormKey PanelCriteria = Kinds("appraisal.panel_criteria", "参评人员条件", SelfGovernanceWords.PersonCriteria).ForAct();
    public static readonly NormKey WrittenOpinion = Flag("appraisal.written_opinion", "民主评议作出书面评定意见").ForAct();
    public static readonly NormKey Dimensions = Kinds("appraisal.dimensions", "民主评议内容", AppraisalWords.Dimensions).ForAct();
    public static readonly NormKey HarmonyFeatures = Kinds("appraisal.harmony_features", "和谐社区自评特征", AppraisalWords.HarmonyFeatures).ForAct();
    public static readonly NormKey ResultPublished = Flag("appraisal.result_published", "评议结果向居民公布").ForAct();
    public static readonly NormKey RatingsEndingPost = Number("appraisal.incompetent_ratings_ending_post", "职务终止所需连续不称职次数", "次").ForAct();

    public static readonly NormKey HeldBy = Kinds("appraisal.held_by", "评议居委会成员的会议", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey Presider = Kinds("appraisal.presider", "民主评议主持者", SelfGovernanceWords.Bodies).ForAct();
}
