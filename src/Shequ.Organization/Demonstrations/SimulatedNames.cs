using Shequ.Organization.People;

namespace Shequ.Organization.Demonstrations;

/// <summary>Made-up names: surnames as often as in life, given names of the years in which somebody was born.</summary>
public static class SimulatedNames
{
    /// <summary>The more frequent first.</summary>
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱";

    private static readonly (int Until, string[] Men, string[] Women)[] Generations =
    [
        (1955,
            ["德明", "志明", "国强", "福生", "永贵", "宝山", "长林", "金龙", "文才", "秀山", "家骏", "鸿生", "正荣", "玉林", "振华", "世英", "克俭", "以和"],
            ["秀英", "桂英", "玉兰", "桂兰", "秀兰", "玉珍", "凤英", "素珍", "淑珍", "桂珍", "月英", "翠英", "兰英", "玉华", "巧云", "慧珍", "佩芬", "宝珍"]),
        (1970,
            ["建国", "建华", "建军", "卫东", "志强", "国庆", "明", "军", "勇", "建平", "国平", "爱民", "红兵", "卫国", "新民", "永康", "家林", "宁生"],
            ["丽", "敏", "静", "桂芳", "秀芳", "红", "爱华", "玉梅", "建英", "卫红", "春梅", "丽华", "惠芳", "宁娟", "小萍", "美琴", "文英", "晓兰"]),
        (1985,
            ["伟", "强", "磊", "军", "勇", "杰", "涛", "斌", "波", "辉", "刚", "健", "峰", "晓东", "志刚", "海涛", "宏伟", "立新", "卫星", "庆"],
            ["芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "燕", "玲", "丹", "萍", "雪梅", "晓红", "海燕", "丽娟", "莉", "文静", "春霞", "薇"]),
        (9999,
            ["鑫", "浩", "宇", "凯", "俊杰", "博文", "天宇", "志豪", "晨", "阳", "帅", "鹏飞", "宇航", "子健", "嘉伟", "睿", "文博", "旭", "一鸣", "昊"],
            ["婷", "雪", "慧", "倩", "颖", "琳", "梦", "雨婷", "佳怡", "欣怡", "思雨", "梦婷", "雅琴", "晓彤", "悦", "璐", "诗涵", "瑶", "可心", "蕾"]),
    ];

    /// <summary>A surname, the frequent ones more often.</summary>
    public static string Surname(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);

        // The square makes the first of the list the more likely.
        var place = random.NextDouble();
        return Surnames[(int)(place * place * Surnames.Length)].ToString();
    }

    internal static string Make(Random random, Sex sex, int born)
    {
        var surname = Surname(random);
        var (_, men, women) = Generations.First(g => born < g.Until);
        var given = sex == Sex.Male ? men : women;
        return surname + given[random.Next(given.Length)];
    }
}
