using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.People;

namespace Shequ.Population.Privacy.Consents;

/// <summary>登记撤回同意: from that day on nothing more is done for the purpose; what was done before stays lawful.</summary>
public sealed class WithdrawConsent(Session session) : UseCase<WithdrawConsent.Request, Consent, Id<Consent>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Consent> Consent { get; set; }

        [Required(ErrorMessage = "请填写哪一天撤回的。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明怎样撤回的，如“本人到窗口口头提出”。")]
        [StringLength(200, ErrorMessage = "请写在 200 字以内。")]
        public string How { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override Task<Consent?> Find(Request request, CancellationToken stop) => Session.Db.Consents.Include(c => c.Division)
        .SingleOrDefaultAsync(c => c.Division!.Code == request.Division && c.Division.EndedOn == null && c.Id == request.Consent, stop);

    protected override Task<Id<Consent>> Decide(Request request, Consent target, CancellationToken stop)
    {
        RequireOpen(target);
        if (request.On < target.GivenOn || request.On > Session.Today)
        {
            throw new BadInputException(nameof(Request.On), $"撤回日期应在同意的{Chinese.Date(target.GivenOn)}至今天（{Chinese.Date(Session.Today)}）之间。");
        }

        target.Withdraw(request.On!.Value, TypedText.Tidy(request.How)!, Session.Signature(Permission, target.Path));
        return Task.FromResult(target.Id);
    }

    protected override string Describe(Request request, Consent target) => $"登记撤回同意：{ConsentPurpose.Find(target.Purpose)?.Chinese}（{target.Id}），{request.On:yyyy-MM-dd}";

    internal static void RequireOpen(Consent consent)
    {
        if (consent.WithdrawnOn is { } on)
        {
            throw new StaleException($"这项同意已于{Chinese.Date(on)}撤回，没有再次撤回。");
        }
    }
}
