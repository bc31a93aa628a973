using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Bodies;

/// <summary>组织终止: from a day on the body no longer exists, and nobody holds a post of it.</summary>
public sealed class EndBody(Session session, NormLibrary library, RosterGuard guard)
    : UseCase<EndBody.Request, Body, IReadOnlyList<RosterWarning>>(session)
{
    public sealed record Request
    {
        public Id<Body> Body { get; set; }

        /// <summary>The first day on which it no longer exists.</summary>
        [Required(ErrorMessage = "请填写终止日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明终止的文件或决定。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        /// <summary>The government's approval, without which no residents' committee is dissolved.</summary>
        [StringLength(100, ErrorMessage = "批准文件不超过 100 字，请只填文号。")]
        public string? Approval { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.EstablishBodies;

    protected override Permission Needed(Request request, Body target) => BodyCatalogue.Of(target.Kind).RegisteredUnder;

    protected override Task<Body?> Find(Request request, CancellationToken stop) =>
        Session.Db.Bodies.Include(b => b.Division).SingleOrDefaultAsync(b => b.Id == request.Body, stop);

    protected override async Task<IReadOnlyList<RosterWarning>> Decide(Request request, Body target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        RequireDay(target, day);
        await RequireNothingBelow(target, stop);
        var held = await Session.Db.Appointments.Where(a => a.DivisionId == target.DivisionId && a.BodyId == target.Id && a.HeldUntil > day).ToListAsync(stop);
        if (held.Find(a => a.FromDay > day) is { } later)
        {
            throw new BadInputException(nameof(Request.Day), $"本组织有 {later.FromDay:yyyy-MM-dd} 开始的任职，终止日期不能早于这一天。请核对日期。");
        }

        if (PostCatalogue.IsCommittee(target.Kind) && held.Count > 0 && string.IsNullOrWhiteSpace(request.Approval))
        {
            await RefuseWithoutApproval(target, held.Count, stop);
        }

        var before = await guard.Look(target.Division!, Session.Today, stop);
        foreach (var appointment in held)
        {
            appointment.End(day, EndCause.BodyEnded, request.Document.Trim(), Session.Actor.Name);
        }

        target.EndedOn = day;
        target.EndDocument = string.IsNullOrWhiteSpace(request.Approval) ? request.Document.Trim() : $"{request.Document.Trim()}；批准文件 {request.Approval.Trim()}";
        target.Version++;
        await Session.Db.SaveChangesAsync(stop);
        return await guard.Check(before, block: false, reason: null, stop);
    }

    protected override string Describe(Request request, Body target) => $"{target.Name}终止，{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";

    private void RequireDay(Body body, DateOnly day)
    {
        if (body.EndedOn is { } ended)
        {
            throw new StaleException($"“{body.Name}”已登记于 {ended:yyyy-MM-dd} 终止，请查看最新内容。");
        }

        if (day < body.FoundedOn || day > Session.Today)
        {
            throw new BadInputException(nameof(Request.Day), $"终止日期应在成立日期 {body.FoundedOn:yyyy-MM-dd} 至今天之间，请核对日期。");
        }
    }

    private async Task RequireNothingBelow(Body body, CancellationToken stop)
    {
        var below = await Session.Db.Bodies.Where(b => b.DivisionId == body.DivisionId && (b.ParentId == body.Id || b.CoversId == body.Id) && b.EndedOn == null)
            .OrderBy(b => b.Name).Select(b => b.Name).ToListAsync(stop);
        if (below.Count > 0)
        {
            throw new RefusedException(
                $"“{body.Name}”之下还有 {below.Count} 个组织：{string.Join("、", below.Take(10))}{(below.Count > 10 ? "等" : "")}。",
                remedy: "请先逐个登记这些组织终止，再登记本组织终止。");
        }
    }

    private async Task RefuseWithoutApproval(Body body, int members, CancellationToken stop)
    {
        var (book, _) = await library.Current(Session.Db, stop);
        var set = book.InForce(body.Division!.Place, Session.Today);
        var norm = (set.Holding(AccountabilityActKeys.Establishment) ?? set.Holding(OrganizationActKeys.SplitOrMerge))?.Norm.Norm;
        throw new RefusedException(
            $"“{body.Name}”还有 {members} 名在任成员，撤销居民委员会须有批准文件。", norm?.Citation.ToString(),
            "请由街道按程序提出，报政府批准后，填写批准文件再登记；只是成员变动的，请逐人登记任职终止。");
    }
}
