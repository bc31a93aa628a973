using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>The Chinese words of the roll, one place for pages, notices and printed sheets.</summary>
public static class RollWords
{
    public static string Of(VoterClass kind) => kind switch
    {
        VoterClass.RegisteredHere => "户籍在本社区",
        VoterClass.LivesHere => "户籍不在、常住本社区",
        VoterClass.CommunityWorker => "外来社区工作者",
        VoterClass.TooYoung => "到选举日不足年龄",
        VoterClass.Excluded => "依法被剥夺政治权利",
        VoterClass.TooShort => "外来社区工作者，工作未满期限",
        _ => "出生日期不详，请先补全",
    };

    public static string Of(Declaration declaration) => declaration switch
    {
        Declaration.InPerson => "本人到登记处",
        Declaration.AtHome => "入户登记时当面表示",
        Declaration.InWriting => "书面",
        Declaration.ByTelephone => "电话或网上，经核实",
        _ => "按任职或居民名册列入",
    };

    public static string Of(ObjectionKind kind) => kind switch
    {
        ObjectionKind.Missing => "应列未列",
        ObjectionKind.NotEntitled => "不应列而列",
        _ => "内容有误",
    };

    /// <summary>王*芳: the first and the last character of a name; of two the first.</summary>
    public static string Masked(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const int Shown = 2;
        return name.Length > Shown ? $"{name[0]}{new string('*', name.Length - Shown)}{name[^1]}" : name.Length == 0 ? "" : name[0] + "*";
    }

    internal static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
