using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>One row of a sheet as somebody typed it.</summary>
/// <param name="Faulty">Whether an error of the row has been reported already.</param>
internal sealed record TypedRow(
    int Number, string Code, string Community, DateOnly? AsOf, string Source, string RowName, IReadOnlyList<FigureChange> Changes, bool Faulty);

/// <summary>Reads the rows of one sheet and reports every cell that cannot be read.</summary>
internal sealed class ProfileRows(SheetReader sheet, FieldSubject subject, DateOnly today, ImportErrors errors, List<string> notices)
{
    private static readonly ProfileField Day = new("as_of", ProfileColumns.AsOf, FieldShape.Day, "", 0, null, FieldSubject.Community);
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> leads = [];
    private bool faulty;
    private int row;

    internal string Sheet => sheet.Name;

    internal ProfileHeader? Header { get; private set; }

    internal IEnumerable<TypedRow> Read()
    {
        var rows = 0;
        foreach (var next in sheet.Rows())
        {
            if (Header is not null)
            {
                if (ReadRow(next) is { } typed)
                {
                    yield return typed;
                }
            }
            else if ((Header = ProfileHeader.In(next, subject, Sheet, errors, notices)) is null && ++rows >= ProfileHeader.SearchRows)
            {
                break;
            }
        }

        if (Header is null)
        {
            errors.AddSheet(Sheet, rows == 0 ? "工作表是空的。请在模板中填写后再导入。" : $"没有找到“{ProfileColumns.Code}”列。请使用模板，不要删改表头。");
        }

        RefuseMerged();
    }

    internal void Fault(int number, string letter, string name, string message)
    {
        faulty = true;
        errors.Add(Sheet, number, letter, name, message);
    }

    private TypedRow? ReadRow(SheetRow next)
    {
        (row, faulty) = (next.Number, false);
        leads.Clear();
        var cells = next.Cells.Select(c => (Cell: c, Column: Header!.At(c.Column))).Where(c => c.Column is not null).ToArray();
        foreach (var (cell, column) in cells)
        {
            if (cell.Fault is not null)
            {
                Fault(row, cell.Letter, column!.Value.Name, cell.Fault + "。");
            }
            else if (column!.Value.Field is null)
            {
                leads[column.Value.Name] = cell.Text.Trim();
            }
        }

        return cells.Length == 0 ? null : Assemble(cells.Where(c => c.Cell.Fault is null && c.Column!.Value.Field is not null)
            .Select(c => (c.Cell, c.Column!.Value.Field!)).ToArray());
    }

    private TypedRow Assemble((SheetCell Cell, ProfileField Field)[] figures)
    {
        var code = Code();
        var name = subject == FieldSubject.Community ? "" : RowName();
        var (asOf, source) = subject == FieldSubject.Community ? (AsOf(), Source()) : (null, "");
        RefuseRepeated(code, name);
        var changes = new List<FigureChange>(figures.Length);
        foreach (var (cell, field) in figures)
        {
            var (value, error) = FigureText.Read(field, cell.Text);
            if (error is null)
            {
                changes.Add(new(field, subject == FieldSubject.Community ? null : name, value));
            }
            else
            {
                Fault(row, cell.Letter, ProfileColumns.HeaderOf(field), error);
            }
        }

        return new(row, code, leads.GetValueOrDefault(ProfileColumns.Community, ""), asOf, source, name, changes, faulty);
    }

    private string Code()
    {
        var (code, error) = CommunityCode.Read(leads.GetValueOrDefault(ProfileColumns.Code, ""));
        if (error is not null && !(code.Length == 0 && faulty))
        {
            Fault(row, Header!.LetterOf(ProfileColumns.Code), ProfileColumns.Code, error);
        }

        return error is null ? code : "";
    }

    private string RowName()
    {
        var name = leads.GetValueOrDefault(ProfileColumns.RowName, "");
        if (name.Length is 0 or > 60 && Header!.LetterOf(ProfileColumns.RowName) is { Length: > 0 } letter && !faulty)
        {
            Fault(row, letter, ProfileColumns.RowName, "小区或用房的名称应为 1 至 60 字。");
        }

        return name;
    }

    private DateOnly? AsOf()
    {
        if (!leads.TryGetValue(ProfileColumns.AsOf, out var typed))
        {
            return null;
        }

        var (value, error) = FigureText.Read(Day, typed);
        error ??= value?.Day > today ? $"{ProfileColumns.AsOf}：{typed} 晚于今天，请核对年份。" : null;
        if (error is not null)
        {
            Fault(row, Header!.LetterOf(ProfileColumns.AsOf), ProfileColumns.AsOf, error);
        }

        return error is null ? value?.Day : null;
    }

    private string Source()
    {
        var source = leads.GetValueOrDefault(ProfileColumns.Source, "");
        if (source.Length > 200)
        {
            Fault(row, Header!.LetterOf(ProfileColumns.Source), ProfileColumns.Source, "数据来源不超过 200 字。");
        }

        return source;
    }

    private void RefuseRepeated(string code, string name)
    {
        if (code.Length > 0 && !seen.TryAdd($"{code} {name}", row))
        {
            var letter = Header!.LetterOf(subject == FieldSubject.Community ? ProfileColumns.Code : ProfileColumns.RowName);
            Fault(row, letter, subject == FieldSubject.Community ? ProfileColumns.Code : ProfileColumns.RowName,
                $"{(name.Length > 0 ? $"{code} 的“{name}”" : $"代码 {code}")}与第 {seen[$"{code} {name}"]} 行重复，请只留一行。");
        }
    }

    private void RefuseMerged()
    {
        foreach (var range in sheet.Merged)
        {
            var ends = range.Split(':');
            if (Header is not null && ColumnName.RowIn(ends[^1]) >= Header.Row)
            {
                errors.Add(Sheet, ColumnName.RowIn(ends[0]) ?? 0, ColumnName.Of(ColumnName.In(ends[0]) ?? 1), "", $"单元格 {range} 是合并的，请取消合并，每格单独填写。");
            }
        }
    }
}
