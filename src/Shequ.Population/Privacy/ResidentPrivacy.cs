using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Care;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy;

/// <summary>居民的关爱和个人信息: what the pages of care and privacy show of a resident beside the file; no number.</summary>
public sealed record ResidentPrivacy(
    Division Community, Id<Resident> Id, int Version, string Name, DateOnly? BornOn, bool HasDocument, bool HasPhone, bool Linked, IReadOnlyList<SeenTag> Tags, IReadOnlyList<Consent> Consents,
    IReadOnlyList<SeenRequest> OpenRequests)
{
    public string Href => $"/residents/{Community.Code}/people/{Id}";
}

/// <summary>Reads it for whoever may view residents there.</summary>
public sealed class ResidentPrivacyReader(Session session, CareReader care, ConsentReader consents, RequestReader requests)
{
    /// <exception cref="NotFoundException">Nobody of this community, or a file that went into another.</exception>
    public async Task<ResidentPrivacy> Of(Division community, Guid id, CancellationToken stop = default)
    {
        var resident = new Id<Resident>(id);
        var tags = await care.Of(community, [resident], stop);
        var row = await session.Db.Residents.AsNoTracking().Where(r => r.DivisionId == community.Id && r.Id == resident && r.MergedIntoId == null)
            .Select(r => new { r.Name, r.Version, r.BornOn, Document = r.DocumentSealed != null, Phone = r.PhoneSealed != null, Linked = r.PersonId != null }).SingleOrDefaultAsync(stop)
            ?? throw new NotFoundException("这名居民");
        return new(
            community, resident, row.Version, row.Name, row.BornOn, row.Document, row.Phone, row.Linked, [.. tags[resident]], await consents.Of(community, resident, stop),
            [.. (await requests.Of(community, resident, stop)).Where(r => r.IsOpen)]);
    }

    /// <summary>Whether the reader may do this there, for buttons.</summary>
    public bool May(Permission permission, Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        return session.Actor.May(permission, community.Path);
    }
}
