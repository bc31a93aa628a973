using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables.Returns;

/// <summary>可退的理由: a ground with the norms in force in a place that allow it.</summary>
public sealed record AllowedGround(ReturnGround Ground, IReadOnlyList<Norm> Norms);

/// <summary>退回查询: what was returned in a place, and for which grounds a table can be returned there.</summary>
public sealed class TableReturns(Session session, NormLibrary library)
{
    /// <summary>The returns of a table by the communities in a place, the last first.</summary>
    public async Task<IReadOnlyList<TableReturn>> Of(Division place, Id<RequestedTable> table, CancellationToken stop = default)
    {
        Require(place);
        var (own, from, to) = (place.PathText, place.PathText + "/", place.PathText + "0");
        return await session.Db.TableReturns.AsNoTracking().Include(r => r.Division)
            .Where(r => r.TableId == table && (r.Division!.PathText == own || (r.Division.PathText.CompareTo(from) >= 0 && r.Division.PathText.CompareTo(to) < 0)))
            .OrderByDescending(r => r.ReturnedOn).ThenByDescending(r => r.Id).ToListAsync(stop);
    }

    public async Task<TableReturn> One(Division community, Id<TableReturn> id, CancellationToken stop = default)
    {
        Require(community);
        return await session.Db.TableReturns.AsNoTracking().Include(r => r.Division).SingleOrDefaultAsync(r => r.DivisionId == community.Id && r.Id == id, stop)
            ?? throw new NotFoundException("这次退回");
    }

    public static NoticeText Letter(TableReturn returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        return ReturnLetter.Opened(returned.Letter);
    }

    /// <summary>The grounds for which norms in force there allow to return a table.</summary>
    public async Task<IReadOnlyList<AllowedGround>> Grounds(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (book, _) = await library.Current(session.Db, stop);
        var inForce = book.InForce(place.Place, session.Today);
        return [.. ReturnGrounds.All.Select(g => new AllowedGround(g, ReturnGrounds.Norms(inForce, g))).Where(g => g.Norms.Count > 0)];
    }

    private void Require(Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        session.Require(PopulationPermissions.ViewTables, place);
    }
}
