using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Recalls;

/// <summary>What every request about a petition names: the community and the petition.</summary>
public abstract record PetitionRequest
{
    /// <summary>The code of the community.</summary>
    [Required(ErrorMessage = "请写明是哪个社区的罢免要求（区划代码）。")]
    public string Division { get; set; } = "";

    public Id<Petition> Petition { get; set; }
}

/// <summary>
/// 办理罢免要求: an act on a petition, done by the residents' committee or by the street above it, so that nobody on the committee can
/// keep a petition from being heard.
/// </summary>
public abstract class PetitionAct<TRequest, TResult>(Session session) : UseCase<TRequest, Petition, TResult>(session)
    where TRequest : PetitionRequest
{
    protected override Permission Permission => ElectionPermissions.Convene;

    /// <summary>Whether it is still done after the vote was called.</summary>
    protected virtual bool AfterCall => false;

    protected override Permission Needed(TRequest request, Petition target) => Either(Session, target);

    protected override Task<Petition?> Find(TRequest request, CancellationToken stop) => Session.Db.Petitions.Include(p => p.Division)
        .SingleOrDefaultAsync(p => p.Division!.Code == request.Division.Trim() && p.Id == request.Petition, stop);

    protected sealed override async Task<TResult> Decide(TRequest request, Petition target, CancellationToken stop)
    {
        if (!AfterCall && target.RecallId is not null)
        {
            throw new RefusedException("这件罢免要求已经交付投票，不能再改。", remedy: "请到罢免投票办理；要罢免其他人的，另行登记一件。");
        }

        var result = await Act(request, target, stop);
        target.Version++;
        return result;
    }

    protected abstract Task<TResult> Act(TRequest request, Petition petition, CancellationToken stop);

    internal static Permission Either(Session session, IInDivision target) =>
        session.Actor.May(ElectionPermissions.Supervise, target.Path) ? ElectionPermissions.Supervise : ElectionPermissions.Convene;
}
