using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Calendars;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Requests;

/// <summary>请求查询: the requests of a community for whoever answers them, those overdue first.</summary>
public sealed class RequestReader(Session session, NormLibrary library, SealedNotes notes)
{
    private const int PageSize = 50;

    /// <summary>Everything that waits for an answer, by its last day.</summary>
    public async Task<IReadOnlyList<SeenRequest>> Open(Division community, CancellationToken stop = default)
    {
        Require(community);
        var open = session.Db.PersonalRequests.AsNoTracking().Where(r => r.DivisionId == community.Id && r.AnsweredOn == null);
        return await Seen(open.OrderBy(r => r.DueOn).ThenBy(r => r.Id), stop);
    }

    /// <summary>The latest answered first.</summary>
    public async Task<(IReadOnlyList<SeenRequest> Requests, bool More)> Answered(Division community, int page = 1, CancellationToken stop = default)
    {
        Require(community);
        var answered = session.Db.PersonalRequests.AsNoTracking().Where(r => r.DivisionId == community.Id && r.AnsweredOn != null)
            .OrderByDescending(r => r.AnsweredOn).ThenBy(r => r.Id).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1);
        var seen = await Seen(answered, stop);
        return ([.. seen.Take(PageSize)], seen.Count > PageSize);
    }

    public async Task<SeenRequest> One(Division community, Guid id, CancellationToken stop = default)
    {
        Require(community);
        var request = new Id<PersonalRequest>(id);
        var seen = await Seen(session.Db.PersonalRequests.AsNoTracking().Where(r => r.DivisionId == community.Id && r.Id == request), stop);
        return seen.Count == 1 ? seen[0] : throw new NotFoundException("这件个人信息请求");
    }

    /// <summary>What one resident asked, for whoever may view them.</summary>
    public async Task<IReadOnlyList<SeenRequest>> Of(Division community, Id<Resident> resident, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        return session.Actor.May(PopulationPermissions.ViewResidents, community.Path)
            ? await All(community.Id, resident, stop)
            : throw new ForbiddenException(PopulationPermissions.ViewResidents, community);
    }

    internal Task<IReadOnlyList<SeenRequest>> All(Id<Division> community, Id<Resident> resident, CancellationToken stop) => Seen(
        session.Db.PersonalRequests.AsNoTracking().Where(r => r.DivisionId == community && r.ResidentId == resident).OrderByDescending(r => r.ReceivedOn), stop);

    private async Task<IReadOnlyList<SeenRequest>> Seen(IQueryable<PersonalRequest> requests, CancellationToken stop)
    {
        var rows = await requests.Join(
            session.Db.Residents.AsNoTracking(), r => new { r.DivisionId, Id = r.ResidentId }, p => new { p.DivisionId, p.Id }, (r, p) => new { Request = r, p.Name }).ToListAsync(stop);
        return [.. rows.Select(r => new SeenRequest(
            r.Request, r.Name, notes.AskedOf(r.Request.AskedSealed), r.Request.AnswerSealed is { } answer ? notes.AnswerOf(answer) : null,
            library.Norm(r.Request.DueNorm), r.Request.RefusalNorm is { } norm ? library.Norm(norm) : null, session.Today))];
    }

    private void Require(Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.AnswerRequests, community);
    }
}

/// <summary>所见请求: a request with whom it is about and what is written in it.</summary>
public sealed record SeenRequest(PersonalRequest Request, string Name, string Asked, string? Answer, Norm? DueNorm, Norm? RefusalNorm, DateOnly Today)
{
    public RequestMatter Matter => RequestMatter.Of(Request.Kind);

    public bool IsOpen => Request.AnsweredOn is null;

    public bool Overdue => IsOpen && Request.DueOn < Today;

    /// <summary>Negative where the last day is past; null where there is none.</summary>
    public int? DaysLeft => IsOpen && Request.DueOn is { } due ? LegalCalendar.DaysBetween(Today, due) : null;
}
