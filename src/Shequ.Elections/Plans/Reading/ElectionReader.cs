using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Reading;

/// <summary>选举一览: what anybody may know of an election: what is elected, how far it has come, and what was published.</summary>
/// <param name="Voters">How many stand on the published roll; null before it is published.</param>
public sealed record ElectionFace(Election Election, IReadOnlyList<Contest> Contests, IReadOnlyList<Poll> Polls, ElectionPlan Plan, IReadOnlyList<ElectionNotice> Notices, int? Voters, bool HasCandidates)
{
    /// <summary>The vote in which people vote now, or that was counted last.</summary>
    public Poll? Latest => Polls.LastOrDefault(p => p.State != PollState.Prepared);

    public bool IsRunning => Election.State == ElectionState.Running;
}

/// <summary>选举查询: elections of a place and one election, as anybody may see them.</summary>
public sealed class ElectionReader(Session session, NormLibrary library)
{
    /// <summary>All elections of a community, those that run first, then the newest.</summary>
    public async Task<IReadOnlyList<Election>> In(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        return await session.Db.Elections.AsNoTracking().Include(e => e.Division).Where(e => e.DivisionId == place.Id)
            .OrderBy(e => e.State != ElectionState.Running).ThenByDescending(e => e.Day).ThenBy(e => e.Office).ToListAsync(stop);
    }

    /// <exception cref="NotFoundException">Not an election of this community.</exception>
    public async Task<ElectionFace> One(Division place, Guid id, CancellationToken stop = default)
    {
        var election = await Find(place, id, stop);
        var contests = await session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == place.Id && c.ElectionId == election.Id).OrderBy(c => c.Position).ToListAsync(stop);
        var polls = await session.Db.Polls.AsNoTracking().Include(p => p.Contests).Where(p => p.DivisionId == place.Id && p.ElectionId == election.Id).OrderBy(p => p.Number).ToListAsync(stop);
        var notices = await session.Db.ElectionNotices.AsNoTracking().Where(n => n.DivisionId == place.Id && n.ElectionId == election.Id).OrderByDescending(n => n.Number).ToListAsync(stop);
        int? voters = election.RollPublishedOn is null ? null : await session.Db.Voters.CountAsync(v => v.DivisionId == place.Id && v.ElectionId == election.Id && v.OnRoll, stop);
        var candidates = await session.Db.Candidates.AnyAsync(c => c.DivisionId == place.Id && c.ElectionId == election.Id && c.State == CandidateState.Official, stop);
        return new(election, contests, polls, await PlanOf(election, stop), notices, voters, candidates);
    }

    /// <summary>The same for whoever works on it or watches it.</summary>
    /// <exception cref="ForbiddenException">Whoever asks may not look into the election.</exception>
    public async Task<ElectionFace> Inside(Division place, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (!session.Actor.May(ElectionPermissions.View, place.Path))
        {
            throw new ForbiddenException(ElectionPermissions.View, place);
        }

        return await One(place, id, stop);
    }

    /// <summary>A notice as it was published. Lists of residents' names are left to the board: online one asks after one's own name.</summary>
    public async Task<ElectionNotice> Notice(Division place, Guid id, int number, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var key = new Id<Election>(id);
        var notice = await session.Db.ElectionNotices.AsNoTracking().SingleOrDefaultAsync(n => n.DivisionId == place.Id && n.ElectionId == key && n.Number == number, stop)
            ?? throw new NotFoundException("这份公告");
        return NoticeTemplate.Find(notice.Kind) is { OnPaper: true } && !session.Actor.May(ElectionPermissions.View, place.Path) ? WithoutNames(notice) : notice;
    }

    private static ElectionNotice WithoutNames(ElectionNotice notice) => new()
    {
        DivisionId = notice.DivisionId, Id = notice.Id, ElectionId = notice.ElectionId, Kind = notice.Kind, Number = notice.Number, Title = notice.Title, PublishedOn = notice.PublishedOn,
        PublishedAt = notice.PublishedAt, PublishedBy = notice.PublishedBy, Text = "全文和名单张贴在社区公告栏。为保护居民的个人信息，网上不列姓名；本人可以在“查名单”中按姓名查询。",
    };

    public async Task<Election> Find(Division place, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var key = new Id<Election>(id);
        return await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.DivisionId == place.Id && e.Id == key, stop) ?? throw new NotFoundException("这次选举");
    }

    /// <summary>Which paper shows a step is told to whoever may look into the election; the others see that it was done.</summary>
    private async Task<ElectionPlan> PlanOf(Election election, CancellationToken stop)
    {
        var plan = await StepOrder.Plan(session, library, election, stop);
        return session.Actor.May(ElectionPermissions.View, election.Path) ? plan : plan with { Steps = [.. plan.Steps.Select(s => s with { Evidence = null })] };
    }
}
