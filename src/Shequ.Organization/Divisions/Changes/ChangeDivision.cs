using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>What all approved changes of one existing division share: how it is found, and that the revision moves on.</summary>
public abstract class ChangeDivision<TRequest, TResult>(Session session, DivisionDirectory directory)
    : UseCase<TRequest, Division, TResult>(session)
    where TRequest : ChangeRequest
{
    protected override Permission Permission => OrganizationPermissions.ChangeDivisions;

    protected override Task<Division?> Find(TRequest request, CancellationToken stop) =>
        Session.Db.Divisions.SingleOrDefaultAsync(d => d.Id == request.Division, stop);

    protected sealed override async Task<TResult> Decide(TRequest request, Division target, CancellationToken stop)
    {
        if (target.Level == DivisionLevel.Country || target.EndedOn is not null)
        {
            throw new RefusedException(
                $"{target.Name}{(target.EndedOn is { } day ? $"已于 {day:yyyy-MM-dd} 撤销" : "")}，不能变更。", remedy: "请选择现有的区划。");
        }

        if (target.Level < DivisionLevel.Community)
        {
            // Communities are decided by their county; a county, street or city by what is above it.
            RequireAuthority(await ParentOf(target, stop));
        }

        request.RequireNotBefore(target);

        // First, so that two changes at once follow one another instead of reading the same state.
        await Revision.Bump(Session.Db, stop);
        var result = await Change(request, target, stop);
        directory.ExpectChange();
        return result;
    }

    protected abstract Task<TResult> Change(TRequest request, Division division, CancellationToken stop);

    protected Task<Division> ParentOf(Division division, CancellationToken stop) =>
        Session.Db.Divisions.AsNoTracking().SingleAsync(d => d.Id == division.ParentId, stop);

    /// <summary>For what touches more than the target: the same authority is needed there.</summary>
    protected void RequireAuthority(Division place)
    {
        Session.Require(Permission, place);
    }
}
