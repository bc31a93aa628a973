using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>抽签定次序: gives the candidates of a poll their places on the ballot by a public draw that anybody can compute again.</summary>
public sealed class DrawOrder(Session session, NormLibrary library) : ElectionAct<DrawOrder.Request, BallotDraw>(session)
{
    /// <summary>A draw that only one person saw proves nothing to the others.</summary>
    private const int LeastWitnesses = 2;
    private const int ShortestSeed = 4;

    public sealed record Request : ElectionRequest
    {
        /// <summary>第几次投票.</summary>
        public int Poll { get; set; } = 1;

        [Required(ErrorMessage = "请填写当众抽出的号码或当众读出的文字。"), StringLength(100, MinimumLength = ShortestSeed, ErrorMessage = "抽签词 4 至 100 字，如 07 23 11 30 02。")]
        public string SeedText { get; set; } = "";

        /// <summary>见证人, one a line.</summary>
        [Required(ErrorMessage = "请填写见证人姓名，一行一人。"), StringLength(200, ErrorMessage = "见证人不超过 200 字。")]
        public string Witnesses { get; set; } = "";
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (Names(request.Witnesses).Distinct().Count() < LeastWitnesses)
        {
            yield return new(nameof(Request.Witnesses), $"至少 {LeastWitnesses} 名见证人，一行一人。");
        }
    }

    protected override async Task<BallotDraw> Act(Request request, Election election, CancellationToken stop)
    {
        election.RequireCandidates();
        var poll = await Session.Db.Polls.AsSplitQuery().Include(p => p.Contests).ThenInclude(c => c.Candidates)
            .SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Number == request.Poll, stop)
            ?? throw new RefusedException("正式候选人名单还没有公布，不能抽签。", remedy: "请先公布正式候选人名单。");
        await RequireReady(election, poll, stop);
        var notice = await Notice(election, poll, stop);
        var (entries, on) = await Entries(poll, stop);
        var turn = await RequireNotDrawn(poll, entries, stop);
        var text = TypedText.Tidy(request.SeedText)!;
        var seed = DrawFormula.Hash(DrawFormula.SeedInput(election.Id, poll.Number, notice, text));
        var draw = new BallotDraw
        {
            DivisionId = poll.DivisionId, PollId = poll.Id, Turn = turn, ElectionId = election.Id, PollNumber = poll.Number, NoticeNumber = notice, SeedText = text, Seed = seed,
            Lots = DrawFormula.Order(seed, entries), Witnesses = string.Join('\n', Names(request.Witnesses)), DrawnAt = Session.Now, DrawnBy = Session.Signature(Needed(request, election), election),
        };
        foreach (var lot in draw.Lots)
        {
            on[lot.Candidate].Position = lot.Position;
        }

        poll.Version++;
        Session.Db.BallotDraws.Add(draw);
        await Announce(election, poll, draw, stop);
        await StepOrder.Require(Session, library, election, PlanStep.OrderDrawn, stop);
        await StepBook.Done(Session, election, PlanStep.OrderDrawn, Session.Today, $"第{poll.Number}次投票抽签，见证人 {Names(request.Witnesses).Length} 名", stop);
        return draw;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：第{request.Poll}次投票，抽签定候选人次序";

    private static string[] Names(string? typed) => [.. (typed ?? "").Split(['\n', '、', '，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private async Task Announce(Election election, Poll poll, BallotDraw draw, CancellationToken stop)
    {
        var ids = poll.Contests.Select(c => c.ContestId).ToArray();
        var contests = await Session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && ids.Contains(c.Id)).OrderBy(c => c.Position).ToListAsync(stop);
        var lines = contests.Select(c => $"{c.Title}：{string.Join("、", draw.Lots.Where(l => l.Contest == c.Id).OrderBy(l => l.Position).Select(l => $"{l.Position}. {l.Name}"))}");
        await NoticeBoard.Post(
            Session, election, CandidateNotices.Order, "候选人次序公告",
            [$"第{poll.Number}次投票选票上候选人的次序已经当众抽签决定。当众抽出：{draw.SeedText}。见证人：{draw.Witnesses.Replace("\n", "、", StringComparison.Ordinal)}。", .. lines, $"种子（SHA-256）：{draw.Seed}。任何人都可以按公布的方法重算。"], stop);
    }

    private async Task RequireReady(Election election, Poll poll, CancellationToken stop)
    {
        if (poll.State != PollState.Prepared)
        {
            throw new RefusedException("投票已经开始，次序不能再变。", remedy: "选票上的次序以投票前的抽签为准。");
        }

        if (poll.Reason == PollReason.First
            && await Session.Db.ElectionSteps.AnyAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Step == PlanStep.BallotsPrinted, stop))
        {
            throw new RefusedException("选票已经印制，次序不能再变。", remedy: "确要改变的，先作废已印的选票并更正步骤登记。");
        }
    }

    /// <summary>The notice with the names, which must be out before anybody draws.</summary>
    private async Task<int> Notice(Election election, Poll poll, CancellationToken stop)
    {
        var notices = Session.Db.ElectionNotices.Where(n => n.DivisionId == election.DivisionId && n.ElectionId == election.Id);
        notices = poll.Reason is PollReason.First or PollReason.Step ? notices.Where(n => n.Kind == CandidateNotices.List) : notices;
        return await notices.MaxAsync(n => (int?)n.Number, stop)
            ?? throw new RefusedException("还没有公布候选人名单的公告，不能抽签。", remedy: "抽签的种子里有名单公告的号数，请先公布名单。");
    }

    private async Task<(IReadOnlyList<DrawEntry> Entries, Dictionary<Id<Candidate>, PollCandidate> On)> Entries(Poll poll, CancellationToken stop)
    {
        var on = poll.Contests.SelectMany(c => c.Candidates).Where(c => c.WithdrawnOn is null).ToDictionary(c => c.CandidateId);
        if (on.Count == 0)
        {
            throw new RefusedException("这次投票还没有候选人，不能抽签。", remedy: "请先公布正式候选人名单。");
        }

        var ids = on.Keys.ToArray();
        var people = await Session.Db.Candidates.AsNoTracking().Where(c => c.DivisionId == poll.DivisionId && ids.Contains(c.Id)).OrderBy(c => c.ListNumber).ThenBy(c => c.Id).ToListAsync(stop);
        return ([.. people.GroupBy(c => c.ContestId).SelectMany(g => g.Select((c, i) => new DrawEntry(c.ContestId, c.Id, c.ListNumber ?? i + 1, c.Name)))], on);
    }

    /// <returns>The number of this draw.</returns>
    private async Task<int> RequireNotDrawn(Poll poll, IReadOnlyList<DrawEntry> entries, CancellationToken stop)
    {
        var last = await Session.Db.BallotDraws.AsNoTracking().Where(d => d.DivisionId == poll.DivisionId && d.PollId == poll.Id).OrderByDescending(d => d.Turn).FirstOrDefaultAsync(stop);
        if (last is not null && entries.All(e => last.Lots.Any(l => l.Candidate == e.Candidate)))
        {
            throw new RefusedException($"这次投票的次序已于 {Norms.Chinese.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(last.DrawnAt, Session.Zone).DateTime))}抽签决定，不能重抽。", remedy: "次序只由第一次抽签决定；补充了候选人的，才再抽一次。");
        }

        return (last?.Turn ?? 0) + 1;
    }
}
