using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Handovers;

/// <summary>开列移交清单: begins the handover with a list of what the kinds and the registers say there is.</summary>
public sealed class StartHandover(Session session, NormLibrary library) : ElectionAct<StartHandover.Request, int>(session)
{
    public sealed record Request : ElectionRequest;

    protected override bool WhenOver => true;

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        if (election.Office != ElectedOffice.Committee || election.Kind != ElectionKind.General)
        {
            throw new RefusedException("只有居民委员会换届选举以后才办工作移交。", remedy: "补选的成员就任时，由居民委员会自行交接。");
        }

        var produced = await Produced(election, stop);
        if (await Session.Db.Handovers.AnyAsync(h => h.DivisionId == election.DivisionId && h.ElectionId == election.Id, stop))
        {
            throw new StaleException("移交清单已经开列，请查看最新内容。");
        }

        var rules = await ElectionRules.For(Session, library, election, produced, stop);
        var within = rules.Period(TermOfOfficeActKeys.HandoverDays)
            ?? throw new RefusedException("当地没有规定移交日数的现行规范。", remedy: "请由管理员绑定规范包后再开列。");
        Session.Db.Handovers.Add(new()
        {
            DivisionId = election.DivisionId, ElectionId = election.Id, ProducedOn = produced, DueOn = library.Calendar.LastDay(produced, within), StartedOn = Session.Today,
            StartedBy = Session.Signature(Needed(request, election), election),
        });
        var items = Listed(election, await new OldMembers(Session).Of(election, produced, stop)).ToArray();
        Session.Db.HandoverItems.AddRange(items);
        return items.Length;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：开列移交清单";

    /// <summary>The day of the result that brought the new committee.</summary>
    private async Task<DateOnly> Produced(Election election, CancellationToken stop)
    {
        var declared = await Session.Db.PollResults.AsNoTracking().Where(r => r.DivisionId == election.DivisionId && r.ElectionId == election.Id).Select(r => (DateOnly?)r.DeclaredOn).MaxAsync(stop);
        return declared is { } day && election.State is ElectionState.Running or ElectionState.Concluded
            ? day
            : throw new RefusedException("还没有宣布选举结果，新一届居民委员会还没有产生。", remedy: "宣布结果以后再开列移交清单。");
    }

    private static IEnumerable<HandoverItem> Listed(Election election, IReadOnlyList<OldMember> old)
    {
        var lines = HandoverKind.All.Where(k => k.Proposal.Length > 0).Select(k => (k.Name, k.Proposal)).Concat(old.Select(m => (HandoverKind.SystemAccounts, m.Says)));
        return lines.Select((line, i) => new HandoverItem
        {
            DivisionId = election.DivisionId, ElectionId = election.Id, Number = i + 1, Kind = line.Item1, What = line.Item2, Proposed = true,
        });
    }
}

/// <summary>离任成员: somebody whose seat on the committee ended with the election, and whose powers in the system ended with the seat.</summary>
/// <param name="Stays">Was elected again.</param>
internal sealed record OldMember(string Name, string Title, DateOnly? EndedOn, bool Stays)
{
    internal string Says => Stays
        ? $"{Name}（原{Title}）的系统账号：连选连任，按新职务使用"
        : EndedOn is { } day ? $"{Name}（原{Title}）的系统账号：职务于 {day:yyyy-MM-dd} 终止，权限随之终止；密码和密钥不移交" : $"{Name}（{Title}）的系统账号：职务终止时权限随之终止；密码和密钥不移交";
}

/// <summary>Finds who sat on the committee when the new one came about.</summary>
internal sealed class OldMembers(Session session)
{
    internal async Task<IReadOnlyList<OldMember>> Of(Election election, DateOnly produced, CancellationToken stop)
    {
        var held = await (
            from a in session.Db.Appointments.AsNoTracking()
            join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
            join who in session.Db.RegisterOfPeople on a.PersonId equals who.Id
            where a.DivisionId == election.DivisionId && a.BodyId == election.BodyId && a.FromDay < produced && a.HeldUntil >= produced
            select new { a.PersonId, who.Name, p.Kind, a.EndedOn }).ToListAsync(stop);
        var body = await session.Db.Bodies.AsNoTracking().Where(b => b.DivisionId == election.DivisionId && b.Id == election.BodyId).Select(b => b.Kind).SingleAsync(stop);
        var now = await session.Db.Appointments.AsNoTracking().Where(a => a.DivisionId == election.DivisionId && a.BodyId == election.BodyId && a.FromDay >= produced).Select(a => a.PersonId).ToListAsync(stop);
        return [.. held.OrderBy(h => PostCatalogue.OrderOf(body, h.Kind)).Select(h => new OldMember(h.Name, PostCatalogue.Of(body, h.Kind).Title, h.EndedOn, now.Contains(h.PersonId)))];
    }
}
