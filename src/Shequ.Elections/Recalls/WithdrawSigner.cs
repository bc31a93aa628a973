using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms;

namespace Shequ.Elections.Recalls;

/// <summary>撤回联名: somebody who signed no longer wants to, before the vote is called.</summary>
public sealed class WithdrawSigner(Session session) : PetitionAct<WithdrawSigner.Request, int>(session)
{
    public sealed record Request : PetitionRequest
    {
        /// <summary>The line of the signature.</summary>
        public int Number { get; set; }

        [Required(ErrorMessage = "请填写撤回的日期。")]
        public DateOnly? On { get; set; }
    }

    protected override async Task<int> Act(Request request, Petition petition, CancellationToken stop)
    {
        if (request.On < petition.ReceivedOn || request.On > Session.Today)
        {
            throw new BadInputException(nameof(Request.On), $"撤回的日期应在收到要求的{Chinese.Date(petition.ReceivedOn)}至今天之间。");
        }

        var signer = await Session.Db.PetitionSigners.SingleOrDefaultAsync(s => s.DivisionId == petition.DivisionId && s.PetitionId == petition.Id && s.Number == request.Number, stop)
            ?? throw new BadInputException(nameof(Request.Number), $"没有第 {request.Number} 行联名，请看联名表上的行号。");
        (signer.WithdrawnOn, signer.Finding, signer.SignedAs) = (request.On, SignerFinding.Withdrawn, null);
        (petition.CheckedOn, petition.Counted, petition.Total) = (null, null, null);
        return signer.Number;
    }

    protected override string Describe(Request request, Petition target) => $"第 {request.Number} 行联名撤回，{request.On:yyyy-MM-dd}";
}
