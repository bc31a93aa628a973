using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling.Stations;

/// <summary>设投票站: states where people vote, when, and with which boxes.</summary>
public sealed class SetUpStation(Session session) : ElectionAct<SetUpStation.Request, Id<PollingStation>>(session)
{
    private int number;

    public sealed record Request : StationRequest;

    protected override IEnumerable<InputError> Check(Request request) => request.Faults();

    protected override async Task<Id<PollingStation>> Act(Request request, Election election, CancellationToken stop)
    {
        await StationBook.RequireNoVoteUnderWay(Session, election, stop);
        number = (await Session.StationsOf(election).MaxAsync(s => (int?)s.Number, stop) ?? 0) + 1;
        var station = new PollingStation
        {
            DivisionId = election.DivisionId, Id = Id<PollingStation>.New(Session.Now), ElectionId = election.Id, Number = number, Name = "", Place = "", Hours = "",
        };
        request.Fill(station);
        Session.Db.Add(station);
        Session.Db.AddRange(request.Boxes.Select(b => b.For(station, Session.Now)));
        await StationBook.Correct(Session, election, station, "增设", stop);
        return station.Id;
    }

    protected override string Describe(Request request, Election target) => $"设 {number} 号投票站，票箱 {request.Boxes.Count} 个";
}
