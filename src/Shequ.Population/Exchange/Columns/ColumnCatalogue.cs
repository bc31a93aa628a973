using System.Text;
using Shequ.Organization.People;
using Shequ.Population.Exchange.Reading;
using static Shequ.Population.Exchange.Columns.ResidentColumn;

namespace Shequ.Population.Exchange.Columns;

/// <summary>列的写法: the header of a column in the template, other headers that mean the same, what to write into it.</summary>
/// <param name="Words">What may be chosen; null where anything may be written.</param>
public sealed record ColumnRule(ResidentColumn Column, string Header, string Help, IReadOnlyList<string>? Words, params IReadOnlyList<string> Synonyms);

/// <summary>居民表的列表: all columns in the order of the template.</summary>
public static class ColumnCatalogue
{
    private static readonly string[] YesNo = ["是", "否"];

    public static IReadOnlyList<ColumnRule> All { get; } =
    [
        new(Estate, "小区", "没有小区的临街楼栋留空。", null, "小区名称", "小区名", "住宅小区", "所在小区"),
        new(Building, "楼栋", "如 3幢，或 汉口西路12号。", null, "幢", "栋", "楼", "楼号", "楼幢", "楼栋号", "幢号", "栋号", "楼幢号", "门楼号", "楼座", "座"),
        new(Entrance, "单元", "如 2单元；没有单元的留空。", null, "单元号", "门洞", "梯"),
        new(Number, "室号", "门上的号码，如 501。", null, "室", "房号", "门牌", "门牌号", "房间号", "户室", "房", "室号房号", "房室号", "房屋号"),
        new(Address, "住址", "楼栋、单元、室号写在一格时用，如 阳光花园3幢2单元501。", null, "现住址", "家庭住址", "居住地址", "地址", "现居住地址", "住房地址", "详细地址", "房屋地址"),
        new(HouseholdNumber, "户号", "一处住房有几户时用来分开，同一户写同一个。", null, "户编号", "家庭编号", "户口簿号", "户口本号"),
        new(HouseholdKind, "户别", "本户户籍是否在本社区。", CellWords.HouseholdKinds.Canonical, "户口类别", "户类别", "户类型", "人口类别", "户性质", "人员类别"),
        new(Relation, "与户主关系", "一户写一位户主。", CellWords.Relations.Canonical, "与户主的关系", "户主关系", "关系", "家庭关系", "称谓", "与户主或集体户的关系"),
        new(LivesHere, "居住情况", "实际是否住在这里。", CellWords.Living.Canonical, "居住状态", "是否居住", "是否实际居住", "人户状态", "是否常住", "在住情况", "居住状况"),
        new(Name, "姓名", "证件上的全名，两部分之间用“·”。", null, "名字", "姓名全称", "居民姓名", "人员姓名", "家庭成员", "成员姓名", "住户姓名"),
        new(ResidentColumn.Sex, "性别", "填了身份证号码可不填。", CellWords.Sexes.Canonical),
        new(BornOn, "出生日期", "填了身份证号码可不填；写如 1980-05-05。", null, "出生年月日", "出生年月", "生日", "出生", "出生时间"),
        new(DocumentKind, "证件种类", "不填按居民身份证。", CellWords.Documents.Canonical, "证件类型", "证件类别", "证件名称"),
        new(DocumentNumber, "证件号码", "身份证 18 位，按文本填写。", null, "身份证号", "身份证号码", "身份证", "公民身份号码", "公民身份证号码", "证件号", "居民身份证号码", "身份号码"),
        new(Phone, "联系电话", "手机或带区号的固定电话。", null, "手机", "手机号", "手机号码", "电话", "电话号码", "联系方式", "联系手机", "移动电话"),
        new(RegisteredHere, "户籍在本社区", "", YesNo, "是否本社区户籍", "本社区户籍", "是否户籍", "户籍是否在本社区", "是否本地户籍"),
        new(RegisteredPlace, "户籍地", "户籍不在本社区的，写户籍所在地。", null, "户籍地址", "户口所在地", "户籍所在地", "籍贯户籍地", "户口地址", "户籍"),
        new(ResidentSince, "居住起始日", "从哪天起住在本社区；写如 2015-09-01。", null, "来本社区居住日期", "入住时间", "入住日期", "居住起始日期", "何时迁入", "迁入日期", "迁入时间", "来本社区时间"),
        new(Ethnicity, "民族", "如 汉族。", null, "民族成分"),
        new(PartyMember, "政治面貌", "", CellWords.Party.Canonical, "是否党员", "党员", "中共党员"),
        new(Education, "学历", "", CellWords.Educations.Canonical, "文化程度", "教育程度", "最高学历", "受教育程度"),
        new(Occupation, "职业", "", null, "职业工种", "从事职业", "工种", "就业情况"),
        new(Workplace, "工作单位", "", null, "单位", "服务处所", "工作或学习单位", "就业单位", "工作单位或就读学校"),
    ];

    private static readonly Dictionary<string, ResidentColumn> ByHeader = All
        .SelectMany(r => r.Synonyms.Prepend(r.Header).Select(h => (Key: KeyOf(h), r.Column))).ToDictionary(p => p.Key, p => p.Column);

    public static ColumnRule Of(ResidentColumn column) => All[(int)column];

    /// <summary>What a header means by its words alone.</summary>
    public static ResidentColumn? Find(string header) => ByHeader.TryGetValue(KeyOf(header), out var column) ? column : null;

    /// <summary>A header without what differs from one workbook to the next: brackets and what is in them, stars, blanks, colons, width.</summary>
    internal static string KeyOf(string header)
    {
        var (key, depth) = (new StringBuilder(), 0);
        foreach (var c in (TypedText.Tidy(header) ?? "").Normalize(NormalizationForm.FormKC))
        {
            depth += c is '(' or '[' or '【' ? 1 : c is ')' or ']' or '】' ? -1 : 0;
            if (depth == 0 && char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
