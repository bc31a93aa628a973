using Shequ.Organization.People;
using Shequ.Population.Care;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Population.Tables.Filling;
using static Shequ.Population.Tables.Fields.TableFieldShape;

namespace Shequ.Population.Tables.Fields;

/// <summary>What is known of one resident.</summary>
internal static class ResidentFields
{
    private const int AdultFrom = 18;
    private const int OldFrom = 60;

    /// <summary>How tables ask whether somebody is of a kind of care.</summary>
    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["elderly_alone"] = ["是否独居"], ["empty_nest_elder"] = ["是否空巢"], ["lonely_elder"] = ["是否孤寡"], ["low_income"] = ["是否低保", "是否享受低保"],
        ["hardship_family"] = ["是否困难户"], ["veteran"] = ["是否退役军人", "是否优抚对象"], ["frail_elder"] = ["是否失能"],
    };

    internal static IReadOnlyList<TableField> All { get; } =
    [
        Of("resident.name", "姓名", p => p.Name, "居民姓名", "名字", "人员姓名", "老人姓名", "儿童姓名", "党员姓名", "本人姓名", "公民姓名", "被登记人"),
        Of("resident.sex", "性别", p => p.Sex == Sex.Female ? "女" : "男", "男女"),
        Of("resident.born_on", "出生日期", p => Days.Text(p.BornOn), Day, "出生年月日", "出生年月", "生日", "出生时间"),
        new("resident.age", "年龄", k => Days.Number(k.Person?.AgeOn(k.Day)), "周岁", "岁数", "实足年龄", "年龄（岁）") { Shape = Number },
        new("resident.document", "身份证号", k => k.Document(k.Person), "身份证号码", "公民身份号码", "证件号码", "证件号", "身份证", "居民身份证号", "公民身份证号码") { Sealed = true },
        Of("resident.document_kind", "证件种类", p => DocumentNumber.Chinese(p.DocumentKind), "证件类型", "证件名称"),
        new("resident.phone", "联系电话", k => k.Phone(k.Person), "电话", "手机", "手机号", "手机号码", "联系方式", "电话号码", "本人电话", "移动电话") { Sealed = true },
        Of("resident.relation", "与户主关系", p => RelationOf(p.Relation), "与户主的关系", "家庭关系", "与户代表关系", "户主关系"),
        Of("resident.registered_here", "户籍在本社区", p => Days.YesNo(p.RegisteredHere), "是否本社区户籍", "是否户籍人口", "是否本地户籍", "户籍是否在本社区"),
        Of("resident.registered_place", "户籍地", p => p.RegisteredHere ? p.RegisteredPlace ?? "本社区" : p.RegisteredPlace, "户籍所在地", "户籍地址", "户口所在地", "户籍", "户籍地详址"),
        Of("resident.floating", "流动人口", p => Days.YesNo(p is { RegisteredHere: false, LivesHere: true }), "是否流动人口", "人口类型是否流动"),
        Of("resident.category", "人口类别", p => p.RegisteredHere ? p.LivesHere ? "户籍常住" : "户在人不在" : "流动人口", "人口类型", "人员类别", "人员类型", "居住类型"),
        Of("resident.since", "居住起始日期", p => Days.Text(p.ResidentSince), Day, "来本社区日期", "入住时间", "入住日期", "来本地日期", "居住时间", "何时入住", "来现居住地日期"),
        Of("resident.ethnicity", "民族", p => p.Ethnicity, "族别"),
        Of("resident.party_member", "中共党员", p => Days.YesNo(p.PartyMember), "是否党员", "党员", "是否中共党员"),
        Of("resident.politics", "政治面貌", p => p.PartyMember ? "中共党员" : null),
        Of("resident.education", "文化程度", p => EducationOf(p.Education), "学历", "受教育程度", "教育程度"),
        Of("resident.occupation", "职业", p => p.Occupation, "从事职业", "工种", "职务职业"),
        Of("resident.workplace", "工作单位", p => p.Workplace, "就业单位", "服务处所", "单位", "就读学校或工作单位", "工作单位及职务"),
        new("resident.is_minor", "未成年人", k => YesNo(k.Person?.AgeOn(k.Day) < AdultFrom, k), "是否未成年人", "是否未成年"),
        new("resident.is_adult", "成年人", k => YesNo(k.Person?.AgeOn(k.Day) >= AdultFrom, k), "是否成年", "是否年满18周岁"),
        new("resident.is_old", "满60岁", k => YesNo(k.Person?.AgeOn(k.Day) >= OldFrom, k), "是否老年人", "是否60岁以上", "是否满60周岁", "是否老人"),
        Of("resident.lives_here", "实际居住", p => Days.YesNo(p.LivesHere), "是否常住", "是否在住", "是否居住在本社区", "人户是否一致"),
        Of("resident.care", "关爱类别", p => p.Care is null ? null : string.Join("、", p.CareKinds.Select(k => CareKind.Of(k).Chinese)), "关爱标签", "重点人群类别", "特殊人群类别", "困难类别", "人群类别"),
        .. CareKind.All.Select(k => Of($"resident.care_{k.Word}", $"是否{k.Chinese}", p => p.CareKinds.Contains(k.Word) ? "是" : null, [.. Asked.GetValueOrDefault(k.Word) ?? []])),
    ];

    internal static string RelationOf(HouseholdRelation relation) => relation switch
    {
        HouseholdRelation.Self => "本人",
        HouseholdRelation.Spouse => "配偶",
        HouseholdRelation.Child => "子女",
        HouseholdRelation.ChildInLaw => "儿媳、女婿",
        HouseholdRelation.Grandchild => "孙辈",
        HouseholdRelation.Parent => "父母",
        HouseholdRelation.ParentInLaw => "岳父母、公婆",
        HouseholdRelation.Grandparent => "祖辈",
        HouseholdRelation.Sibling => "兄弟姐妹",
        HouseholdRelation.OtherRelative => "其他亲属",
        _ => "非亲属",
    };

    private static string? EducationOf(Education? education) => education switch
    {
        null => null,
        Education.NoSchooling => "未上过学",
        Education.Primary => "小学",
        Education.JuniorHigh => "初中",
        Education.SeniorHigh => "高中（中专）",
        Education.College => "大专",
        Education.Bachelor => "本科",
        _ => "研究生",
    };

    /// <summary>Nothing is said of whose age nobody knows.</summary>
    private static string? YesNo(bool yes, Known known) => known.Person?.BornOn is null ? null : Days.YesNo(yes);

    private static TableField Of(string name, string chinese, Func<LivingPerson, string?> read, params string[] synonyms) =>
        Of(name, chinese, read, Text, synonyms);

    private static TableField Of(string name, string chinese, Func<LivingPerson, string?> read, TableFieldShape shape, params string[] synonyms) =>
        new(name, chinese, k => k.Person is { } person ? read(person) : null, synonyms) { Shape = shape };
}
