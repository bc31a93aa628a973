using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>收回票数: how many papers were found in the boxes of a station, wherever they were counted in the end.</summary>
internal static class StationPapers
{
    /// <summary>Null while a box of the station is not counted yet.</summary>
    internal static int? Of(CountedPoll poll, PollingStation station)
    {
        var own = poll.Boxes.Where(b => b.Station.Id == station.Id).ToArray();
        if (own.Any(b => b.Alone && b.Agreed is null))
        {
            return null;
        }

        var elsewhere = own.Where(b => b.Emptied is not null).Sum(b => b.Emptied!.Papers);
        return elsewhere + own.Where(b => b.Alone).Sum(b => b.Agreed!.Papers - b.Took.Sum(t => t.Papers));
    }

    internal static async Task Write(PlatformDb db, CountedPoll poll, PollingStation station, CancellationToken stop)
    {
        var account = await db.BallotAccounts.SingleOrDefaultAsync(a => a.DivisionId == poll.Poll.DivisionId && a.PollId == poll.Poll.Id && a.StationId == station.Id, stop);
        if (account is not null && Of(poll, station) is var found && account.Found != found)
        {
            account.Found = found;
            account.Version++;
        }
    }

    /// <summary>The poll as it is once a further entry is in.</summary>
    internal static CountedPoll With(this CountedPoll poll, CountedBox box, BoxCount entry) =>
        poll with { Boxes = [.. poll.Boxes.Select(b => b == box ? b with { Entries = [.. b.Entries, entry] } : b)] };
}
