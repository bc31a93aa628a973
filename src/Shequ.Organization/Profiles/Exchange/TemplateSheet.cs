using System.Globalization;
using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>The look of one sheet of the template: its two rows of headers, its columns, and what each column accepts.</summary>
internal static class TemplateSheet
{
    /// <summary>The day of the earliest figure that is accepted anywhere.</summary>
    private static readonly DateOnly Earliest = new(1949, 1, 1);

    internal static SheetLayout Layout(FieldSubject subject)
    {
        var leads = ProfileColumns.LeadOf(subject);
        var fields = ProfileColumns.FieldsOf(subject).Select(p => p.Field).ToArray();
        return new([.. leads.Select(Lead), .. fields.Select(Column)])
        {
            FrozenRows = ProfileColumns.HeaderRows,
            FrozenColumns = subject == FieldSubject.Community ? 2 : 3,
            Rules =
            [
                .. leads.Select((l, i) => (l, i)).Where(p => p.l == ProfileColumns.AsOf).Select(p => DayRule(p.i + 1, p.l, "这些数是哪一天的情况。")),
                .. fields.Select((f, i) => Rule(f, leads.Count + i + 1)),
            ],
        };
    }

    internal static void WriteHeaders(SheetWriter sheet, FieldSubject subject)
    {
        var leads = ProfileColumns.LeadOf(subject);
        var fields = ProfileColumns.FieldsOf(subject).ToArray();

        // Section names are repeated, not merged: merged cells are what an import must refuse.
        sheet.Row([.. leads.Select(_ => Cell.Of("社区", CellStyle.Section)), .. fields.Select(p => Cell.Of(p.Section.Chinese, CellStyle.Section))]);
        sheet.Row([.. leads.Select(l => Cell.Of(l, CellStyle.Header)), .. fields.Select(p => Cell.Of(ProfileColumns.HeaderOf(p.Field), CellStyle.Header))]);
    }

    /// <summary>A figure as the import reads it back; nothing where it is not known.</summary>
    internal static Cell Figure(ProfileField field, in Figure figure) => !figure.Known ? Cell.Empty : field.Shape switch
    {
        FieldShape.Day => Cell.Of(figure.Value.Day),
        FieldShape.Count or FieldShape.Amount => Cell.Of(figure.Value.Number),
        _ => Cell.Of(figure.Value.Describe(field)),
    };

    private static SheetColumn Lead(string lead) => lead switch
    {
        ProfileColumns.Code => new(15, CellStyle.Text),
        ProfileColumns.AsOf => new(12, CellStyle.Day),
        _ => new(20, CellStyle.Text),
    };

    private static SheetColumn Column(ProfileField field) => new(
        Math.Clamp(ProfileColumns.HeaderOf(field).Length + 2, 10, 24), field.Shape == FieldShape.Day ? CellStyle.Day : CellStyle.Plain);

    private static CellRule Rule(ProfileField field, int column) => field.Shape switch
    {
        FieldShape.YesNo => New(column, "list", "\"是,否,不详\"", null, true, "应填“是”或“否”；不知道的留空。", field.Help),
        FieldShape.Day => DayRule(column, field.Chinese, field.Help),
        FieldShape.Kinds => New(column, "none", "", null, false, "",
            $"{field.Help}可填几类，用顿号分开；一类也没有的填“无”。可填：{string.Join("、", field.Words!.Words.Select(field.Words.Chinese))}"),
        _ => New(column, field.Shape == FieldShape.Count ? "whole" : "decimal", "0", field.Most.ToString(CultureInfo.InvariantCulture), false,
            $"{field.Chinese}应为 0 至 {field.Most} 的{(field.Shape == FieldShape.Count ? "整数" : "数")}（单位：{field.Unit}）。要撤回原来的数请填“不详”。", field.Help),
    };

    private static CellRule DayRule(int column, string name, string hint) =>
        New(column, "date", $"{Cell.SerialOf(Earliest)}", $"{Cell.SerialOf(new(2100, 12, 31))}", false, $"{name}应为日期，如 2026-03-01。要撤回原来的日期请填“不详”。", hint);

    // Not strict for numbers and days, because 不详 must be possible; the import checks all of it again.
    private static CellRule New(int column, string kind, string first, string? second, bool strict, string error, string hint) =>
        new(column, ProfileColumns.HeaderRows + 1, kind, first, second, strict, error, hint);
}
