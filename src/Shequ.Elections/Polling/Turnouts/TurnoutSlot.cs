using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling.Turnouts;

/// <summary>一刻钟: how finely the course of the day is counted; coarse enough to say nothing about single people.</summary>
internal static class TurnoutSlot
{
    private const int Minutes = 15;

    internal static DateTimeOffset Of(DateTimeOffset now) => new(now.UtcTicks - (now.UtcTicks % TimeSpan.FromMinutes(Minutes).Ticks), TimeSpan.Zero);

    internal static Task Add(Session session, Poll poll, Id<PollingStation> station, int ballots, CancellationToken stop) => session.Db.Database.ExecuteSqlAsync(
        $"""
        insert into elections_turnout (division_id, poll_id, station_id, slot, ballots) values ({poll.DivisionId.Value}, {poll.Id.Value}, {station.Value}, {Of(session.Now)}, {ballots})
        on conflict (division_id, poll_id, station_id, slot) do update set ballots = elections_turnout.ballots + excluded.ballots
        """, stop);
}
