using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about residents' meetings and how the committee and the community decide.</summary>
public static class MeetingActKeys
{
    public static readonly NormKey AssemblyNotice = Number("assembly.notice_days", "居民会议提前公告日数", "日").ForAct();
    public static readonly NormKey AssemblyModes = Kinds("assembly.modes", "居民会议组成方式", SelfGovernanceWords.AssemblyModes).ForAct();
    public static readonly NormKey AssemblyAge = Number("assembly.member_age", "居民会议组成居民年龄", "周岁").ForAct();
    public static readonly NormKey AssemblyConvener = Kinds("assembly.convener", "居民会议召集者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey AssemblyChair = Kinds("assembly.chair", "居民会议主持者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey AnnualDocuments =
        Kinds("assembly.annual_documents", "居民会议每年审议的文件", SelfGovernanceWords.AnnualDocuments).ForAct();

    public static readonly NormKey ResidentInterest = Procedure("decision.resident_interest", "切身利益事项民主决策程序");
    public static readonly NormKey FourAndTwo = Flag("decision.four_deliberations_two_disclosures", "重大事项按“四议两公开”程序决策").ForAct();
    public static readonly NormKey DeliberationFirst = Flag("decision.deliberation_first", "重大事项决策前开展协商").ForAct();
    public static readonly NormKey CommitteeApproval = Ratio("committee_decision.approval", "居委会议事决定的同意票占同意、反对票之和", "票/票").ForAct();
}
