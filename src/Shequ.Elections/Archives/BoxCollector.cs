using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Archives;

/// <summary>Gathers the boxes of a poll with every entry of every count.</summary>
internal sealed class BoxCollector(Session session, IReadOnlyList<PollingStation> stations)
{
    internal async Task<IReadOnlyList<ArchivedBox>> Of(Poll poll, CancellationToken stop)
    {
        var (db, division, ids) = (session.Db, poll.DivisionId, stations.Select(s => s.Id).ToArray());
        var boxes = await db.BallotBoxes.AsNoTracking().Where(b => b.DivisionId == division && ids.Contains(b.StationId)).ToListAsync(stop);
        var counts = await db.BoxCounts.AsNoTracking().Where(c => c.DivisionId == division && c.PollId == poll.Id).ToListAsync(stop);
        var emptied = await db.EmptiedBoxes.AsNoTracking().Where(e => e.DivisionId == division && e.PollId == poll.Id).ToListAsync(stop);
        var recounts = await db.Recounts.AsNoTracking().Where(r => r.DivisionId == division && r.PollId == poll.Id).ToListAsync(stop);
        var typists = counts.OrderBy(c => c.EnteredAt).ThenBy(c => c.Id).Select(c => c.EnteredByPerson).Distinct().ToList();
        return [.. boxes.Select(b => (Box: b, Station: stations.Single(s => s.Id == b.StationId).Number)).OrderBy(b => b.Station).ThenBy(b => b.Box.Mobile).ThenBy(b => b.Box.Name, StringComparer.Ordinal)
            .Select(b => Box(b.Box, b.Station, emptied.Find(e => e.BoxId == b.Box.Id), recounts.Where(r => r.BoxId == b.Box.Id), Entries(counts.Where(c => c.BoxId == b.Box.Id), typists)))];
    }

    private static ArchivedBox Box(BallotBox box, int station, EmptiedBox? emptied, IEnumerable<Recount> recounts, IReadOnlyList<ArchivedEntry> entries) => new(
        box.Id, station, box.Name, box.Mobile, emptied?.IntoId, emptied?.Papers, [.. recounts.OrderBy(r => r.Attempt).Select(r => new ArchivedRecount(r.Attempt, r.Reason, r.OrderedBy))], entries);

    private static IReadOnlyList<ArchivedEntry> Entries(IEnumerable<BoxCount> counts, List<Guid> typists) =>
        [.. counts.OrderBy(c => c.Attempt).ThenBy(c => c.Entry).Select(c => new ArchivedEntry(c.Attempt, c.Entry, c.Papers, typists.IndexOf(c.EnteredByPerson) + 1, c.EnteredBy, c.EnteredAt, c.Tallies))];
}
