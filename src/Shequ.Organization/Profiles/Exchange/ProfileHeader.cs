using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>Which column of a sheet holds what, found by the texts of the header row wherever the columns stand.</summary>
internal sealed class ProfileHeader
{
    /// <summary>Above the headers may stand a title and the names of sections.</summary>
    internal const int SearchRows = 10;

    private readonly Dictionary<int, (string Name, ProfileField? Field)> columns = [];
    private readonly Dictionary<string, int> places = [];

    private ProfileHeader(int row) => Row = row;

    internal int Row { get; }

    /// <summary>The header of a sheet, if this row is it: the one that names the column of codes.</summary>
    internal static ProfileHeader? In(SheetRow row, FieldSubject subject, string sheet, ImportErrors errors, List<string> notices)
    {
        if (!row.Cells.Any(c => ProfileColumns.Plain(c.Text) == ProfileColumns.Code))
        {
            return null;
        }

        var header = new ProfileHeader(row.Number);
        foreach (var cell in row.Cells)
        {
            header.Add(cell, subject, sheet, errors, notices);
        }

        var missing = ProfileColumns.LeadOf(subject).Where(l => l != ProfileColumns.Community && !header.places.ContainsKey(l)).ToArray();
        foreach (var lead in missing)
        {
            errors.Add(sheet, row.Number, "", lead, $"缺少“{lead}”列。请对照模板补上这一列。");
        }

        return header;
    }

    internal (string Name, ProfileField? Field)? At(int column) => columns.TryGetValue(column, out var found) ? found : null;

    internal string LetterOf(string lead) => places.TryGetValue(lead, out var column) ? ColumnName.Of(column) : "";

    internal string LetterOf(ProfileField field) => LetterOf(ProfileColumns.HeaderOf(field));

    private void Add(SheetCell cell, FieldSubject subject, string sheet, ImportErrors errors, List<string> notices)
    {
        var plain = ProfileColumns.Plain(cell.Text);
        var field = ProfileColumns.Find(subject, cell.Text);
        var name = field is not null ? ProfileColumns.HeaderOf(field) : ProfileColumns.LeadOf(subject).FirstOrDefault(l => l == plain);
        if (name is null)
        {
            notices.Add($"“{sheet}”的 {cell.Letter} 列“{cell.Text.Trim()}”不是资料项，没有导入。");
        }
        else if (!places.TryAdd(name, cell.Column))
        {
            errors.Add(sheet, Row, cell.Letter, name, $"“{name}”一列出现了两次（{LetterOf(name)} 列和 {cell.Letter} 列），请只留一列。");
        }
        else
        {
            columns[cell.Column] = (name, field);
        }
    }
}
