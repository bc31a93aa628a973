using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Bodies;

/// <summary>结束组织关系: from a day on two bodies are no longer to each other what they were.</summary>
public sealed class UntieBodies(Session session) : UseCase<UntieBodies.Request, Body, Id<BodyTie>>(session)
{
    private BodyTie? tie;

    public sealed record Request
    {
        public Id<BodyTie> Tie { get; set; }

        /// <summary>The first day on which it no longer holds.</summary>
        [Required(ErrorMessage = "请填写关系结束的日期。")]
        public DateOnly? Day { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.EstablishBodies;

    protected override async Task<Body?> Find(Request request, CancellationToken stop)
    {
        tie = await Session.Db.BodyTies.SingleOrDefaultAsync(t => t.Id == request.Tie, stop);
        return tie is null ? null : await Session.Db.Bodies.Include(b => b.Division)
            .FirstOrDefaultAsync(b => b.DivisionId == tie.DivisionId && (b.Id == tie.FromId || b.Id == tie.ToId), stop);
    }

    protected override Task<Id<BodyTie>> Decide(Request request, Body target, CancellationToken stop)
    {
        if (tie!.EndedOn is { } ended)
        {
            throw new StaleException($"这一关系已登记于 {ended:yyyy-MM-dd} 结束，请查看最新内容。");
        }

        if (request.Day < tie.FromDay || request.Day > Session.Today)
        {
            throw new BadInputException(nameof(Request.Day), $"结束日期应在开始日期 {tie.FromDay:yyyy-MM-dd} 至今天之间，请核对日期。");
        }

        tie.EndedOn = request.Day;
        tie.Version++;
        return Task.FromResult(tie.Id);
    }

    protected override string Describe(Request request, Body target) => $"结束组织关系（{request.Tie}），{request.Day:yyyy-MM-dd}";
}
