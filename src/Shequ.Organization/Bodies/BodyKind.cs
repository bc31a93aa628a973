namespace Shequ.Organization.Bodies;

/// <summary>The kinds of bodies in a community and above it. Packs name them by the same words in snake case.</summary>
public enum BodyKind : short
{
    /// <summary>居民委员会.</summary>
    ResidentsCommittee,

    /// <summary>下属委员会.</summary>
    Subcommittee,

    /// <summary>居民小组.</summary>
    ResidentsGroup,

    /// <summary>居民代表会议: its members are the committee's and the representatives.</summary>
    RepresentativeMeeting,

    /// <summary>居务监督委员会.</summary>
    SupervisoryCommittee,

    /// <summary>居民选举委员会.</summary>
    ElectionCommittee,

    /// <summary>社区党组织.</summary>
    PartyOrganization,

    /// <summary>网格（小组）党组织.</summary>
    PartyUnit,

    /// <summary>党员中心户.</summary>
    PartyHousehold,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>楼栋（单元）.</summary>
    Building,

    /// <summary>业主委员会.</summary>
    OwnersCommittee,

    /// <summary>物业服务企业.</summary>
    PropertyCompany,

    /// <summary>社区社会组织.</summary>
    SocialOrganization,

    /// <summary>驻社区单位.</summary>
    ResidentUnit,

    /// <summary>社区专业服务机构, e.g. the party and mass service centre that employs community workers.</summary>
    ServiceAgency,

    /// <summary>街道办事处（乡镇政府）.</summary>
    StreetOffice,

    /// <summary>街道党工委.</summary>
    StreetPartyCommittee,

    /// <summary>基层群众自治指导监督部门 of a county, city or province.</summary>
    SupervisionDepartment,

    /// <summary>平台运行单位: whoever runs this system.</summary>
    PlatformOperator,
}
