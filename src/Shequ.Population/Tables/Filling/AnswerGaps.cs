using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Tables.Fields;

namespace Shequ.Population.Tables.Filling;

/// <summary>补填空格: keeps what was typed for cells that no register answers, so that no other table asks it again.</summary>
public sealed class AnswerGaps(Session session, TableRegistry registry, TableFiller filler, AnswerBook answers)
    : UseCase<AnswerGaps.Request, Division, int>(session)
{
    private const int Most = 2000;
    private const int Longest = 500;

    /// <summary>What belongs into one cell.</summary>
    public sealed record Answer(Guid Subject, int Column, string? Text);

    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<RequestedTable> Table { get; set; }

        /// <summary>The day from which the answers hold; today where nothing is said.</summary>
        public DateOnly? On { get; set; }

        public IReadOnlyList<Answer> Answers { get; set; } = [];

        /// <summary>What belongs into all cells of a column that are still empty, by column.</summary>
        public IReadOnlyDictionary<int, string?> Rest { get; set; } = new Dictionary<int, string?>();
    }

    protected override Permission Permission => PopulationPermissions.SubmitTables;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Answers is null || request.Rest is null || request.Answers.Any(a => a is null))
        {
            return [new(nameof(Request.Answers), "请写明补填的内容。")];
        }

        return request.Answers.Count > Most ? [new(nameof(Request.Answers), $"一次最多补填 {Most} 格，现为 {request.Answers.Count} 格。请分几次提交。")]
            : request.On > Session.Today ? [new(nameof(Request.On), "补填内容的日期不能晚于今天。")]
            : request.Answers.Select(a => (a.Text, Field: $"a-{a.Subject}-{a.Column}")).Concat(request.Rest.Select(r => (Text: r.Value, Field: $"rest-{r.Key}")))
                .Where(a => a.Text?.Length > Longest).Select(a => new InputError(a.Field, $"一格最多 {Longest} 字，请缩短。"));
    }

    protected override async Task<Division?> Find(Request request, CancellationToken stop) =>
        await Session.Db.Communities.SingleOrDefaultAsync(d => d.Code == request.Division.Trim() && d.EndedOn == null, stop)
            ?? throw DivisionQueries.NoSuch(request.Division.Trim());

    /// <returns>How many cells were answered.</returns>
    protected override async Task<int> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.On ?? Session.Today;
        var asked = await registry.Find(target, request.Table, day, null, stop) ?? throw TableRegistry.NoSuch;
        FillTable.Require(Session, target, asked.Edition);
        var table = await filler.Fill(target, asked.Edition, day, TablePeriod.Of(asked.Edition.Frequency, day), stop);
        var rows = table.Rows.ToDictionary(r => r.Subject);
        var typed = request.Answers.Select(a => (a.Subject, a.Column, Text: TypedText.Tidy(a.Text))).Where(a => a.Text is not null).ToList();
        var named = typed.Select(t => (t.Subject, t.Column)).ToHashSet();
        typed.AddRange(request.Rest.Where(r => TypedText.Tidy(r.Value) is not null && r.Key >= 0 && r.Key < asked.Edition.Columns.Count).SelectMany(r => table.Rows
            .Where(row => row.Cells[r.Key].Origin == CellOrigin.Empty && !named.Contains((row.Subject, r.Key))).Select(row => (row.Subject, r.Key, TypedText.Tidy(r.Value)))));
        var faults = typed.Select(t => Fault(t.Subject, t.Column, t.Text!, rows, asked.Edition)).OfType<InputError>().ToArray();
        if (faults.Length > 0)
        {
            throw new BadInputException(faults);
        }

        foreach (var (subject, column, text) in typed.Where(t => rows[t.Subject].Cells[t.Column].Text != t.Text))
        {
            answers.Keep(target, asked.Edition, subject, asked.Edition.Columns[column].Key, text!, day);
        }

        return typed.Count;
    }

    protected override string Describe(Request request, Division target) => $"补填表格 {request.Table} 的空格";

    private static InputError? Fault(Guid subject, int column, string text, Dictionary<Guid, FilledRow> rows, TableEdition edition)
    {
        var field = $"a-{subject}-{column}";
        if (!rows.TryGetValue(subject, out var row) || column < 0 || column >= edition.Columns.Count)
        {
            return new(field, "这一行或这一列不在表里：名单可能刚有变动，请刷新后再填。");
        }

        var shape = TableFields.Find(edition.Columns[column].Field)?.Shape;
        return row.Cells[column].Origin == CellOrigin.Known
            ? new(field, $"{row.Label}的“{edition.Columns[column].Header}”登记里已有，不用补填。内容不对的，请更正登记。")
            : shape == TableFieldShape.Day && text != "不详" && !DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? new(field, $"“{edition.Columns[column].Header}”应为日期，写法如 2026-03-01，现为“{text}”。")
            : shape == TableFieldShape.Number && text != "不详" && !decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? new(field, $"“{edition.Columns[column].Header}”应为数字，现为“{text}”。")
            : null;
    }
}
