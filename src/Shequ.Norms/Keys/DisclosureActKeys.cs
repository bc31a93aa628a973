using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about how disclosure (居务公开) is carried out.</summary>
public static class DisclosureActKeys
{
    public static readonly NormKey ResidentInquiry = Flag("disclosure.resident_inquiry", "接受居民查询").ForAct();
    public static readonly NormKey Online = Flag("disclosure.online", "经网络渠道公布").ForAct();
    public static readonly NormKey AtAssembly = Flag("disclosure.reported_at_assembly", "召开居民会议通报").ForAct();
    public static readonly NormKey OnDemand = Flag("disclosure.on_demand", "重大问题和普遍要求的内容随时公开").ForAct();
    public static readonly NormKey Staged = Flag("disclosure.staged", "历时较长的事项分阶段公开").ForAct();

    public static readonly NormKey DisplayDays = Number("disclosure.display_days", "居务公开公布期限", "日").ForAct();
    public static readonly NormKey Truthful = Flag("disclosure.truthful", "公布事项真实").ForAct();
    public static readonly NormKey ComplaintRecipients =
        Kinds("disclosure.complaint_recipients", "不公开、假公开的受理机关", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey Complaint = Procedure("disclosure.complaint", "不公开、假公开的查处程序");
}
