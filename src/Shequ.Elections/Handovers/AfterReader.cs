using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Handovers;

/// <summary>移交情况: the handover with its list, and the norms that lead and limit it.</summary>
/// <param name="Handover">Null before the list was drawn up.</param>
/// <param name="Citation">The norm that gives the days.</param>
public sealed record HandoverFile(Handover? Handover, IReadOnlyList<HandoverItem> Items, string? Citation, bool OneSource);

/// <summary>Reads what follows an election; internal papers only for those who may see the election's.</summary>
public sealed class AfterReader(Session session, NormLibrary library)
{
    /// <summary>An election of a place, for anybody: that it is held is public.</summary>
    public async Task<Election> Election(Division place, Id<Election> id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        return await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.DivisionId == place.Id && e.Id == id, stop)
            ?? throw new NotFoundException("这次选举");
    }

    public async Task<HandoverFile> Handover(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var handover = await session.Db.Handovers.AsNoTracking().SingleOrDefaultAsync(h => h.DivisionId == election.DivisionId && h.ElectionId == election.Id, stop);
        var items = await session.Db.HandoverItems.AsNoTracking().Where(i => i.DivisionId == election.DivisionId && i.ElectionId == election.Id).OrderBy(i => i.Number).ToListAsync(stop);
        var held = (await ElectionRules.For(session, library, election, election.Day, stop)).Holding(TermOfOfficeActKeys.HandoverDays)?.Norm.Norm;
        return new(handover, items, held?.Citation.ToString(), held?.Source == Norms.Packs.TextSource.OneSource);
    }

    /// <summary>The newest filing first.</summary>
    public async Task<IReadOnlyList<ElectionFiling>> Filings(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        return await session.Db.ElectionFilings.AsNoTracking().Where(f => f.DivisionId == election.DivisionId && f.ElectionId == election.Id).OrderByDescending(f => f.Number).ToListAsync(stop);
    }

    /// <summary>What a filing made now would say; empty before a result.</summary>
    public Task<IReadOnlyList<string>> Report(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        return new FilingReport(session).Of(election, stop);
    }

    public bool May(Permission permission, IInDivision place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(permission, place.Path);
    }

    /// <summary>Whether whoever is here conducts the election.</summary>
    public bool Conducts(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return May(election.Presider == Organization.Bodies.BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene, election);
    }

    /// <summary>Those elected, poll by poll.</summary>
    public async Task<IReadOnlyList<Counting.CandidateOutcome>> Elected(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var results = await session.Db.PollResults.AsNoTracking().Where(r => r.DivisionId == election.DivisionId && r.ElectionId == election.Id).ToListAsync(stop);
        return [.. results.SelectMany(r => r.Outcome.Elected)];
    }
}
