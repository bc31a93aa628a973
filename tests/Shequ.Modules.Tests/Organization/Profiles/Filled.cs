using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.Workbooks;
using Shequ.Tests.Organization.Workbooks;

namespace Shequ.Tests.Organization.Profiles;

/// <summary>Filled templates for tests, made by hand cell by cell.</summary>
internal static class Filled
{
    public static readonly string[] Leads = ["社区代码", "社区名称", "数据日期", "数据来源"];

    /// <summary>One sheet of communities with a few columns; each row is code, name, day, source and figures.</summary>
    public static byte[] Communities(string[] headers, params string?[][] rows) => Sheet(headers, rows).Build();

    public static RawWorkbook Sheet(string[] headers, params string?[][] rows) =>
        new RawWorkbook().Sheet("社区资料", Rows([.. Leads, .. headers], rows));

    /// <summary>Sections, headers in the second row, and the rows from the third on.</summary>
    public static string Rows(string[] headers, string?[][] rows) => RawWorkbook.Texts(1, [.. headers.Select(_ => "栏目")]) + RawWorkbook.Texts(2, headers)
        + string.Concat(rows.Select((r, i) => RawWorkbook.Texts(i + 3, r)));

    /// <summary>An ordinary row of the first community.</summary>
    public static string?[] Row(params string?[] figures) => RowOf(Given.Community, figures);

    public static string?[] RowOf(string code, params string?[] figures) => [code, null, "2026-11-01", "社区台账", .. figures];

    public static ImportProfiles.Request Import(byte[] file, bool dryRun = false, string scope = "320102") => new()
    {
        Scope = scope,
        File = file,
        FileName = "玄武区.xlsx",
        DryRun = dryRun,
    };

    /// <summary>The template of the product with simulated figures in it: as many communities as wanted, about 130 figures each.</summary>
    public static void Write(Stream to, IEnumerable<(string Code, IReadOnlyList<FigureChange> Figures)> communities)
    {
        using var book = new WorkbookWriter(to);
        var all = communities as ICollection<(string Code, IReadOnlyList<FigureChange> Figures)> ?? [.. communities];
        foreach (var subject in Enum.GetValues<FieldSubject>())
        {
            using var sheet = book.Sheet(ProfileColumns.SheetOf(subject), TemplateSheet.Layout(subject));
            TemplateSheet.WriteHeaders(sheet, subject);
            var fields = ProfileColumns.FieldsOf(subject).Select(p => p.Field).ToArray();
            foreach (var (code, figures) in all)
            {
                foreach (var row in figures.Where(f => f.Field.Subject == subject).GroupBy(f => f.Row))
                {
                    var values = row.Where(f => f.Value is not null).ToDictionary(f => f.Field, f => new Figure(true, f.Value!.Value, default, 1));
                    Cell[] leads = subject == FieldSubject.Community
                        ? [Cell.Of(code, CellStyle.Text), Cell.Empty, Cell.Of(new DateOnly(2026, 11, 1)), Cell.Of("年报")]
                        : [Cell.Of(code, CellStyle.Text), Cell.Empty, Cell.Of(row.Key)];
                    sheet.Row([.. leads, .. fields.Select(f => TemplateSheet.Figure(f, values.GetValueOrDefault(f)))]);
                }
            }
        }
    }
}
