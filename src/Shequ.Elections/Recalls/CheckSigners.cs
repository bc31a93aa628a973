using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Kernel.Acts;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;

namespace Shequ.Elections.Recalls;

/// <summary>核对结果: how many signatures count, of how many who could sign, held against the share that a norm asks for.</summary>
/// <param name="Share">Null where no norm in force gives a share.</param>
public sealed record SignersChecked(int Counted, int Total, Inequality? Share);

/// <summary>核对联名: holds every signature against the list of those who may sign.</summary>
public sealed class CheckSigners(Session session, NormLibrary library, VoterEligibility eligibility) : PetitionAct<CheckSigners.Request, SignersChecked>(session)
{
    public sealed record Request : PetitionRequest;

    protected override async Task<SignersChecked> Act(Request request, Petition petition, CancellationToken stop)
    {
        var signers = await Session.Db.PetitionSigners.Where(s => s.DivisionId == petition.DivisionId && s.PetitionId == petition.Id).ToListAsync(stop);
        if (signers.Count == 0)
        {
            throw new RefusedException("还没有登记联名人。", remedy: "请先照联名表登记，再核对。");
        }

        var list = await new SigningLists(Session, eligibility).Of(petition.Division!, petition.BodyId, petition.Kind, stop);
        var (counted, total) = (SignerCheck.Of(signers, list), list.Total);
        (petition.Counted, petition.Total, petition.Source, petition.CheckedOn) = (counted, total, list.Source, Session.Today);
        return new(counted, total, await PetitionShare.Of(Session, library, petition, stop));
    }

    protected override string Describe(Request request, Petition target) => $"核对联名：计入 {target.Counted} 人，共 {target.Total} 人";
}

/// <summary>The share of signatures that the norms in force ask of a petition, with the numbers of its check.</summary>
internal static class PetitionShare
{
    internal static async Task<Inequality?> Of(Session session, NormLibrary library, Petition petition, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        return petition is { Counted: { } counted, Total: { } total }
            ? Threshold.In(book.InForce(petition.Division!.Place, petition.ReceivedOn), RecallWords.ShareOf(petition.Kind))?.Of(counted, total)
            : null;
    }
}
