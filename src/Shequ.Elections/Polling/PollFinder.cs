using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling;

/// <summary>What every request about one vote of an election names besides.</summary>
public abstract record PollRequest : ElectionRequest
{
    /// <summary>第几次投票, from 1.</summary>
    [Range(1, 99, ErrorMessage = "请写明是第几次投票。")]
    public int Poll { get; set; } = 1;
}

/// <summary>Finds the polls and stations of an election to act on.</summary>
internal static class PollFinder
{
    /// <summary>A poll with its ballot. Check-ins under way end first, and others wait until this act is done.</summary>
    internal static async Task<Poll> PollInHand(this Session session, Election election, int number, CancellationToken stop)
    {
        await session.Db.Database.ExecuteSqlAsync(
            $"select 1 from elections_poll where division_id = {election.DivisionId.Value} and election_id = {election.Id.Value} and number = {number} for update", stop);
        return await session.Db.Polls.Include(p => p.Contests).ThenInclude(c => c.Candidates).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Number == number, stop)
            ?? throw NoSuch(number);
    }

    internal static NotFoundException NoSuch(int number) => new($"第 {number} 次投票");

    internal static async Task<PollingStation> Station(this Session session, Election election, Id<PollingStation> station, CancellationToken stop) =>
        await session.Db.PollingStations.SingleOrDefaultAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Id == station, stop)
        ?? throw new NotFoundException("这个投票站");

    internal static IQueryable<PollingStation> StationsOf(this Session session, Election election) =>
        session.Db.PollingStations.Where(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id).OrderBy(s => s.Number);

    /// <summary>Refuses what is only done while people vote.</summary>
    internal static void RequireOpen(Poll poll)
    {
        if (poll.State != PollState.Open)
        {
            throw NotOpen(poll.State);
        }
    }

    internal static RefusedException NotOpen(PollState state) => state == PollState.Prepared
        ? new("投票还没有开始，不能发票。", remedy: "请由选举委员会先办理“开始投票”。")
        : new("投票已经结束，不能再发票。", remedy: "到场的选民请告知结束时间；对投票有异议的，可以向居民选举委员会或街道提出。");
}
