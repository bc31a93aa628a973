using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy;

/// <summary>查阅登记: writes down who looked at residents. Opening the same page again within a while is one look.</summary>
public sealed class ViewLog(Session session)
{
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(30);

    /// <summary>Called by whatever shows or hands out what is kept about single residents, inside its transaction if it has one.</summary>
    /// <param name="by">The permission that lets the actor see them; its post is written down.</param>
    public async Task Note(
        Division community, IReadOnlyCollection<Id<Resident>> residents, ViewKind kind, Permission by, string? reason, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(residents);
        var (who, since) = (session.Signature(by, community.Path), session.Now - OneLook);
        var seen = kind != ViewKind.File ? [] : await session.Db.ResidentViews.AsNoTracking()
            .Where(v => v.DivisionId == community.Id && residents.Contains(v.ResidentId) && v.Kind == kind && v.By == who && v.At > since)
            .Select(v => v.ResidentId).ToListAsync(stop);
        session.Db.ResidentViews.AddRange(residents.Except(seen).Select(r => new ResidentView
        {
            DivisionId = community.Id, Id = Id<ResidentView>.New(session.Now), ResidentId = r, At = session.Now, By = who, Kind = kind, Reason = reason,
        }));
        await session.Db.SaveChangesAsync(stop);
    }
}
