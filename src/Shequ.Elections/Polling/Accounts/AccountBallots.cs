using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Polling.Accounts;

/// <summary>登记选票账: the ballots of a station; what does not add up needs an explanation. What was found in the box may be added when it is opened.</summary>
public sealed class AccountBallots(Session session) : ElectionAct<AccountBallots.Request, IReadOnlyList<BallotEquation>>(session)
{
    private string said = "登记选票账";

    public sealed record Request : PollRequest
    {
        public Id<PollingStation> Station { get; set; }

        /// <summary>领入.</summary>
        [Required(ErrorMessage = "请写领入多少张选票。"), Range(0, 99999, ErrorMessage = "领入张数请写 0 至 99999 的整数。")]
        public int? Delivered { get; set; }

        /// <summary>发出, by the stubs; a paper that was taken back or exchanged is not among them.</summary>
        [Range(0, 99999, ErrorMessage = "发出张数请写 0 至 99999 的整数。")]
        public int? Issued { get; set; }

        [Range(0, 99999, ErrorMessage = "写坏张数请写 0 至 99999 的整数。")]
        public int? Spoiled { get; set; }

        [Range(0, 99999, ErrorMessage = "未用张数请写 0 至 99999 的整数。")]
        public int? Unused { get; set; }

        [Range(0, 99999, ErrorMessage = "收回张数请写 0 至 99999 的整数。")]
        public int? Found { get; set; }

        [StringLength(500, ErrorMessage = "说明请写在 500 字以内。")]
        public string? Explanation { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.CheckIn;

    protected override IEnumerable<InputError> Check(Request request)
    {
        var (given, asked) = (new[] { request.Issued, request.Spoiled, request.Unused }.Count(n => n is not null), new[] { nameof(Request.Issued), nameof(Request.Spoiled), nameof(Request.Unused) });
        return given == 0 || given == asked.Length ? [] : [new(asked[0], "发出、写坏、未用要一起写，没有的写 0；投票还没结束时可以都不写。")];
    }

    protected override async Task<IReadOnlyList<BallotEquation>> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.PollInHand(election, request.Poll, stop);
        if (poll.State == PollState.Declared)
        {
            throw new RefusedException("结果已经宣布，选票账不能再改。", remedy: "对结果有异议的，请走投诉和重新选举的程序。");
        }

        var station = await Session.Station(election, request.Station, stop);
        var account = await Session.Db.BallotAccounts.SingleOrDefaultAsync(a => a.DivisionId == poll.DivisionId && a.PollId == poll.Id && a.StationId == station.Id, stop);
        if (account is null)
        {
            Session.Db.Add(account = new() { DivisionId = poll.DivisionId, PollId = poll.Id, StationId = station.Id, Delivered = 0 });
        }

        Fill(request, account);
        account.ClosedBy = Session.Signature(Permission, election);
        account.Version++;
        var equations = BallotEquations.Of(account, await Count(poll, station, stop), await Doubles(poll, station, stop));
        RequireExplanation(equations, account.Explanation);
        said = $"第 {poll.Number} 次投票 {station.Number}号站 选票账：{string.Join('；', equations.Select(e => e.Text).DefaultIfEmpty($"领入 {account.Delivered}"))}{(account.Explanation is null ? "" : "；附说明")}";
        return equations;
    }

    protected override string Describe(Request request, Election target) => said;

    internal static void RequireExplanation(IEnumerable<BallotEquation> equations, string? explanation)
    {
        var wrong = equations.Where(e => !e.Holds).ToArray();
        if (wrong.Length > 0 && string.IsNullOrWhiteSpace(explanation))
        {
            throw new BadInputException([.. wrong.Select(e => new InputError(nameof(Request.Explanation), $"{e.Text}。请先核对；核对后仍不符的，请写明原因。"))]);
        }
    }

    /// <summary>What is not stated stays: the count adds what it found to what the table wrote.</summary>
    private static void Fill(Request request, BallotAccount account)
    {
        account.Delivered = request.Delivered!.Value;
        (account.Issued, account.Spoiled, account.Unused) = request.Issued is null ? (account.Issued, account.Spoiled, account.Unused) : (request.Issued, request.Spoiled, request.Unused);
        account.Found = request.Found ?? account.Found;
        account.Explanation = string.IsNullOrWhiteSpace(request.Explanation) ? account.Explanation : request.Explanation.Trim();
    }

    private Task<int> Count(Poll poll, PollingStation station, CancellationToken stop) =>
        Session.Db.CheckIns.CountAsync(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id && c.StationId == station.Id, stop);

    private Task<int> Doubles(Poll poll, PollingStation station, CancellationToken stop) =>
        Session.Db.DoubleIssues.CountAsync(d => d.DivisionId == poll.DivisionId && d.PollId == poll.Id && d.StationId == station.Id, stop);
}
