using Shequ.Organization.People;
using Shequ.Population.Tables.Filling;
using static Shequ.Population.Tables.Fields.TableFieldShape;

namespace Shequ.Population.Tables.Fields;

/// <summary>What is known of a household as a whole, for tables of one line per household.</summary>
internal static class HouseholdFields
{
    private const int AdultFrom = 18;
    private const int OldFrom = 60;

    internal static IReadOnlyList<TableField> All { get; } =
    [
        new("household.head_document", "户主身份证号", k => k.Document(k.Household?.Head), "户主身份证号码", "户主证件号码", "户主公民身份号码", "身份证号", "身份证号码", "证件号码") { Sealed = true },
        new("household.head_phone", "户主电话", k => k.Phone(k.Household?.Head), "户主联系电话", "户主手机", "联系电话", "电话", "手机号码", "联系方式") { Sealed = true },
        HomeFields.Of("household.head_sex", "户主性别", h => h.Head is { } head ? head.Sex == Sex.Female ? "女" : "男" : null),
        new("household.head_age", "户主年龄", k => Days.Number(k.Household?.Head?.AgeOn(k.Day))) { Shape = Number },
        HomeFields.Of("household.members", "家庭成员", h => string.Join('、', h.Living.Select(m => m.Name)), "成员姓名", "家庭成员姓名", "同住人员", "共同居住人"),
        HomeFields.Of("household.males", "男", h => Days.Number(h.Living.Count(m => m.Sex == Sex.Male)), Number, "男性人数", "男性"),
        HomeFields.Of("household.females", "女", h => Days.Number(h.Living.Count(m => m.Sex == Sex.Female)), Number, "女性人数", "女性"),
        Count("household.minors", "未成年人数", (p, day) => p.AgeOn(day) < AdultFrom, "未成年人", "儿童人数", "18岁以下人数", "儿童数"),
        Count("household.old", "60岁以上人数", (p, day) => p.AgeOn(day) >= OldFrom, "老年人数", "老人数", "60周岁以上人数", "老年人"),
        HomeFields.Of("household.party", "党员人数", h => Days.Number(h.Living.Count(m => m.PartyMember)), Number, "党员数", "中共党员人数"),
        HomeFields.Of("household.floating", "流动人口数", h => Days.Number(h.Living.Count(m => !m.RegisteredHere)), Number, "外来人口数", "流动人数", "外来人数"),
        HomeFields.Of("household.registered", "户籍人口数", h => Days.Number(h.Members.Count(m => m.RegisteredHere)), Number, "户籍人数", "本地户籍人数"),
    ];

    private static TableField Count(string name, string chinese, Func<LivingPerson, DateOnly, bool> which, params string[] synonyms) =>
        new(name, chinese, k => Days.Number(k.Household?.Living.Count(p => which(p, k.Day))), synonyms) { Shape = Number };
}
