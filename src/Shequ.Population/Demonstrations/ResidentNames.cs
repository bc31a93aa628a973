using Shequ.Organization.Demonstrations;
using Shequ.Organization.People;

namespace Shequ.Population.Demonstrations;

/// <summary>Made-up given names, put together from the characters that were in fashion when somebody was born.</summary>
internal static class ResidentNames
{
    /// <summary>Characters that not every machine shows, and names that are not of the usual length.</summary>
    private static readonly string[] Rare = ["𠮷祥", "㛃", "犇", "喆", "淼", "玥㻇"];

    private static readonly string[] Compound = ["欧阳", "上官", "司马", "诸葛", "夏侯"];

    private static readonly string[] Uighur = ["阿依古丽·买买提", "古丽娜尔·艾合买提", "阿不都热合曼·吐尔逊", "买买提江·依明"];

    private static readonly string[] Foreign = ["安娜·施密特", "约翰·史密斯", "山本健", "玛丽·杜邦", "金秀贤"];

    /// <summary>Since which year of birth; single characters; the first and the second of two.</summary>
    private static readonly (int Until, Fashion Men, Fashion Women)[] Generations =
    [
        (1952, new(6, "明", "德志国永福长金文家鸿正玉振世克宝秀光", "明强生贵山林龙才荣华英俭和清海发祥根泉"),
            new(6, "英兰珍", "秀桂玉淑素凤月翠兰巧慧佩宝美菊", "英兰珍芳华云芬仙琴娣妹贞梅香莲")),
        (1970, new(22, "明军勇平", "建志卫国爱红新永家宁学立为小金庆", "国华军强庆平民兵东康林生明忠良成伟春"),
            new(18, "丽敏静红萍", "丽爱建春惠小美文晓红玉秀桂淑", "芳华英红梅娟萍琴兰霞云燕珍玲凤")),
        (1990, new(36, "伟强磊军勇杰涛斌波辉刚健峰鹏亮超", "志海宏立晓卫建永文小春国", "刚涛伟新东庆峰明军平华林强斌宁"),
            new(36, "芳娜敏静丽艳娟霞燕玲丹萍莉薇洁倩", "雪晓海丽文春小红秀玉", "梅红燕娟静霞莉芳玲敏萍琴英华")),
        (2010, new(30, "鑫浩宇凯晨阳帅睿旭昊杰轩", "俊博天志宇子嘉文一鹏泽家明", "杰文宇豪航健伟博鸣飞轩涵宁辉阳"),
            new(30, "婷雪慧倩颖琳梦悦璐瑶蕾怡", "雨佳欣思梦雅晓诗可紫静文", "婷怡雨彤琪涵心妍萱琳雯欣洁")),
        (9999, new(8, "睿辰宸", "沐宇子梓浩一奕皓俊铭辰嘉", "辰轩泽睿宸阳涵然航霖宇诺熙"),
            new(8, "玥妍诺", "梓欣雨诗语若可一沐芷思艺", "涵萱桐汐妍诺玥琪彤悦瑶依")),
    ];

    internal static string Surname(PeopleDraft draft) => draft.Chance(0.3) ? draft.Pick(Compound) : SimulatedNames.Surname(draft.Random);

    internal static string SurnameOf(string name) => Compound.FirstOrDefault(c => name.StartsWith(c, StringComparison.Ordinal)) ?? name[..1];

    internal static string Given(PeopleDraft draft, Sex sex, int born)
    {
        var (_, men, women) = Generations.First(g => born < g.Until);
        var fashion = sex == Sex.Male ? men : women;
        return draft.Chance(0.15) ? draft.Pick(Rare)
            : draft.Chance(fashion.SinglePercent) ? One(fashion.Single)
            : One(fashion.First) + One(fashion.Second);

        string One(string characters) => characters[draft.Random.Next(characters.Length)].ToString();
    }

    internal static string UighurName(PeopleDraft draft) => draft.Pick(Uighur);

    internal static string ForeignName(PeopleDraft draft) => draft.Pick(Foreign);

    private sealed record Fashion(int SinglePercent, string Single, string First, string Second);
}
