using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Packs;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Duties;

/// <summary>今日事项 of one community: everything due, the most urgent first.</summary>
public sealed record TodayReport(Division Community, DateOnly On, IReadOnlyList<DueItem> Items)
{
    public int Count(DueState state) => Items.Count(i => i.State == state);
}

/// <summary>Brings together the open duties of a community, what must recur in it, and what other modules know to be due.</summary>
public sealed class CommunityToday(Session session, NormLibrary library, CadenceDuties cadences, IEnumerable<DueSource> sources)
{
    /// <exception cref="ForbiddenException">Whoever asks may not see the duties there.</exception>
    public async Task<TodayReport> Run(Division community, CancellationToken stop = default)
    {
        Require(community);
        var duties = await session.Db.Duties.AsNoTracking().Where(d => d.DivisionId == community.Id && d.DoneOn == null).ToListAsync(stop);
        var items = duties.Select(d => DueItem.Of(d, NormOf(d), session.Today)).Concat(await cadences.Of(community, stop)).ToList();
        foreach (var source in sources)
        {
            items.AddRange(await source.Of(community, stop));
        }

        return new(community, session.Today, items
            .OrderBy(i => i.State).ThenBy(i => i.DueOn).ThenBy(i => i.Duty?.OpenedOn).ThenBy(i => i.Norm?.Pack.Rank)
            .ThenBy(i => i.Norm?.Order).ThenBy(i => i.Duty?.Step).ToArray());
    }

    /// <summary>One duty with the other steps that the same change opened, whether done or not.</summary>
    public async Task<DutyReport> One(Division community, Id<Duty> id, CancellationToken stop = default)
    {
        Require(community);
        var duty = await session.Db.Duties.AsNoTracking().SingleOrDefaultAsync(d => d.DivisionId == community.Id && d.Id == id, stop)
            ?? throw new NotFoundException("这项待办");
        var related = await session.Db.Duties.AsNoTracking().Where(d => d.DivisionId == community.Id && d.SubjectId == duty.SubjectId)
            .OrderBy(d => d.OpenedOn).ThenBy(d => d.Cause).ThenBy(d => d.Norm).ThenBy(d => d.Step).ToListAsync(stop);
        var appointment = new Id<Appointment>(duty.SubjectId);
        var body = await session.Db.Appointments.AsNoTracking().Where(a => a.DivisionId == community.Id && a.Id == appointment)
            .Select(a => (Guid?)a.BodyId.Value).SingleOrDefaultAsync(stop);
        return new(community, duty, NormOf(duty), DueItem.Of(duty, NormOf(duty), session.Today), related, body);
    }

    private void Require(Division community)
    {
        session.Require(OrganizationPermissions.ViewDuties, community);
    }

    private Norm? NormOf(Duty duty) => library.Norm(duty.Norm);
}

/// <summary>待办详情: a duty with its norm and what else the same change asks for.</summary>
/// <param name="Body">The body of the appointment that changed, where it was one.</param>
public sealed record DutyReport(Division Community, Duty Duty, Norm? Norm, DueItem Item, IReadOnlyList<Duty> Related, Guid? Body)
{
    /// <summary>The step as the norm words it: by whom, and which record shows it.</summary>
    public Step? Step => Norm?.Steps.ElementAtOrDefault(Duty.Step);

    /// <summary>The steps of the same procedure, in their order.</summary>
    public IEnumerable<Duty> Steps => Related.Where(d => d.Norm == Duty.Norm && d.OpenedOn == Duty.OpenedOn).OrderBy(d => d.Step);

    /// <summary>What other norms ask after the same change.</summary>
    public IEnumerable<Duty> Others => Related.Where(d => d.Norm != Duty.Norm && d.OpenedOn == Duty.OpenedOn);
}
