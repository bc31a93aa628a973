namespace Shequ.Organization.Posts;

/// <summary>The kinds of posts; what each is called depends on its body.</summary>
public enum PostKind : short
{
    /// <summary>主任.</summary>
    Chair,

    /// <summary>副主任.</summary>
    Deputy,

    /// <summary>委员.</summary>
    Member,

    /// <summary>居民小组长.</summary>
    GroupLeader,

    /// <summary>居民代表.</summary>
    Representative,

    /// <summary>书记.</summary>
    Secretary,

    /// <summary>副书记.</summary>
    DeputySecretary,

    /// <summary>楼栋长.</summary>
    BuildingHead,

    /// <summary>网格长.</summary>
    GridChief,

    /// <summary>网格员.</summary>
    GridWorker,

    /// <summary>党员中心户户主.</summary>
    HouseholdHost,

    /// <summary>社区工作者.</summary>
    CommunityWorker,

    /// <summary>负责人 of an office, company, organisation or unit.</summary>
    Head,

    /// <summary>工作人员 of an office.</summary>
    Official,

    /// <summary>系统管理员.</summary>
    Administrator,
}

/// <summary>How an appointment came about.</summary>
public enum AppointmentOrigin : short
{
    /// <summary>换届选举.</summary>
    Elected,

    /// <summary>补选.</summary>
    ByElected,

    /// <summary>小组推选.</summary>
    ChosenByGroup,

    /// <summary>居民会议、居民代表会议或党员大会推选.</summary>
    ChosenByMeeting,

    /// <summary>任命、聘用、委派.</summary>
    Appointed,

    /// <summary>因所任职务当然担任.</summary>
    ExOfficio,

    /// <summary>增补、邀请.</summary>
    CoOpted,
}

/// <summary>How an appointment ended.</summary>
public enum EndCause : short
{
    /// <summary>任期届满.</summary>
    TermOver,

    /// <summary>辞职，经审议通过.</summary>
    Resigned,

    /// <summary>罢免.</summary>
    Recalled,

    /// <summary>连续不称职，职务终止.</summary>
    RatedIncompetent,

    /// <summary>丧失行为能力.</summary>
    LostCapacity,

    /// <summary>被判处刑罚.</summary>
    Sentenced,

    /// <summary>去世.</summary>
    Died,

    /// <summary>调整、调离、免职: never for a member of the residents' committee.</summary>
    Replaced,

    /// <summary>所在组织终止.</summary>
    BodyEnded,

    /// <summary>当选被认定无效.</summary>
    ElectionVoid,
}
