using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Plans;

/// <summary>公告栏 of an election: acts that publish something post it here, within their own transaction.</summary>
internal static class NoticeBoard
{
    /// <summary>Posts a notice under the next number.</summary>
    internal static async Task<ElectionNotice> Post(Session session, Election election, string kind, string title, IEnumerable<string> paragraphs, CancellationToken stop)
    {
        var saved = await session.Db.ElectionNotices.Where(n => n.DivisionId == election.DivisionId && n.ElectionId == election.Id).MaxAsync(n => (int?)n.Number, stop) ?? 0;
        var pending = session.Db.ElectionNotices.Local.Where(n => n.ElectionId == election.Id).Select(n => n.Number).DefaultIfEmpty().Max();
        var notice = new ElectionNotice
        {
            DivisionId = election.DivisionId, Id = Id<ElectionNotice>.New(session.Now), ElectionId = election.Id, Kind = kind, Number = Math.Max(saved, pending) + 1, Title = title,
            Text = string.Join('\n', paragraphs), PublishedOn = session.Today, PublishedAt = session.Now, PublishedBy = session.Actor.Name,
        };
        session.Db.ElectionNotices.Add(notice);
        return notice;
    }
}

/// <summary>步骤簿 of an election: acts that do a step of the plan say so here; a step done again keeps its newest day.</summary>
internal static class StepBook
{
    internal static async Task Done(Session session, Election election, string step, DateOnly on, string evidence, CancellationToken stop)
    {
        var known = await session.Db.ElectionSteps.FindAsync([election.DivisionId, election.Id, step], stop);
        if (known is null)
        {
            session.Db.ElectionSteps.Add(new()
            {
                DivisionId = election.DivisionId, ElectionId = election.Id, Step = step, DoneOn = on, Evidence = evidence, RecordedBy = session.Actor.Name,
            });
            return;
        }

        (known.DoneOn, known.Evidence, known.RecordedBy) = (on, evidence, session.Actor.Name);
    }
}
