namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of the committee's office.</summary>
public static class OfficeWords
{
    public static readonly Vocabulary Rules = new(
        ("daily_work", "日常工作"),
        ("finance", "财务管理"),
        ("study", "学习教育"),
        ("integrity", "廉洁自律"));

    public static readonly Vocabulary TargetPeriods = new(("term", "任期"), ("year", "年度"));

    public static readonly Vocabulary TargetSubjects = new(("committee", "居民委员会"), ("member", "居委会成员"));
}
