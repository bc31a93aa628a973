using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Bodies;

/// <summary>登记组织关系: what one body is to another, where a norm in force says that it may be.</summary>
public sealed class TieBodies(Session session, NormLibrary library) : UseCase<TieBodies.Request, Body, Id<BodyTie>>(session)
{
    private Body? from;
    private Body? to;

    public sealed record Request
    {
        public Id<Body> From { get; set; }

        [Required(ErrorMessage = "请选择两个组织是什么关系。")]
        [EnumDataType(typeof(TieKind), ErrorMessage = "没有这种关系，请从列表中选择。")]
        public TieKind? Kind { get; set; }

        public Id<Body> To { get; set; }

        [Required(ErrorMessage = "请填写关系开始的日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明协议或文件。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.EstablishBodies;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.From == request.To)
        {
            yield return new(nameof(Request.To), "请选择另一个组织，不能登记与自身的关系。");
        }

        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "开始日期不能在今天之后，请核对日期。");
        }
    }

    /// <summary>The body in the lower division, whose register keeps the relation.</summary>
    protected override async Task<Body?> Find(Request request, CancellationToken stop)
    {
        from = await Session.Db.Bodies.Include(b => b.Division).SingleOrDefaultAsync(b => b.Id == request.From, stop);
        to = await Session.Db.Bodies.Include(b => b.Division).SingleOrDefaultAsync(b => b.Id == request.To, stop);
        return from is null || to is null ? null : from.Path.Covers(to.Path) ? to : from;
    }

    protected override async Task<Id<BodyTie>> Decide(Request request, Body target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        foreach (var body in new[] { from!, to! })
        {
            if (!body.ExistsOn(day))
            {
                throw new BadInputException(nameof(Request.Day), $"“{body.Name}”在 {day:yyyy-MM-dd} 不存在（{body.FoundedOn:yyyy-MM-dd} 成立{(body.EndedOn is { } end ? $"，{end:yyyy-MM-dd} 终止" : "")}），请核对日期。");
            }
        }

        if (!from!.Path.Covers(to!.Path) && !to.Path.Covers(from.Path))
        {
            throw new RefusedException("两个组织不在同一个社区，也不在上下级区划，不能登记关系。", remedy: "请在各自的社区登记。");
        }

        var (book, _) = await library.Current(Session.Db, stop);
        AllowedTies.Require(book.InForce(target.Division!.Place, Session.Today), from.Kind, request.Kind!.Value, to.Kind);
        if (await Session.Db.BodyTies.AnyAsync(t => t.FromId == from.Id && t.ToId == to.Id && t.Kind == request.Kind && t.DivisionId == target.DivisionId && t.EndedOn == null, stop))
        {
            throw new StaleException("这两个组织的同一关系已经登记，请查看最新内容。");
        }

        var tie = new BodyTie
        {
            DivisionId = target.DivisionId, Id = Id<BodyTie>.New(Session.Now), FromDivisionId = from.DivisionId, FromId = from.Id, Kind = request.Kind.Value,
            ToDivisionId = to.DivisionId, ToId = to.Id, FromDay = day, Document = request.Document.Trim(),
        };
        Session.Db.BodyTies.Add(tie);
        target.Version++;
        return tie.Id;
    }

    protected override string Describe(Request request, Body target) =>
        $"{from?.Name} {(request.Kind is { } kind ? AllowedTies.Chinese(kind) : "")} {to?.Name}，{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";
}
