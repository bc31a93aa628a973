using Shequ.Organization.People;
using Shequ.Organization.Workbooks;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Proposals;

/// <summary>副本的一行: what stood in the file, and the line of the registers that completes it; null where nobody was found.</summary>
internal sealed record CopiedLine(SheetRow? Given, FilledRow? Row);

/// <summary>The lines of a copy, and those of the file to which no register answers.</summary>
internal sealed record CopiedLines(IReadOnlyList<CopiedLine> Lines, IReadOnlyList<string> NotFound);

/// <summary>Completes the lines that stand in a file already: by the number of the document, otherwise by a name that only one person bears.</summary>
internal static class GivenLines
{
    private const int MostNotFound = 50;

    internal static CopiedLines All(FilledTable table) => new([.. table.Rows.Select(r => new CopiedLine(null, r))], []);

    internal static CopiedLines Complete(ReadSheet sheet, FilledTable table)
    {
        var (document, name) = (Position(table, "document"), Position(table, "name") ?? Position(table, "head"));
        var byDocument = Lookup(table, document);
        var byName = Lookup(table, name);
        var (lines, missing) = (new List<CopiedLine>(), new List<string>());
        foreach (var given in sheet.Data)
        {
            var (number, called) = (Text(sheet, given, document), TypedText.Name(Text(sheet, given, name)));
            if (number is null && called.Length == 0)
            {
                lines.Add(new(given, null));
                continue;
            }

            var found = number is null ? byName[called].ToArray() : byDocument[number.ToUpperInvariant()].ToArray();
            lines.Add(new(given, found is [var only] ? only : null));
            if (found.Length != 1)
            {
                missing.Add($"第 {given.Number} 行：{(found.Length == 0 ? "登记里没有找到这个人" : $"同名的有 {found.Length} 人，请补上身份证号")}");
            }
        }

        return new(lines, [.. missing.Take(MostNotFound)]);
    }

    private static ILookup<string, FilledRow> Lookup(FilledTable table, int? column) =>
        table.Rows.Where(r => column is { } c && r.Cells[c].Text is not null).ToLookup(r => r.Cells[column!.Value].Text!);

    private static int? Position(FilledTable table, string ending) => table.Edition.Columns.Index()
        .Where(c => c.Item.Field is { } field && TableProposal.IsNaming(Fields.TableFields.Find(field)) && field.EndsWith(ending, StringComparison.Ordinal)).Select(c => (int?)c.Index).FirstOrDefault();

    private static string? Text(ReadSheet sheet, SheetRow row, int? column) =>
        column is { } c ? TypedText.Tidy(row.Cells.FirstOrDefault(x => x.Column == sheet.Headers[c].Column).Text) : null;
}
