using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling.Stations;

/// <summary>变更投票站: before the vote begins. What was published already is corrected by a notice of its own.</summary>
public sealed class ChangeStation(Session session) : ElectionAct<ChangeStation.Request, Id<PollingStation>>(session)
{
    private int number;

    public sealed record Request : StationRequest
    {
        public Id<PollingStation> Station { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request) => request.Faults();

    protected override async Task<Id<PollingStation>> Act(Request request, Election election, CancellationToken stop)
    {
        var station = await Session.Station(election, request.Station, stop);
        number = station.Number;
        await StationBook.RequireNoVoteUnderWay(Session, election, stop);
        request.Fill(station);
        station.Version++;
        await Replace(request, station, stop);
        await StationBook.Correct(Session, election, station, "变更", stop);
        return station.Id;
    }

    protected override string Describe(Request request, Election target) => $"变更 {number} 号投票站，票箱 {request.Boxes.Count} 个";

    private async Task Replace(Request request, PollingStation station, CancellationToken stop)
    {
        var boxes = await Session.Db.BallotBoxes.Where(b => b.DivisionId == station.DivisionId && b.StationId == station.Id).ToListAsync(stop);
        foreach (var box in boxes)
        {
            if (request.Boxes.FirstOrDefault(b => b.Box == box.Id) is { } stated && stated.Mobile == box.Mobile)
            {
                (box.Name, box.Reason) = (stated.Name.Trim(), box.Mobile ? stated.Reason?.Trim() : null);
                continue;
            }

            if (await Session.Db.BoxCounts.AnyAsync(c => c.DivisionId == box.DivisionId && c.BoxId == box.Id, stop))
            {
                throw new RefusedException("有一个票箱在前一次投票中清点过，不能撤掉或改成另一种票箱。", remedy: "请保留它，另加新的票箱。");
            }

            Session.Db.Remove(box);
        }

        var kept = boxes.Where(b => Session.Db.Entry(b).State != EntityState.Deleted).Select(b => b.Id).ToHashSet();
        Session.Db.AddRange(request.Boxes.Where(b => b.Box is not { } id || !kept.Contains(id)).Select(b => b.For(station, Session.Now)));
    }
}
