using Shequ.Norms.Evaluation;
using Shequ.Norms.Rules;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Duties;

/// <summary>周期待办: what the norms in force in a community want to recur, with the day by which it must happen again. Taken from the checkup, so that both agree.</summary>
public sealed class CadenceDuties(CommunityCheckup checkup)
{
    public async Task<IReadOnlyList<DueItem>> Of(Division community, CancellationToken stop = default)
    {
        var report = await checkup.Run(community, null, stop);
        var parts = report.Lines.Index().Where(l => l.Item.Finding.Outcome != Outcome.NotApplicable)
            .SelectMany(l => l.Item.Finding.Parts, (line, part) => (line.Index, line.Item.Norm, Part: part))
            .Where(p => p.Part is { Requirement.Rule: Every, Outcome: not Outcome.NotApplicable }).ToArray();
        var last = parts.GroupBy(p => p.Part.Requirement.Key).ToDictionary(g => g.Key, g => g.First().Part.Value?.Day);
        return Cadence.ByKey(parts.Select(p => new Cadence(p.Index, p.Norm, p.Part.Requirement, (Every)p.Part.Requirement.Rule)))
            .Select(c => DueItem.Of(c, last[c[0].Key], report.On)).ToArray();
    }
}
