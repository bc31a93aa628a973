using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Handovers;

/// <summary>报街道备案: sends the report of the result to the street; what was returned is filed again.</summary>
public sealed class FileWithStreet(Session session) : ElectionAct<FileWithStreet.Request, int>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请写明备案报告的名称或文号。"), StringLength(100, ErrorMessage = "文件不超过 100 字。")]
        public string Document { get; set; } = "";

        [StringLength(2000, ErrorMessage = "补充说明请写在 2000 字以内。")]
        public string? More { get; set; }
    }

    protected override bool WhenOver => true;

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var report = await new FilingReport(Session).Of(election, stop);
        if (report.Count == 0)
        {
            throw new RefusedException("还没有宣布选举结果，没有可以备案的内容。", remedy: "宣布结果以后再报送。");
        }

        var before = await Session.Db.ElectionFilings.Where(f => f.DivisionId == election.DivisionId && f.ElectionId == election.Id).OrderByDescending(f => f.Number).FirstOrDefaultAsync(stop);
        if (before is { Answer: not FilingAnswer.Returned })
        {
            throw new RefusedException(before.Answer is null ? "上一次报送还在等街道答复。" : "街道已经接收备案，不必再报。", remedy: "请等街道答复；退回以后再报一次。");
        }

        var filing = new ElectionFiling
        {
            DivisionId = election.DivisionId, ElectionId = election.Id, Number = (before?.Number ?? 0) + 1, Document = request.Document.Trim(),
            Report = string.Join('\n', request.More is { Length: > 0 } more ? report.Append($"补充说明：{more.Trim().ReplaceLineEndings(" ")}") : report),
            FiledOn = Session.Today, FiledBy = Session.Signature(Needed(request, election), election),
        };
        Session.Db.ElectionFilings.Add(filing);
        return filing.Number;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：报街道备案，{request.Document.Trim()}";
}

/// <summary>备案报告: what a declared result comes to, in paragraphs with all figures.</summary>
internal sealed class FilingReport(Session session)
{
    internal async Task<IReadOnlyList<string>> Of(Election election, CancellationToken stop)
    {
        var polls = await session.Db.Polls.AsNoTracking().Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id).ToDictionaryAsync(p => p.Id, stop);
        var results = await session.Db.PollResults.AsNoTracking().Where(r => r.DivisionId == election.DivisionId && r.ElectionId == election.Id).ToListAsync(stop);
        return results.Count == 0 ? [] :
        [
            $"{election.Name}，选举方式：{ElectionWords.Of(election.Mode)}，依据：{election.Document}。",
            .. results.OrderBy(r => polls[r.PollId].Number).SelectMany(r => r.Outcome.Contests.Select(c =>
                $"{Norms.Chinese.Date(polls[r.PollId].Day)}{ElectionWords.Of(polls[r.PollId].Reason)}，{c.Count.Title}应选 {c.Count.Seats} 名：参加 {c.Count.Participants} 人，共 {c.Count.Electors} 人"
                + $"{(c.Turnout is { } turnout ? $"（{turnout}）" : "")}；有效票 {c.Count.Valid}，废票 {c.Count.Invalid}，弃权票 {c.Count.Blank}；"
                + $"{(c.Elected.Any() ? election.Kind == Organization.Posts.ElectionKind.Recall ? "罢免通过" : "当选：" + string.Join("、", c.Elected.Select(e => $"{e.Count.Name} {e.Count.Votes} 票")) : "没有通过或者没有人当选")}。")),
        ];
    }
}
