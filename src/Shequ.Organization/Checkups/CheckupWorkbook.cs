using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Checkups;

/// <summary>体检表: the findings of one community as a workbook that can be filtered and printed.</summary>
public static class CheckupWorkbook
{
    private const int HeaderRow = 2;

    private static readonly (string Header, double Width)[] Columns =
    [
        ("编号", 11), ("规范", 16), ("条款", 18), ("效力", 8), ("要求", 44), ("现状", 24), ("差距", 20), ("结论", 10), ("数据来源", 32), ("整改", 40),
    ];

    public static void Write(Stream to, CheckupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var book = new WorkbookWriter(to);
        using var sheet = book.Sheet("体检结果", new([.. Columns.Select(c => new SheetColumn(c.Width))])
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 1,
            FilterRow = HeaderRow,
            Landscape = true,
        });
        sheet.Row(Cell.Of($"{report.Community.Name}（{report.Community.Code}）规范化建设体检，{Norms.Chinese.Date(report.On)}"
            + (report.IsDemonstration ? "（含演示数据）" : ""), CellStyle.Title));
        sheet.Row([.. Columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
        foreach (var line in report.Lines)
        {
            sheet.Row(Row(line, FindingView.Of(line)));
        }
    }

    private static Cell[] Row(ReportLine line, FindingView view)
    {
        string?[] texts =
        [
            view.Norm, line.Norm.Pack.ShortTitle, view.Article, view.Force.Chinese(), view.Requires, view.Value ?? "不详", view.Margin,
            view.OutcomeName, Origin(view), view.Outcome == Outcome.NotMet ? view.Remedy : view.Because,
        ];
        return [.. texts.Select((t, i) => Cell.Of(t, Columns[i].Header == "结论" ? Tone(view.Outcome) : CellStyle.Wrapped))];
    }

    private static string? Origin(FindingView view) => view.Recorded is null ? view.Source
        : string.Join("；", new[] { view.Recorded, view.Source, view.Differs ? $"填报为 {view.Reported}，以登记为准" : null }.Where(t => t is not null));

    private static CellStyle Tone(Outcome outcome) => outcome switch
    {
        Outcome.Met => CellStyle.Good,
        Outcome.NotMet => CellStyle.Bad,
        Outcome.Unknown => CellStyle.Warning,
        Outcome.InConflict => CellStyle.Clash,
        _ => CellStyle.Muted,
    };
}
