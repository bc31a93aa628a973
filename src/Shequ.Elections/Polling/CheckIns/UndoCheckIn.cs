using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Polling.CheckIns;

/// <summary>Why a ballot that was given out was taken back; a fixed choice, so that the record cannot name anybody.</summary>
public enum UndoReason : short
{
    /// <summary>认错人、同名.</summary>
    WrongPerson,

    /// <summary>输错选民号.</summary>
    WrongNumber,

    /// <summary>本人当场交回，不投了.</summary>
    HandedBack,
}

/// <summary>撤回发票: before the paper went into a box. The paper that was taken back is counted among the spoiled ones.</summary>
public sealed class UndoCheckIn(Session session) : ElectionAct<UndoCheckIn.Request, int>(session)
{
    private int? station;

    public sealed record Request : PollRequest
    {
        public Id<PollingStation> Station { get; set; }

        public Id<Voter> Voter { get; set; }

        public UndoReason Reason { get; set; }

        /// <summary>票还没有投进票箱，已经收回.</summary>
        public bool PaperTakenBack { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.CheckIn;

    protected override IEnumerable<InputError> Check(Request request) => request.PaperTakenBack
        ? [] : [new(nameof(Request.PaperTakenBack), "请先把票收回。票已经投进票箱的不能撤回：没有人能认出是哪一张，请在选票账里说明。")];

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.PollInHand(election, request.Poll, stop);
        PollFinder.RequireOpen(poll);
        station = (await Session.Station(election, request.Station, stop)).Number;
        var gone = await Session.Db.CheckIns.Where(c => c.DivisionId == election.DivisionId && c.PollId == poll.Id && c.VoterId == request.Voter && c.StationId == request.Station).ExecuteDeleteAsync(stop);
        if (gone == 0)
        {
            throw new RefusedException("这位选民没有在这个票台领过票，没有可以撤回的。", remedy: "请核对选民号；在别的票台领的，由那个票台撤回。");
        }

        await TurnoutSlot.Add(Session, poll, request.Station, -1, stop);
        return station.Value;
    }

    protected override string Describe(Request request, Election target) => $"{(station is { } number ? $"{number}号站 " : "")}撤回发票一张：{PollingWords.Of(request.Reason)}";
}
