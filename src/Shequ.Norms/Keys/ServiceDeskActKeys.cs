using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Act keys of the service desk, visits, posted rules, archives, seals, signs and the building of premises.</summary>
public static class ServiceDeskActKeys
{
    public static readonly NormKey Systems = Kinds("service.systems", "应建立的服务制度", ServiceDeskWords.Systems).ForAct();
    public static readonly NormKey FirstContactOwner = Flag("service.first_contact_owner", "首次接待者为首问责任人").ForAct();
    public static readonly NormKey FirstContactHandling = Procedure("service.first_contact_handling", "首问事项转办跟踪程序");
    public static readonly NormKey CommitmentFields = Kinds("service.commitment_fields", "服务承诺应写明的内容", ServiceDeskWords.CommitmentFields).ForAct();
    public static readonly NormKey ListFields = Kinds("service.list_fields", "服务清单应写明的内容", ServiceDeskWords.ListFields).ForAct();
    public static readonly NormKey DutyArrangements = Kinds("service.duty_arrangements", "值班和受理安排", ServiceDeskWords.DutyArrangements).ForAct();
    public static readonly NormKey Identification = Kinds("service.identification", "工作人员亮牌", ServiceDeskWords.Identification).ForAct();
    public static readonly NormKey PriorityGroups = Kinds("service.priority_groups", "优先办理或上门服务的人群", ServiceDeskWords.PriorityGroups).ForAct();
    public static readonly NormKey FeedbackBook = Kinds("service.feedback_book", "设意见反馈簿的服务", ServiceDeskWords.ServiceClasses).ForAct();
    public static readonly NormKey FeedbackForm = Kinds("service.feedback_form", "填意见反馈表的服务", ServiceDeskWords.ServiceClasses).ForAct();
    public static readonly NormKey MustAttend = Kinds("visit.must_attend", "必到的情形", ServiceDeskWords.MustAttend).ForAct();
    public static readonly NormKey MustVisit = Kinds("visit.must_visit", "必访的人群", ServiceDeskWords.MustVisit).ForAct();
    public static readonly NormKey Channels = Kinds("contact.channels", "与居民互动的网上渠道", ServiceDeskWords.Channels).ForAct();
    public static readonly NormKey HallLinks = Kinds("platform.hall_links", "服务大厅信息网络应连通的对象", ServiceDeskWords.HallLinks).ForAct();
    public static readonly NormKey VolunteerMatch = Kinds("volunteer.match_fields", "组织志愿活动依据的条件", ServiceDeskWords.VolunteerMatch).ForAct();

    public static readonly NormKey RuleContents = Kinds("disclosure.rule_contents", "应公开的制度和程序", ServiceDeskWords.RuleContents).ForAct();
    public static readonly NormKey RulePlaces = Kinds("disclosure.rule_places", "制度流程公示地点", ServiceDeskWords.RulePlaces).ForAct();
    public static readonly NormKey RuleCarriers = Kinds("disclosure.rule_carriers", "制度流程公示载体", ServiceDeskWords.RuleCarriers).ForAct();
    public static readonly NormKey WorkerFields = Kinds("disclosure.worker_fields", "社区工作者应公开的信息", ServiceDeskWords.WorkerFields).ForAct();
    public static readonly NormKey LivelihoodItems = Kinds("disclosure.livelihood_items", "应及时公开的惠民事项", ServiceDeskWords.LivelihoodItems).ForAct();

    public static readonly NormKey ArchiveMedia = Kinds("archive.media", "档案资料的载体", ServiceDeskWords.ArchiveMedia).ForAct();
    public static readonly NormKey ArchiveLedgers = Kinds("archive.ledgers", "应建的台账", ServiceDeskWords.ArchiveLedgers).ForAct();
    public static readonly NormKey ArchiveOrganizations = Kinds("archive.organization_files", "应建的组织档案", ServiceDeskWords.ArchiveOrganizations).ForAct();
    public static readonly NormKey ArchiveInformation = Kinds("archive.information_files", "应建的信息档案", ServiceDeskWords.ArchiveInformation).ForAct();
    public static readonly NormKey ArchiveHonours = Kinds("archive.honour_files", "应归档的荣誉", ServiceDeskWords.ArchiveHonours).ForAct();
    public static readonly NormKey ArchiveHall = Kinds("archive.hall_files", "应归档的场馆资料", ServiceDeskWords.ArchiveHall).ForAct();
    public static readonly NormKey ArchiveCustodian = Flag("archive.custodian", "档案由专人保管").ForAct();
    public static readonly NormKey SealCustody = Kinds("seal.custody_of", "印章由专人保管的组织", ServiceDeskWords.SealBodies).ForAct();
    public static readonly NormKey SealFixedPlace = Flag("seal.fixed_place", "印章固定存放").ForAct();
    public static readonly NormKey SealTakenOut = Flag("seal.taken_out_unapproved", "印章未经批准带离办公室").ForAct();
    public static readonly NormKey SealApproval = Flag("seal.use_approval", "用印须经审批").ForAct();
    public static readonly NormKey RuleSubjects = Kinds("office.rule_subjects", "应有内部管理制度的事项", ServiceDeskWords.RuleSubjects).ForAct();
    public static readonly NormKey Backdrop = Kinds("sign.hall_backdrop", "服务窗口背景墙内容", ServiceDeskWords.Backdrop).ForAct();
    public static readonly NormKey HallWalls = Kinds("sign.hall_walls", "服务大厅其他墙面内容", ServiceDeskWords.HallWalls).ForAct();

    public static readonly NormKey CentreKinds = Kinds("facility.centre_kinds", "属于综合服务设施的种类", Words.FacilityTypes).ForAct();
    public static readonly NormKey AcquisitionMeans = Kinds("facility.acquisition_means", "取得综合服务设施的方式", ServiceDeskWords.AcquisitionMeans).ForAct();
    public static readonly NormKey OldAreaMeans = Kinds("facility.old_area_means", "老城区解决设施不足的其他方式", ServiceDeskWords.AcquisitionMeans).ForAct();
    public static readonly NormKey LandPlanned = Flag("facility.land_planned", "设施建设用地纳入国土空间规划").ForAct();
    public static readonly NormKey PlanningDocuments = Kinds("facility.planning_documents", "社区服务规划和标准", ServiceDeskWords.PlanningDocuments).ForAct();
    public static readonly NormKey Synchronised = Procedure("facility.synchronised_construction", "综合服务设施同步建设交付程序");

    public static readonly NormKey AcceptanceInvitees =
        Kinds("facility.acceptance_invitees", "建设项目验收应邀请的部门", ServiceDeskWords.AcceptanceInvitees).ForAct();
}
