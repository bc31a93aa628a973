using Shequ.Population.Care;

namespace Shequ.Population.Tables.Fields;

/// <summary>A count over the people of a community on a day, as one condition of SQL on the row p of a person.</summary>
internal sealed record CommunityFigure(string Name, string Chinese, string Sql, params string[] Synonyms)
{
    private const string Living = "p.lives_here";
    private const string Floating = "p.lives_here and not p.registered_here";
    private const string Female = "p.lives_here and p.sex = 1";

    /// <summary>Figures whose name begins so count tags of care; where a community has none at all, nobody knows rather than nobody is.</summary>
    internal const string Care = "people.care_";

    private static readonly Dictionary<string, string[]> Asked = new()
    {
        ["low_income"] = ["低保人数", "低保对象数"], ["disabled"] = ["持证残疾人数", "残疾人总数"], ["left_behind_child"] = ["留守儿童"], ["child_in_hardship"] = ["困境儿童"],
        ["destitute"] = ["特困人数"], ["elderly_alone"] = ["独居老人"], ["veteran"] = ["退役军人数", "退役军人人数", "优抚对象数"],
    };

    internal static IReadOnlyList<CommunityFigure> All { get; } =
    [
        new("people.living", "常住人口", Living, "常住人口数", "总人口", "人口总数", "实有人口", "居住人口", "人口数", "常住总人口"),
        new("people.males", "男", $"{Living} and p.sex = 0", "男性", "男性人数", "男性人口"),
        new("people.females", "女", Female, "女性", "女性人数", "女性人口", "妇女人数"),
        new("people.registered", "户籍人口", "p.registered_here", "户籍人口数", "户籍人数", "本地户籍人口"),
        new("people.registered_living", "户籍常住人口", $"{Living} and p.registered_here", "户籍常住人数"),
        new("people.away", "户在人不在人数", "not p.lives_here", "户在人不在", "人户分离人数", "空挂户人数"),
        new("people.floating", "流动人口", Floating, "流动人口数", "外来人口", "外来人口数", "流动人口总数", "流入人口"),
        new("people.floating_males", "流动人口男性", $"{Floating} and p.sex = 0", "流动人口（男）"),
        new("people.floating_females", "流动人口女性", $"{Floating} and p.sex = 1", "流动人口（女）"),
        new("people.preschool", "未满6岁儿童", Under(6), "0-5岁人数", "学龄前儿童数", "学龄前儿童"),
        new("people.children", "未满14岁儿童", Under(14), "0-13岁人数", "儿童数"),
        new("people.minors", "未成年人", Under(18), "未成年人数", "18岁以下人数", "未满18岁人数", "0-17岁人数"),
        new("people.adults", "成年人", From(18), "18岁以上人数", "年满18周岁人数", "成年人数"),
        new("people.working_age", "16至59岁人数", $"{From(16)} and not ({From(60)})", "劳动年龄人口", "16-59岁人数", "劳动力人数"),
        new("people.old", "60岁以上人数", From(60), "60岁及以上人数", "60周岁以上老人", "老年人口", "老年人数", "60岁以上老人", "60岁以上老年人数", "老年人口数"),
        new("people.old_65", "65岁以上人数", From(65), "65岁及以上人数", "65周岁以上老人", "65岁以上老年人数"),
        new("people.old_70", "70岁以上人数", From(70), "70岁及以上人数"),
        new("people.old_80", "80岁以上人数", From(80), "80岁及以上人数", "高龄老人数", "80周岁以上老人", "80岁以上老年人数"),
        new("people.old_90", "90岁以上人数", From(90), "90岁及以上人数"),
        new("people.old_100", "百岁老人数", From(100), "100岁以上人数", "百岁老人"),
        new("people.women", "成年妇女人数", $"{Female} and {From(18)}", "妇女人数", "妇女总数", "18岁以上妇女"),
        new("people.fertile_women", "15至49岁育龄妇女", $"{Female} and {From(15)} and not ({From(50)})", "育龄妇女数", "育龄妇女", "育龄妇女人数"),
        new("people.party", "党员人数", $"{Living} and p.party_member", "党员数", "中共党员", "党员总数", "中共党员数", "在册党员数"),
        new("people.party_floating", "流动党员人数", $"{Floating} and p.party_member", "流动党员数", "流动党员"),
        new("people.minority", "少数民族人数", $"{Living} and p.ethnicity is not null and p.ethnicity not in ('汉族', '汉')", "少数民族人口", "少数民族人口数"),
        new("people.foreign", "外国人数", $"{Living} and p.document_kind in (1, 4)", "境外人员数", "外籍人员数"),
        new("people.hmt", "港澳台居民数", $"{Living} and p.document_kind in (2, 3)", "港澳台人员数"),
        new("people.born", "本年出生人数", "p.entered = 1 and p.this_year", "出生人数", "新生儿数", "出生人口", "本年新出生人数"),
        new("people.moved_in", "本年迁入人数", "p.entered = 2 and p.this_year", "迁入人数", "新迁入人数", "迁入人口"),
        .. CareKind.All.Select(k => new CommunityFigure($"{Care}{k.Word}", $"{k.Chinese}人数", $"{Living} and '{k.Word}' = any(p.care)", [$"{k.Chinese}数", .. Asked.GetValueOrDefault(k.Word) ?? []])),
    ];

    /// <summary>Whole years, so that who is born on 29 February comes of age on the 28th.</summary>
    private static string From(int years) => $"p.lives_here and p.born_on + interval '{years} years' <= @day";

    private static string Under(int years) => $"p.lives_here and p.born_on + interval '{years} years' > @day";
}
