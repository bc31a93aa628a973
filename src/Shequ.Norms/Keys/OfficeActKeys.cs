using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about the committee's internal rules and targets.</summary>
public static class OfficeActKeys
{
    public static readonly NormKey Rules = Kinds("office.rules", "居委会内部管理制度", OfficeWords.Rules).ForAct();
    public static readonly NormKey TargetPeriods = Kinds("office.target_periods", "目标责任制的期间", OfficeWords.TargetPeriods).ForAct();
    public static readonly NormKey TargetSubjects = Kinds("office.target_subjects", "目标责任制的对象", OfficeWords.TargetSubjects).ForAct();
}
