using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;

namespace Shequ.Elections;

/// <summary>What every request about an election names: the community and the election.</summary>
public abstract record ElectionRequest
{
    /// <summary>The code of the community.</summary>
    [Required(ErrorMessage = "请写明是哪个社区的选举（区划代码）。")]
    public string Division { get; set; } = "";

    public Id<Election> Election { get; set; }
}

/// <summary>选举行为: an act on a running election, done by whoever conducts it: the election committee, or the residents' committee where it convenes the vote.</summary>
public abstract class ElectionAct<TRequest, TResult>(Session session) : UseCase<TRequest, Election, TResult>(session)
    where TRequest : ElectionRequest
{
    /// <summary>The permission of the election committee; an act that others do too names another one.</summary>
    protected override Permission Permission => ElectionPermissions.Run;

    /// <summary>Whether it is done on an election that is over, like a handover.</summary>
    protected virtual bool WhenOver => false;

    protected override Permission Needed(TRequest request, Election target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Permission == ElectionPermissions.Run && target.Presider != BodyKind.ElectionCommittee ? ElectionPermissions.Convene : Permission;
    }

    protected override Task<Election?> Find(TRequest request, CancellationToken stop) => Session.Election(request, stop);

    protected sealed override async Task<TResult> Decide(TRequest request, Election target, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!WhenOver && target.State != ElectionState.Running)
        {
            throw new RefusedException($"“{target.Name}”{ElectionWords.Of(target.State)}，不能再办这一步。", remedy: "请查看选举结果；需要重新选举的，另行发起一次选举。");
        }

        return await Act(request, target, stop);
    }

    protected abstract Task<TResult> Act(TRequest request, Election election, CancellationToken stop);
}

/// <summary>Finds an election of a community to act on.</summary>
internal static class ElectionFinder
{
    internal static Task<Election?> Election(this Session session, ElectionRequest request, CancellationToken stop) =>
        session.Db.Elections.Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == request.Division.Trim() && e.Id == request.Election, stop);

    /// <summary>The name as the record keeps it: who did it and because of which post.</summary>
    internal static string Signature(this Session session, Permission permission, Election election) =>
        session.Signature(permission, election.Path);

    /// <summary>Refuses a reader who may not look into an election.</summary>
    internal static void RequireView(this Session session, Election election)
    {
        session.Require(ElectionPermissions.View, election);
    }
}
