using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Bodies;

/// <summary>Whether a division may have one more body of a kind of which it has one already.</summary>
internal static class BodyNumber
{
    internal static void Weigh(BodyRule rule, Division division, int count, NormSet set, string? exception, Weighing weighing)
    {
        var message = $"{division.Name}已有{rule.Chinese}，不能再登记一个。";
        if (rule.Kind != BodyKind.ResidentsCommittee)
        {
            throw new RefusedException(message, remedy: "请在已登记的组织上办理；原组织已撤销的，先登记其终止。");
        }

        var against = set.Governing(CommunityKeys.Committees)
            .Where(n => n.Requirements.Any(r => r.Key == CommunityKeys.Committees && !r.Rule.IsMetBy(r.Key, Measured.Number(count), set.On))).ToArray();
        foreach (var norm in against)
        {
            weighing.Against(norm, message);
        }

        if (against.Length == 0 && string.IsNullOrWhiteSpace(exception))
        {
            throw new RefusedException(message, remedy: "请在已登记的居民委员会上办理；确经批准另设的，填写批准文件后再登记。");
        }
    }
}
