using Shequ.Population.Households;

namespace Shequ.Population.Reading;

/// <summary>户的变动记录: who came and went, and which facts changed, the newest first.</summary>
internal static class HouseholdHistory
{
    internal static IReadOnlyList<HistoryLine> Of(HouseholdRows rows) =>
        [.. Stays(rows).Concat(Facts(rows)).OrderByDescending(l => l.Day).ThenByDescending(l => l.At)];

    private static IEnumerable<HistoryLine> Stays(HouseholdRows rows)
    {
        foreach (var stay in rows.Stays)
        {
            var name = rows.People.GetValueOrDefault(stay.ResidentId)?.Name ?? "（已并入别的档案）";
            var mistake = stay.End == StayEnd.Mistake;
            yield return new(
                stay.FromDay, $"{name}{stay.Begin.Chinese()}，{stay.Relation.Chinese()}{(stay.LivesHere ? "" : "，只有户籍")}", stay.Basis, stay.RecordedBy, stay.RecordedAt, mistake);
            if (stay is { EndedOn: { } ended, End: { } end })
            {
                yield return new(ended, $"{name}{end.Chinese()}", stay.EndBasis ?? stay.Basis, "", stay.RecordedAt, mistake);
            }
        }
    }

    private static IEnumerable<HistoryLine> Facts(HouseholdRows rows)
    {
        // Each closed state became the next one that was recorded; a correction replaced a state that held on no day.
        HouseholdFacts after = rows.Now;
        foreach (var before in rows.Past.OrderByDescending(p => p.UntilDay).ThenByDescending(p => p.RecordedAt))
        {
            var what = FactChanges.Of(
                before, after, id => id is { } known ? rows.People.GetValueOrDefault(known)?.Name : null, id => rows.Dwellings.GetValueOrDefault(id)?.Door);
            var mistake = before.UntilDay == before.FromDay;
            yield return new(before.UntilDay, mistake ? $"更正：{what}" : what, before.Basis, before.RecordedBy, before.RecordedAt);
            after = before;
        }
    }
}
