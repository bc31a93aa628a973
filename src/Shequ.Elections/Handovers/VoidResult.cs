using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Handovers;

/// <summary>认定当选无效: the street or the county found that a result, or one person's election, came about by improper means; the posts that came from it end.</summary>
public sealed class VoidResult(Session session, NormLibrary library, PostEnding ending) : ElectionAct<VoidResult.Request, VoidDeclared>(session)
{
    public sealed record Request : ElectionRequest
    {
        /// <summary>A word of the norm on void results.</summary>
        [Required(ErrorMessage = "请选择无效的情形。")]
        public string Ground { get; set; } = "";

        /// <summary>One of those elected; empty where the whole result is void.</summary>
        public Id<Candidate>? Candidate { get; set; }

        [Required(ErrorMessage = "请写明认定的文件（文号）。"), StringLength(100, ErrorMessage = "文件不超过 100 字。")]
        public string Document { get; set; } = "";
    }

    protected override Permission Permission => ElectionPermissions.Supervise;

    protected override bool WhenOver => true;

    protected override async Task<VoidDeclared> Act(Request request, Election election, CancellationToken stop)
    {
        RequireVoidable(election);
        var (words, citation) = await Ground(request, election, stop);
        var elected = await Elected(election, stop);
        var struck = request.Candidate is { } one
            ? [elected.Find(c => c.Id == one) ?? throw new BadInputException(nameof(Request.Candidate), "此人不在宣布的当选人中，请从列表中选择。")]
            : elected;
        var ended = new List<Id<Appointment>>();
        foreach (var candidate in struck)
        {
            ended.AddRange(await End(election, candidate, request.Document.Trim(), stop));
        }

        if (request.Candidate is not null && ended.Count == 0)
        {
            throw new RefusedException("此人还没有因这次选举就任，没有可以终止的职务。", citation, "整个结果无效的，不选人；只有一人无效的，登记就任以后再认定。");
        }

        var whole = request.Candidate is null;
        if (whole)
        {
            (election.State, election.EndedOn, election.EndReason) = (ElectionState.Void, Session.Today, $"{words}：{request.Document.Trim()}");
        }

        election.Version++;
        await Post(election, struck, whole, words, request.Document.Trim(), citation, stop);
        return new(ended, whole);
    }

    /// <summary>The ground and the paper; who it was is told by the register of posts.</summary>
    protected override string Describe(Request request, Election target) =>
        $"{target.Name}：认定{(request.Candidate is null ? "结果" : "一人当选")}无效，{request.Ground}，{request.Document.Trim()}";

    private static void RequireVoidable(Election election)
    {
        if (election.State is ElectionState.Void or ElectionState.Cancelled)
        {
            throw new RefusedException($"“{election.Name}”{ElectionWords.Of(election.State)}，不能再认定。", remedy: "请查看公告。");
        }

        if (election.Kind == ElectionKind.Recall)
        {
            throw new RefusedException("罢免投票没有当选人，不能认定当选无效。", remedy: "罢免程序有问题的，由街道或者区政府依法责令改正，重新投票。");
        }
    }

    private async Task<(string Words, string? Citation)> Ground(Request request, Election election, CancellationToken stop)
    {
        var rules = await ElectionRules.For(Session, library, election, election.Day, stop);
        return VoidGrounds.In(rules).FirstOrDefault(g => g.Word == request.Ground) is { Chinese: { } words }
            ? (words, rules.Citation(VotingActKeys.VoidGrounds))
            : throw new BadInputException(nameof(Request.Ground), "现行规范没有这种无效情形，请从列表中选择。");
    }

    private async Task<List<Candidate>> Elected(Election election, CancellationToken stop)
    {
        var results = await Session.Db.PollResults.AsNoTracking().Where(r => r.DivisionId == election.DivisionId && r.ElectionId == election.Id).ToListAsync(stop);
        if (results.Count == 0)
        {
            throw new RefusedException("还没有宣布结果，没有当选可以认定无效。", remedy: "投票以前的问题，可以取消选举或者责令改正。");
        }

        var ids = results.SelectMany(r => r.Outcome.Elected).Select(e => e.Count.Candidate).ToArray();
        return await Session.Db.Candidates.Where(c => c.DivisionId == election.DivisionId && ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<Id<Appointment>>> End(Election election, Candidate candidate, string document, CancellationToken stop)
    {
        var contest = await Session.Db.Contests.SingleAsync(c => c.DivisionId == election.DivisionId && c.Id == candidate.ContestId, stop);
        var today = Session.Today;
        var seats = await Session.Db.Appointments.Where(a => a.DivisionId == election.DivisionId && a.BodyId == contest.BodyId && a.PersonId == candidate.PersonId && a.FromDay >= election.Day && a.HeldUntil > today)
            .Select(a => a.Id).ToListAsync(stop);
        var ended = new List<Id<Appointment>>();
        foreach (var seat in seats)
        {
            var held = await HeldAppointment.Find(Session.Db, seat, stop);
            ended.AddRange((await ending.End(held!, EndCause.ElectionVoid, today, document, stop)).Appointments);
        }

        return ended;
    }

    private Task<ElectionNotice> Post(Election election, List<Candidate> struck, bool whole, string words, string document, string? citation, CancellationToken stop) => NoticeBoard.Post(
        Session, election, "result_void", whole ? $"关于{election.Name}结果无效的公告" : "关于一人当选无效的公告",
        [
            $"经调查，{(whole ? $"{election.Name}的结果" : $"{struck[0].Name}同志的当选")}因{words}，依{citation ?? "有关规定"}认定无效（{document}）。",
            struck.Count == 0 ? "这次选举没有人当选。" : $"{string.Join("、", struck.Select(c => c.Name))}因这次选举取得的职务自{Norms.Chinese.Date(Session.Today)}起终止。",
            "所缺名额依法重新选举，另行公告。",
        ], stop);
}

/// <summary>认定无效结果: which posts ended, and whether the whole election is void.</summary>
public sealed record VoidDeclared(IReadOnlyList<Id<Appointment>> Ended, bool Whole);

/// <summary>当选无效情形: the grounds that the norms in force name.</summary>
public static class VoidGrounds
{
    public static IReadOnlyList<(string Word, string Chinese)> In(ElectionRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var words = VotingActKeys.VoidGrounds.Words!;
        return [.. words.Words.Where(w => rules.Names(VotingActKeys.VoidGrounds, w)).Select(w => (w, words.Chinese(w)))];
    }
}
