using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Demonstrations;

/// <summary>
/// 常见报表: what streets and departments ask communities for in practice, with the basis they name. Several name none; that is how it is.
/// </summary>
internal static class AskedInPractice
{
    private const string Person = "姓名*|性别*|身份证号*|联系电话|住址*";

    internal static IReadOnlyList<RegisterTable.Request> All(Division county, Division street, DateOnly today) =>
    [
        Table(county, "人口基础信息表", "区公安分局", TableFrequency.Quarterly, "everybody", "序号|社区*|" + Person + "|出生日期*|民族|户籍地|与户主关系|文化程度|职业|工作单位|人口类别*", "关于做好实有人口信息采集的通知", today, "《中华人民共和国户口登记条例》第三条"),
        Table(street, "60岁以上老人台账", "街道社会事务办", TableFrequency.Monthly, "old", "序号|" + Person + "|年龄*|小区|网格|家庭人口数|紧急联系人|是否独居|健康状况", "社会事务办工作群通知", today),
        Table(county, "高龄津贴发放花名册", "区民政局", TableFrequency.Quarterly, "very_old", "序号|" + Person + "|出生日期*|户籍地|银行卡号", "关于发放尊老金的通知", today, "《中华人民共和国老年人权益保障法》第三十三条"),
        Table(county, "流动人口登记表", "区流动人口服务管理办公室", TableFrequency.Monthly, "registered_elsewhere", "序号|" + Person + "|出生日期|户籍地*|来本社区日期*|工作单位|房东姓名|房东电话", "流动人口信息采集工作要求", today, "《居住证暂行条例》"),
        Table(street, "党员花名册", "街道党工委组织办", TableFrequency.HalfYearly, "party", "序号|" + Person + "|出生日期|民族|文化程度|工作单位|入党时间|所在支部", "关于核对党员信息的通知", today, "《中国共产党章程》第八条"),
        Table(county, "低保和困难家庭情况统计表", "区民政局", TableFrequency.Monthly, "everybody", "社区*|常住户数*|常住人口*|低保户数*|低保人数*|低保边缘家庭户数|特困人员数|临时救助户数", "最低生活保障动态管理要求", today, "《社会救助暂行办法》第十三条", TableLine.Counts),
        Table(county, "残疾人基本情况统计表", "区残联", TableFrequency.Yearly, "everybody", "社区*|常住人口*|60岁以上人数|持证残疾人数*|一级二级残疾人数|享受护理补贴人数", "关于开展残疾人基本状况调查的通知", today, "《中华人民共和国残疾人保障法》", TableLine.Counts),
        Table(street, "妇女儿童基本情况统计表", "街道妇联", TableFrequency.HalfYearly, "everybody", "社区*|常住人口*|成年妇女人数*|育龄妇女人数*|未成年人数*|未满6岁儿童*|留守儿童数|困境儿童数", "妇联工作群通知", today, line: TableLine.Counts),
        Table(street, "育龄妇女信息表", "街道卫生健康办", TableFrequency.Quarterly, "fertile_women", "序号|" + Person + "|出生日期*|工作单位|婚姻状况|子女数|孕检情况", "卫健办口头布置", today),
        Table(street, "未成年人信息台账", "街道关工委", TableFrequency.HalfYearly, "minors", "序号|姓名*|性别*|出生日期*|住址*|户主姓名|就读学校|监护人姓名|监护人电话", "关工委年度工作安排", today, "《中华人民共和国未成年人保护法》第四十三条"),
        Table(street, "出租房屋信息登记表", "街道综治办", TableFrequency.Monthly, "tenants", "序号|房屋地址*|小区|楼栋|单元|室号|承租人|户主姓名|居住人数|房东姓名|房东电话|租期", "综治办工作群通知", today, line: TableLine.Household),
        Table(street, "消防安全隐患排查台账", "街道应急管理办", TableFrequency.Weekly, "everybody", "社区*|小区数|楼栋数*|本周检查楼栋数*|发现隐患数*|整改隐患数*|电动车违规停放数", "消防安全专项行动通知", today, "《中华人民共和国消防法》第三十二条", TableLine.Counts),
        Table(street, "网格基本信息统计表", "街道综治中心", TableFrequency.Monthly, "everybody", "社区*|网格数*|网格员人数*|常住户数*|常住人口*|流动人口*|60岁以上人数|党员人数|本月走访户数", "综治中心考核办法", today, line: TableLine.Counts),
        Table(street, "双拥优抚对象信息表", "街道退役军人服务站", TableFrequency.Quarterly, "everybody", "社区*|常住人口|退役军人数*|优抚对象数*|现役军人家属户数", "退役军人服务站通知", today, "《中华人民共和国退役军人保障法》", TableLine.Counts),
        Table(street, "每日人员走访情况日报", "街道党政办", TableFrequency.Daily, "everybody", "社区*|常住户数*|今日走访户数*|累计走访户数|发现问题数|照片张数", "党政办微信群通知", today, line: TableLine.Counts),
        Table(county, "反诈宣传入户统计表", "区公安分局", TableFrequency.Weekly, "everybody", "社区*|常住户数*|常住人口*|60岁以上人数|入户户数*|签订承诺书人数*|下载软件人数*", "反诈专班工作群通知", today, line: TableLine.Counts),
    ];

    /// <summary>A star behind a header says that it must be answered.</summary>
    private static RegisterTable.Request Table(
        Division division, string name, string asker, TableFrequency often, string selection, string columns, string document, DateOnly today, string? law = null, TableLine line = TableLine.Person) => new()
    {
        Division = division.Code, Name = name, Asker = asker, Frequency = often, Selection = selection, Document = document, LegalText = law, Line = line,
        From = new(today.Year, 1, 1), Demonstration = true,
        Columns = [.. columns.Split('|').Select(c => new AskedColumn { Header = c.TrimEnd('*'), Required = c.EndsWith('*') })],
    };
}
