using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Residents;
using Shequ.Population.Statistics;

namespace Shequ.Population.Exchange.Matches;

/// <summary>处理疑似重复: a person decides whether two files are of one human being, and where they live.</summary>
public sealed class DecideMatch(Session session, PopulationCount count) : UseCase<DecideMatch.Request, MatchProposal, MatchDecision>(session)
{
    public sealed record Request
    {
        public string Division { get; set; } = "";

        public Id<MatchProposal> Match { get; set; }

        [Required(ErrorMessage = "请选择怎样处理。")]
        public MatchDecision? Decision { get; set; }

        /// <summary>Which of the two files stays where they become one; the older where none is named.</summary>
        public Id<Resident>? Keep { get; set; }

        /// <summary>The first day on which they no longer live here, where they moved away.</summary>
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明依据，如核对了户口簿、电话核实。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Reason { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.DecideMatches;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Decision == MatchDecision.MovedAway && (request.Day is null || request.Day > Session.Today || request.Day is { Year: < 1949 }))
        {
            yield return new(nameof(request.Day), "请填写迁出日期，不晚于今天。");
        }
    }

    protected override async Task<MatchProposal?> Find(Request request, CancellationToken stop) => await Session.Proposal(request.Division, request.Match, stop);

    protected override async Task<MatchDecision> Decide(Request request, MatchProposal target, CancellationToken stop)
    {
        if (target.Decision is not null)
        {
            throw new StaleException("这条疑似重复已由他人处理，请刷新后查看。");
        }

        var decision = request.Decision!.Value;
        var here = target.OtherDivisionId == target.DivisionId;
        if (decision is not MatchDecision.KeepBoth && (decision == MatchDecision.Merge) != here)
        {
            throw new BadInputException(nameof(request.Decision), here ? "两份档案都在本社区，只能并为一份或都保留。" : "两份档案在两个社区，不能并为一份；请选迁来、迁走，或都保留。");
        }

        (target.Decision, target.Reason, target.DecidedAt, target.DecidedBy) = (decision, request.Reason.Trim(), Session.Now, Session.Actor.Name);
        target.Version++;
        var first = decision switch
        {
            MatchDecision.Merge => await Merge(request, target, stop),
            MatchDecision.MovedAway => await Leave(request, target, stop),
            _ => null,
        };
        if (decision == MatchDecision.MovedHere)
        {
            await AskOther(target, stop);
        }

        await Session.Db.SaveChangesAsync(stop);
        if (first is { } from)
        {
            await count.Recount(target.Division!, from, stop);
        }

        return decision;
    }

    protected override string Describe(Request request, MatchProposal target) => $"疑似重复 {target.Id}：{MatchWords.Of(request.Decision ?? default)}";

    private async Task<DateOnly?> Merge(Request request, MatchProposal target, CancellationToken stop)
    {
        var keep = request.Keep ?? target.OtherId;
        if (keep != target.ResidentId && keep != target.OtherId)
        {
            throw new BadInputException(nameof(request.Keep), "请选择保留两份档案中的哪一份。");
        }

        var connection = await ExchangeConnection.Of(Session, target.Division!, stop);
        var batch = new Batch(connection, target.DivisionId.Value, target.Id.Value, Session.Now);
        var gone = keep == target.ResidentId ? target.OtherId : target.ResidentId;
        await new FileMerger(Session, batch).Merge(keep.Value, gone.Value, request.Reason.Trim(), stop);
        return await FirstDay(target, stop);
    }

    /// <summary>Whoever lives in the other community now leaves the household here.</summary>
    private async Task<DateOnly?> Leave(Request request, MatchProposal target, CancellationToken stop)
    {
        var connection = await ExchangeConnection.Of(Session, target.Division!, stop);
        var batch = new Batch(connection, target.DivisionId.Value, target.Id.Value, Session.Now);
        await new FileMerger(Session, batch).Leave(target.ResidentId.Value, request.Day!.Value, request.Reason.Trim(), stop);
        return request.Day;
    }

    /// <summary>Another community's register is changed by that community alone: it gets the question put the other way round.</summary>
    private async Task AskOther(MatchProposal target, CancellationToken stop)
    {
        if (!await Session.Db.MatchProposals.AnyAsync(p => p.DivisionId == target.OtherDivisionId && p.ResidentId == target.OtherId && p.OtherId == target.ResidentId, stop))
        {
            Session.Db.MatchProposals.Add(new()
            {
                DivisionId = target.OtherDivisionId, Id = Id<MatchProposal>.New(Session.Now), Kind = target.Kind, ResidentId = target.OtherId,
                OtherDivisionId = target.DivisionId, OtherId = target.ResidentId, FoundAt = Session.Now,
            });
        }
    }

    private Task<DateOnly?> FirstDay(MatchProposal target, CancellationToken stop) => Session.Db.Stays
        .Where(s => s.DivisionId == target.DivisionId && (s.ResidentId == target.ResidentId || s.ResidentId == target.OtherId)).MinAsync(s => (DateOnly?)s.FromDay, stop);
}

/// <summary>疑似重复的用语.</summary>
public static class MatchWords
{
    public static string Of(MatchDecision decision) => decision switch
    {
        MatchDecision.Merge => "并为一份",
        MatchDecision.KeepBoth => "两份都保留",
        MatchDecision.MovedHere => "已迁来本社区",
        _ => "已迁往对方社区",
    };

    public static string Of(MatchKind kind) => kind switch
    {
        MatchKind.SameDocumentElsewhere => "证件号码与另一社区的居民相同",
        MatchKind.SameNameAndBirth => "姓名和出生日期相同",
        _ => "同一住房里同名",
    };
}
