using Shequ.Kernel.Acts;

namespace Shequ.Population.Households;

/// <summary>What can be wrong with relations that are typed.</summary>
internal static class RelationFaults
{
    internal static IEnumerable<InputError> Of(IList<MemberRelation> relations)
    {
        if (relations.Any(r => r is null || !Enum.IsDefined(r.Relation)))
        {
            yield return new(nameof(ChangeHousehold.Request.Relations), "没有这种关系，请从列表中选择；空行请删去。");
        }
        else if (relations.GroupBy(r => r.Resident).Any(g => g.Count() > 1))
        {
            yield return new(nameof(ChangeHousehold.Request.Relations), "同一名成员选了两次关系。请只保留一个。");
        }
        else if (relations.Any(r => r.Relation == HouseholdRelation.Self))
        {
            yield return new(nameof(ChangeHousehold.Request.Relations), "“本人”就是户主。要换户主的，请在“户主”一栏选择。");
        }
    }
}
