using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Rolls;

/// <summary>异议一览: an objection with whom it is about and how many days are left.</summary>
public sealed record ObjectionLine(RollObjection Objection, string? About, DateOnly Today)
{
    public bool IsOpen => Objection.DecidedOn is null;

    public bool IsLate => IsOpen && Objection.DueOn < Today;
}

/// <summary>异议查询: for whoever may see the election from within.</summary>
public sealed class ObjectionReader(Session session, NormLibrary library)
{
    private const int MostShown = 500;

    /// <summary>Those that wait first, the most urgent on top.</summary>
    public async Task<IReadOnlyList<ObjectionLine>> Of(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var rows = await (
            from o in session.Db.RollObjections.AsNoTracking()
            join v in session.Db.Voters on new { o.DivisionId, Id = o.VoterId } equals new { v.DivisionId, Id = (Kernel.Data.Id<Voter>?)v.Id } into voters
            from v in voters.DefaultIfEmpty()
            join r in session.Db.Residents on new { o.DivisionId, Id = o.ResidentId } equals new { r.DivisionId, Id = (Kernel.Data.Id<Population.Residents.Resident>?)r.Id } into residents
            from r in residents.DefaultIfEmpty()
            where o.DivisionId == election.DivisionId && o.ElectionId == election.Id
            orderby o.DecidedOn != null, o.DueOn, o.Number
            select new { o, About = v != null ? v.Name : r != null ? r.Name : null }).Take(MostShown).ToListAsync(stop);
        return rows.ConvertAll(r => new ObjectionLine(r.o, r.About, session.Today));
    }

    public async Task<ObjectionLine> One(Election election, Guid id, CancellationToken stop = default) =>
        (await Of(election, stop)).FirstOrDefault(o => o.Objection.Id.Value == id) ?? throw new NotFoundException("这件异议");

    /// <summary>最后一天 on which objections are in time; null before the roll is published or where no norm gives a period.</summary>
    public async Task<DateOnly?> Until(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        return election.RollPublishedOn is { } published && (await ElectionRules.For(session, library, election, published, stop)).Period(VotingActKeys.ObjectionDays) is { } within
            ? library.Calendar.LastDay(published, within) : null;
    }
}
