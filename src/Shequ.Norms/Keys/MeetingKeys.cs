using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about what must recur: meetings, disclosure, appraisal, training, visits.</summary>
public static class MeetingKeys
{
    public static readonly NormKey RepresentativeMeetingHeld = Date("representative_meeting.last_held", "最近一次居民代表会议");
    public static readonly NormKey WorkMeetingHeld = Date("committee.work_meeting_last_held", "最近一次居委会工作例会");
    public static readonly NormKey LivelihoodPlan = Date("committee.livelihood_plan_last_set", "最近一次确定年度民生实事");
    public static readonly NormKey RoutineDisclosure = Date("disclosure.routine_last_published", "最近一次常规事项公开");
    public static readonly NormKey ImportantDisclosure = Date("disclosure.important_last_published", "最近一次重要事项公开");
    public static readonly NormKey DisclosureBoard = Flag("disclosure.board", "设有固定居务公开栏");
    public static readonly NormKey OpinionBox = Flag("disclosure.opinion_box", "公开栏处设有意见箱");
    public static readonly NormKey DisclosureClasses = Kinds("disclosure.classes", "本年已公开的类别", Words.DisclosureClasses);
    public static readonly NormKey AppraisalHeld = Date("appraisal.last_held", "最近一次居委会成员述职评议");
    public static readonly NormKey ChairTrained = Date("training.chair_last", "居委会主任最近一次培训");
    public static readonly NormKey SupervisionChairTrained = Date("training.supervision_chair_last", "监督委主任最近一次培训");
    public static readonly NormKey MembersTrained = Date("training.members_last", "其他成员最近一次培训");
    public static readonly NormKey VisitCoverage = Ratio("visit.household_coverage", "本年走访户数占比", "户/户");
    public static readonly NormKey ChairAudited = Date("audit.chair_last", "最近一次主任任期审计");
}
