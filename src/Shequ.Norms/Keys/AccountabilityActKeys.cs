using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about the committee as a legal person, to whom it reports, audit of the chair, archives and remedies.</summary>
public static class AccountabilityActKeys
{
    public static readonly NormKey CommitteeDuties = Kinds("committee.duties", "居委会职责", StatuteWords.CommitteeDuties).ForAct();
    public static readonly NormKey ReportsTo = Kinds("committee.reports_to", "居委会负责并报告工作的会议", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey LegalRepresentative =
        Kinds("committee.legal_representative", "居委会法定代表人", StatuteWords.Posts).ForAct();

    public static readonly NormKey GivesGuarantee = Flag("contract.gives_guarantee", "合同由居委会提供担保").ForAct();
    public static readonly NormKey Establishment = Procedure("committee.establishment", "居委会设立、撤销、规模调整程序");
    public static readonly NormKey DutyCorrection =
        Kinds("committee.correction_ordered_by", "责令居委会履行法定义务的机关", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey DecisionRemedy = Kinds("decision.annulment_by", "撤销侵害居民权益决定的机关", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey ChairAudits = Kinds("audit.chair_audits", "居委会主任审计种类", StatuteWords.ChairAudits).ForAct();
    public static readonly NormKey AuditScope = Kinds("audit.scope", "居委会主任审计事项", StatuteWords.AuditScope).ForAct();
    public static readonly NormKey AuditRequestRepresentatives =
        Ratio("audit.request_resident_representatives", "要求审计其他事项的居民代表", "提出要求的居民代表/居民代表").ForAct();

    public static readonly NormKey AuditRequestResidents =
        Ratio("audit.request_residents", "要求审计其他事项的居民", "提出要求的居民/居民").ForAct();

    public static readonly NormKey AuditOrganizer = Kinds("audit.organizer", "主任审计组织者", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey AuditGuides = Kinds("audit.guided_by", "主任审计指导部门", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey AuditPublished = Flag("audit.result_published", "审计结果公布").ForAct();
    public static readonly NormKey LeavingAuditBeforeElection =
        Flag("audit.leaving_result_before_election", "离任审计结果在下一届选举之前公布").ForAct();

    public static readonly NormKey ArchiveKeepers = Kinds("archive.keepers", "建立居务档案的组织", SelfGovernanceWords.Bodies).ForAct();
    public static readonly NormKey ArchiveQualities = Kinds("archive.qualities", "居务档案要求", StatuteWords.ArchiveQualities).ForAct();
}
