using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>
/// The three sheets of one file. The rows of estates and premises are read first and kept by community; the communities
/// themselves come in portions.
/// </summary>
internal sealed class ImportFile(WorkbookReader book, DateOnly today, ImportErrors errors, List<string> notices)
{
    private readonly Dictionary<FieldSubject, ProfileRows> sheets = [];
    private readonly Dictionary<string, List<TypedRow>> parts = new(StringComparer.Ordinal);

    internal IEnumerable<TypedRow[]> Portions()
    {
        var main = ProfileColumns.SheetOf(FieldSubject.Community);
        var name = book.Sheets.Count == 1 ? book.Sheets[0] : main;
        using var sheet = book.Sheet(name);
        if (sheet is null)
        {
            errors.AddSheet("", $"没有名为“{main}”的工作表（现有：{string.Join("、", book.Sheets.DefaultIfEmpty("无"))}）。请使用模板。");
            yield break;
        }

        ReadParts(FieldSubject.Estate);
        ReadParts(FieldSubject.Premises);
        sheets[FieldSubject.Community] = new(sheet, FieldSubject.Community, today, errors, notices);
        foreach (var portion in sheets[FieldSubject.Community].Read().Chunk(ProfileBatch.Size))
        {
            yield return portion;
        }

        foreach (var row in parts.Values.SelectMany(p => p).Where(p => p.Changes.Count > 0))
        {
            Fault(row, ProfileColumns.Code, $"“{name}”表中没有代码为 {row.Code} 的行，不知道数据日期和来源。请在那里加一行。");
        }
    }

    /// <summary>The estates and premises of a community, handed out once.</summary>
    internal IReadOnlyList<TypedRow> PartsOf(string code) => parts.Remove(code, out var rows) ? rows : [];

    /// <summary>Reports a fault of a row at one of its leading columns.</summary>
    internal void Fault(TypedRow row, string lead, string message)
    {
        var sheet = sheets[SubjectOf(row)];
        sheet.Fault(row.Number, sheet.Header!.LetterOf(lead), lead, message);
    }

    /// <summary>Reports figures that contradict each other at the cell of the first.</summary>
    internal void Contradiction(TypedRow community, IReadOnlyList<TypedRow> rows, string fieldAndRow, string message)
    {
        var bracket = fieldAndRow.IndexOf('[', StringComparison.Ordinal);
        var field = ProfileCatalogue.Find(bracket < 0 ? fieldAndRow : fieldAndRow[..bracket])!;
        var row = bracket < 0 ? community : rows.First(r => SubjectOf(r) == field.Subject && r.RowName == fieldAndRow[(bracket + 1)..^1]);
        var sheet = sheets[field.Subject];
        sheet.Fault(row.Number, sheet.Header!.LetterOf(field), ProfileColumns.HeaderOf(field), message);
    }

    private static FieldSubject SubjectOf(TypedRow row) => row.Changes.Count > 0 ? row.Changes[0].Field.Subject : FieldSubject.Community;

    private void ReadParts(FieldSubject subject)
    {
        using var sheet = book.Sheets.Count == 1 ? null : book.Sheet(ProfileColumns.SheetOf(subject));
        if (sheet is null)
        {
            return;
        }

        var rows = sheets[subject] = new(sheet, subject, today, errors, notices);
        foreach (var row in rows.Read().Where(r => r is { Code.Length: > 0, Faulty: false }))
        {
            if (row.Changes.Count == 0)
            {
                if (notices.Count < ImportRun.MostNotices)
                {
                    notices.Add($"“{rows.Sheet}”第 {row.Number} 行“{row.RowName}”只有名称，没有数据。");
                }

                continue;
            }

            if (!parts.TryGetValue(row.Code, out var list))
            {
                parts.Add(row.Code, list = []);
            }

            list.Add(row);
        }
    }
}
