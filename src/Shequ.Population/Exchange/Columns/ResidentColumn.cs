namespace Shequ.Population.Exchange.Columns;

/// <summary>居民表的列: what a column of a workbook of residents says of the door, the household or the person of its row.</summary>
public enum ResidentColumn : short
{
    /// <summary>小区.</summary>
    Estate,

    /// <summary>楼栋.</summary>
    Building,

    /// <summary>单元.</summary>
    Entrance,

    /// <summary>室号.</summary>
    Number,

    /// <summary>地址: building, entrance and number in one cell.</summary>
    Address,

    /// <summary>户号: tells apart households behind one door.</summary>
    HouseholdNumber,

    /// <summary>户别.</summary>
    HouseholdKind,

    /// <summary>与户主关系.</summary>
    Relation,

    /// <summary>居住情况.</summary>
    LivesHere,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>性别.</summary>
    Sex,

    /// <summary>出生日期.</summary>
    BornOn,

    /// <summary>证件种类.</summary>
    DocumentKind,

    /// <summary>证件号码.</summary>
    DocumentNumber,

    /// <summary>联系电话.</summary>
    Phone,

    /// <summary>户籍在本社区.</summary>
    RegisteredHere,

    /// <summary>户籍地.</summary>
    RegisteredPlace,

    /// <summary>居住起始日.</summary>
    ResidentSince,

    /// <summary>民族.</summary>
    Ethnicity,

    /// <summary>政治面貌.</summary>
    PartyMember,

    /// <summary>学历.</summary>
    Education,

    /// <summary>职业.</summary>
    Occupation,

    /// <summary>工作单位.</summary>
    Workplace,
}
