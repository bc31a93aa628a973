using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>Schooling, work, party and people of somebody, as they go with age and year of birth.</summary>
internal static class SimulatedLives
{
    private const int Pension = 60;
    private const int PensionOfWomen = 55;

    /// <summary>Until which year of birth; so many of a hundred without schooling, with primary school and so on.</summary>
    private static readonly (int Until, int[] Percent)[] Schooling =
    [
        (1945, [14, 36, 26, 14, 6, 4, 0]), (1960, [4, 22, 42, 22, 6, 4, 0]), (1975, [1, 8, 36, 28, 15, 11, 1]),
        (1990, [0, 2, 18, 20, 22, 32, 6]), (9999, [0, 1, 8, 15, 25, 42, 9]),
    ];

    private static readonly string[] Manual =
        ["外卖骑手", "快递员", "餐饮服务员", "建筑工人", "保洁员", "出租车司机", "货车司机", "电工", "厨师", "超市营业员", "保安", "家政服务员", "维修工", "个体经营户"];

    private static readonly string[] Office =
        ["公司职员", "会计", "教师", "护士", "销售", "工程师", "程序员", "行政人员", "医生", "公务员", "银行职员", "设计师", "物业管理员", "药剂师"];

    private static readonly string[] Workplaces = ["某物流公司", "某商场", "某中学", "某医院", "某软件公司", "某餐饮店", "某建筑公司", "某银行", "某物业公司", "某机关"];

    private static readonly string[] Minorities = ["回族", "回族", "回族", "满族", "满族", "土家族", "苗族", "壮族", "蒙古族", "彝族", "朝鲜族", "藏族"];

    internal static void Fill(PeopleDraft draft, Resident resident)
    {
        var born = resident.BornOn!.Value;
        var age = draft.AgeOf(born);
        resident.Ethnicity = draft.Chance(97) ? "汉族" : draft.Pick(Minorities);
        resident.Education = EducationOf(draft, born.Year, age);
        resident.Occupation = OccupationOf(draft, resident.Sex, age, resident.Education);
        if (age is > 22 and < Pension && draft.Chance(15))
        {
            resident.Workplace = draft.Pick(Workplaces);
        }

        resident.PartyMember |= draft.Chance(PartyPercent(age, resident.Education));
        resident.DeprivedOfPoliticalRights = age is > 20 and < 70 && draft.Chance(0.03);
    }

    internal static IReadOnlyList<string> Jobs(Education? education) => education >= Education.College ? Office : Manual;

    private static Education? EducationOf(PeopleDraft draft, int year, int age) => age switch
    {
        < 6 => null,
        < 12 => Education.Primary,
        < 15 => Education.JuniorHigh,
        < 18 => Education.SeniorHigh,
        _ => Among(draft, Schooling.First(s => year < s.Until).Percent),
    };

    private static Education Among(PeopleDraft draft, int[] percent)
    {
        var place = draft.Random.Next(100);
        for (var i = 0; i < percent.Length; i++)
        {
            place -= percent[i];
            if (place < 0)
            {
                return (Education)i;
            }
        }

        return Education.JuniorHigh;
    }

    private static string? OccupationOf(PeopleDraft draft, Sex sex, int age, Education? education) => age switch
    {
        < 3 => null,
        < 6 => "学龄前儿童",
        < 18 => "学生",
        < 23 when education >= Education.College => "学生",
        _ when age >= (sex == Sex.Male ? Pension : PensionOfWomen) => draft.Chance(6) ? draft.Pick(Manual) : education >= Education.JuniorHigh ? "退休" : "务农",
        _ when draft.Chance(5) => "待业",
        _ when sex == Sex.Female && draft.Chance(6) => "料理家务",
        _ => draft.Pick(Jobs(education)),
    };

    private static double PartyPercent(int age, Education? education) => age < 20 ? 0 : education switch
    {
        Education.Graduate => 20,
        Education.Bachelor => 11,
        Education.College => 7,
        Education.SeniorHigh => age >= Pension ? 9 : 4,
        _ => age >= Pension ? 5 : 1,
    };
}
