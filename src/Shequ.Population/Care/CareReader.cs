using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Rules;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Residents;

namespace Shequ.Population.Care;

/// <summary>关爱查询: the tags of residents, and what the norms in force ask for them, for whoever may view residents there.</summary>
public sealed class CareReader(Session session, NormLibrary library)
{
    /// <summary>Those that hold today or wait for a renewal, of each resident that has any.</summary>
    public async Task<ILookup<Id<Resident>, SeenTag>> Of(Division community, IReadOnlyCollection<Id<Resident>> residents, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        Require(community);
        return await Open(community, residents, stop);
    }

    /// <summary>One tag that has not ended, of this community.</summary>
    public async Task<SeenTag?> One(Division community, Id<CareTag> id, CancellationToken stop = default)
    {
        Require(community);
        var tag = await session.Db.CareTags.AsNoTracking().SingleOrDefaultAsync(t => t.DivisionId == community.Id && t.Id == id, stop);
        return tag is null ? null : (await Seen(community, [tag], stop))[0];
    }

    /// <summary>For whoever has shown in another way that they may see them.</summary>
    internal async Task<ILookup<Id<Resident>, SeenTag>> Open(Division community, IReadOnlyCollection<Id<Resident>> residents, CancellationToken stop)
    {
        var tags = await session.Db.CareTags.AsNoTracking().Where(t => t.DivisionId == community.Id && residents.Contains(t.ResidentId) && t.EndedOn == null)
            .OrderBy(t => t.FromDay).ToListAsync(stop);
        return (await Seen(community, tags, stop)).ToLookup(t => t.Tag.ResidentId);
    }

    private async Task<IReadOnlyList<SeenTag>> Seen(Division community, IReadOnlyList<CareTag> tags, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var set = book.InForce(community.Place, session.Today);
        return [.. tags.Select(t => (Tag: t, Kind: CareKind.Of(t.Kind))).Select(t => new SeenTag(
            t.Tag, t.Kind, StateOf(t.Tag, session.Today), Named(ServiceDeskActKeys.MustVisit, t.Kind.MustVisit), Named(ServiceDeskActKeys.PriorityGroups, t.Kind.Priority)))];

        Norm? Named(NormKey key, string? word) => word is null ? null : set.Governing(key)
            .FirstOrDefault(n => n.Requirements.Any(r => r.Key == key && r.Rule is Includes { Required: var bits } && key.Words!.In(bits).Contains(word)))?.Norm;
    }

    private static CareState StateOf(CareTag tag, DateOnly today) => tag.UntilDay <= today ? CareState.Expired
        : tag.ReviewOn <= today ? CareState.ToReview
        : CareState.Current;

    private void Require(Division community)
    {
        session.Require(PopulationPermissions.ViewResidents, community);
    }
}

/// <summary>Whether a tag of care still holds.</summary>
public enum CareState
{
    Current,

    /// <summary>待核实: the day to look again has come.</summary>
    ToReview,

    /// <summary>已到期: its last day is past and nobody has renewed or ended it.</summary>
    Expired,
}

/// <summary>所见标签: a tag with the norms in force that name its kind.</summary>
/// <param name="MustVisit">The norm that wants these people visited.</param>
/// <param name="Priority">The norm that has them served first or at home.</param>
public sealed record SeenTag(CareTag Tag, CareKind Kind, CareState State, Norm? MustVisit, Norm? Priority);
