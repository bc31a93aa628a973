using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>结束绑定: from the day after, the pack no longer holds there; the days before keep it.</summary>
public sealed class EndBinding(Session session) : UseCase<EndBinding.Request, Division, Id<PackBinding>>(session)
{
    private PackBinding? binding;

    public sealed record Request
    {
        public Id<PackBinding> Binding { get; set; }

        [Required(ErrorMessage = "请填写最后一日。")]
        public DateOnly? LastDay { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.BindPacks;

    protected override async Task<Division?> Find(Request request, CancellationToken stop)
    {
        binding = await Session.Db.PackBindings.SingleOrDefaultAsync(b => b.Id == request.Binding, stop);
        return binding is null ? null : await Session.Db.Divisions.SingleAsync(d => d.Id == binding.DivisionId, stop);
    }

    protected override Task<Id<PackBinding>> Decide(Request request, Division target, CancellationToken stop)
    {
        if (request.LastDay < binding!.HoldsFrom)
        {
            throw new BadInputException(nameof(Request.LastDay), $"最后一日不能早于起始日 {binding.HoldsFrom:yyyy-MM-dd}。");
        }

        if (binding.HoldsTo is { } end && request.LastDay > end)
        {
            throw new BadInputException(nameof(Request.LastDay), $"这项绑定已定于 {end:yyyy-MM-dd} 结束，不能延长；需要的话另作一项绑定。");
        }

        binding.HoldsTo = request.LastDay;
        binding.Version++;
        return Task.FromResult(binding.Id);
    }

    protected override string Describe(Request request, Division target) => $"{binding?.Pack} → {target.Code}，至 {request.LastDay:yyyy-MM-dd}";
}
