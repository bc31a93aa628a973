using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Reading;

/// <summary>表格用语: the words of the columns that have a fixed set, as the template offers them and as people write them.</summary>
internal static class CellWords
{
    internal static readonly WordList<Sex> Sexes = new((Sex.Male, "男 男性 M 1"), (Sex.Female, "女 女性 F 2"));

    internal static readonly WordList<bool> Flags = new((true, "是 有 Y 1 √ 对 true"), (false, "否 无 N 0 × 不是 false"));

    internal static readonly WordList<HouseholdKind> HouseholdKinds = new(
        (HouseholdKind.RegisteredHere, "本社区户籍户 户籍户 户籍 本地户籍 常住户籍 户籍人口 本社区户籍 本地 人户一致 家庭户"),
        (HouseholdKind.RegisteredElsewhere, "外地户籍户 外来户 流动户 流动人口 外来人口 非户籍 外地户籍 暂住 租户 外地 非户籍户"),
        (HouseholdKind.Collective, "集体户 集体 集体户口"));

    internal static readonly WordList<HouseholdRelation> Relations = new(
        (HouseholdRelation.Self, "户主 本人 户代表 户主本人"),
        (HouseholdRelation.Spouse, "配偶 妻 夫 妻子 丈夫 夫妻 老婆 老公"),
        (HouseholdRelation.Child, "子女 子 女 儿子 女儿 长子 次子 三子 长女 次女 三女 独生子 独生女 养子 养女 继子 继女 之子 之女 儿 独子 独女"),
        (HouseholdRelation.ChildInLaw, "儿媳女婿 儿媳 女婿 媳妇 儿媳妇"),
        (HouseholdRelation.Grandchild, "孙辈 孙子 孙女 外孙 外孙女 外孙子 孙 重孙 曾孙 孙子女 外孙子女"),
        (HouseholdRelation.Parent, "父母 父 母 父亲 母亲 爸爸 妈妈 继父 继母 养父 养母"),
        (HouseholdRelation.ParentInLaw, "岳父母公婆 岳父 岳母 公公 婆婆 岳父母 公婆 公 婆"),
        (HouseholdRelation.Grandparent, "祖辈 祖父 祖母 爷爷 奶奶 外祖父 外祖母 外公 外婆 姥爷 姥姥 祖父母 外祖父母"),
        (HouseholdRelation.Sibling, "兄弟姐妹 兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹"),
        (HouseholdRelation.OtherRelative, "其他亲属 亲属 侄子 侄女 外甥 外甥女 侄 舅 姑 叔 伯 姨 其他亲戚 亲戚 其他"),
        (HouseholdRelation.NoRelative, "非亲属 租客 承租人 租户 房客 合租 同事 保姆 护工 朋友 雇员 室友"));

    internal static readonly WordList<bool> Living = new(
        (true, "住在这里 常住 居住 在住 是 人户一致 人在户在 户在人在 人在户不在 自住 租住 实际居住 入住 有"),
        (false, "户在人不在 空挂 空挂户 人户分离 不在 否 不居住 外出 未居住 挂户 不住"));

    internal static readonly WordList<DocumentKind> Documents = new(Enum.GetValues<DocumentKind>().Select(k => (k, DocumentNumber.Chinese(k) + Other(k))));

    internal static readonly WordList<bool> Party = new(
        (false, "群众 共青团员 团员 民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 无党派人士 否 无 少先队员 非党员 普通公民"),
        (true, "中共党员 党员 中共预备党员 预备党员 是 共产党员 中国共产党党员"));

    internal static readonly WordList<Education> Educations = new(
        (Education.NoSchooling, "未上过学 文盲 半文盲 无 学龄前 未上学 学前 文盲半文盲 幼儿园 托幼"),
        (Education.Primary, "小学 小学毕业 小学在读"),
        (Education.JuniorHigh, "初中 初中毕业 初级中学 初中在读"),
        (Education.SeniorHigh, "高中中专 高中 中专 职高 技校 中职 高级中学 中等专科 高中（中专） 高中在读 高中/中专 中技"),
        (Education.College, "大专 专科 大学专科 高职 专科教育"),
        (Education.Bachelor, "本科 大学本科 大学 学士 本科教育"),
        (Education.Graduate, "研究生 硕士 博士 硕士研究生 博士研究生 研究生及以上"));

    internal static string Chinese(bool value) => value ? "是" : "否";

    private static string Other(DocumentKind kind) => kind switch
    {
        DocumentKind.IdCard => " 身份证 二代身份证 中华人民共和国居民身份证",
        DocumentKind.Passport => " 外国护照 中国护照",
        DocumentKind.HongKongMacaoPermit => " 港澳通行证 回乡证 港澳居民居住证",
        DocumentKind.TaiwanPermit => " 台胞证 台湾通行证 台湾居民居住证",
        DocumentKind.ForeignPermanentResidence => " 外国人永居证 永久居留证",
        _ => " 无 无证件 没有",
    };
}
