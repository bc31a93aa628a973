using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Tables.Returns;

/// <summary>答复退回: who asked withdraws the table, or names its basis, by which it is asked for again in a new edition.</summary>
public sealed class AnswerReturn(Session session, NormLibrary library) : UseCase<AnswerReturn.Request, RequestedTable, Id<TableReturn>>(session)
{
    private TableReturn returned = null!;

    public sealed record Request
    {
        public Id<TableReturn> Return { get; set; }

        public ReturnAnswer Answer { get; set; }

        [StringLength(300, ErrorMessage = "法律依据请写在 300 字以内。")]
        public string? LegalText { get; set; }

        public string? LegalNorm { get; set; }

        [Required(ErrorMessage = "请写明答复：文号、名称，或谁在哪一天怎样答复的。")]
        [StringLength(300, ErrorMessage = "答复请写在 300 字以内。")]
        public string Text { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RegisterTables;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (!Enum.IsDefined(request.Answer))
        {
            yield return new(nameof(Request.Answer), "请选择怎样答复：撤回，还是补充依据。");
        }

        if (request.Answer == ReturnAnswer.BasisAdded && TypedText.Tidy(request.LegalText) is null && TypedText.Tidy(request.LegalNorm) is null)
        {
            yield return new(nameof(Request.LegalText), "补充依据的，请写明依据哪部法律、法规的哪一条，或填规范编号。");
        }

        if (TypedText.Tidy(request.LegalNorm) is { } norm && library.Norm(norm) is null)
        {
            yield return new(nameof(Request.LegalNorm), $"规范包中没有编号为“{norm}”的规范，请核对。");
        }
    }

    /// <summary>The table, in whose division whoever asks for it answers.</summary>
    protected override async Task<RequestedTable?> Find(Request request, CancellationToken stop)
    {
        if (await Session.Db.TableReturns.Include(r => r.Division).SingleOrDefaultAsync(r => r.Id == request.Return, stop) is not { } found)
        {
            return null;
        }

        returned = found;
        return await Session.Db.RequestedTables.Include(t => t.Division).SingleAsync(t => t.DivisionId == found.TableDivisionId && t.Id == found.TableId, stop);
    }

    protected override async Task<Id<TableReturn>> Decide(Request request, RequestedTable target, CancellationToken stop)
    {
        if (returned.AnsweredOn is { } day)
        {
            throw new StaleException($"这次退回已由{returned.AnsweredBy}在 {day:yyyy-MM-dd} 答复，没有再次答复。");
        }

        var who = Session.Signature(Permission, target.Path);
        (returned.AnsweredOn, returned.Answer, returned.AnswerText, returned.AnsweredBy) = (Session.Today, request.Answer, request.Text.Trim(), who);
        returned.Version++;
        if (request.Answer == ReturnAnswer.Withdrawn)
        {
            target.End(Session.Today, $"退回后撤回：{request.Text.Trim()}");
            return returned.Id;
        }

        var before = await Session.Db.TableEditions.AsNoTracking().Include(e => e.Columns)
            .SingleAsync(e => e.DivisionId == target.DivisionId && e.TableId == target.Id && e.Number == target.Edition, stop);
        target.Edition++;
        target.Version++;
        Session.Db.TableEditions.Add(new()
        {
            DivisionId = target.DivisionId, TableId = target.Id, Number = target.Edition, Name = before.Name, Asker = before.Asker, Line = before.Line,
            Selection = before.Selection, Frequency = before.Frequency, LegalText = TypedText.Tidy(request.LegalText) ?? before.LegalText,
            LegalNorm = TypedText.Tidy(request.LegalNorm) is { } norm ? library.Norm(norm)!.Id : before.LegalNorm, Document = before.Document,
            FromDay = Session.Today, RecordedAt = Session.Now, RecordedBy = who,
            Columns = [.. before.Columns.Select(c => new TableColumn
            {
                DivisionId = c.DivisionId, TableId = c.TableId, Edition = target.Edition, Position = c.Position, Header = c.Header, Field = c.Field, Required = c.Required,
            })],
        });
        return returned.Id;
    }

    protected override string Describe(Request request, RequestedTable target) => $"答复{returned.Division!.Name}的退回：{request.Answer.Chinese()}";
}
