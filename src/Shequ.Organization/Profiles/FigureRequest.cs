using System.Text.RegularExpressions;
using Shequ.Kernel.Acts;

namespace Shequ.Organization.Profiles;

/// <summary>Turns typed figures into changes, or lists everything that is wrong with them at once.</summary>
public static partial class FigureRequest
{
    /// <exception cref="BadInputException">Lists every figure that cannot be read.</exception>
    public static (IReadOnlyList<FigureChange> Changes, IReadOnlyList<(FieldSubject Subject, string Row)> Removed) Read(
        IReadOnlyDictionary<string, string?> figures, IReadOnlyList<string> removed)
    {
        var errors = new List<InputError>();
        var changes = new List<FigureChange>();
        foreach (var (name, typed) in figures)
        {
            if (ReadOne(name, typed, out var error) is { } change)
            {
                changes.Add(change);
            }
            else
            {
                errors.Add(new(name, error!));
            }
        }

        var gone = removed.Select(r => RowForm().Match(r)).Where(m => m.Success)
            .Select(m => (m.Groups[1].Value == "estates" ? FieldSubject.Estate : FieldSubject.Premises, m.Groups[2].Value)).ToArray();
        if (errors.Count == 0 && changes.Count == 0 && gone.Length == 0)
        {
            errors.Add(new("", "没有填写或改动任何一项。"));
        }

        return errors.Count == 0 ? (changes, gone) : throw new BadInputException(errors);
    }

    private static FigureChange? ReadOne(string name, string? typed, out string? error)
    {
        var match = RowForm().Match(name);
        var (fieldName, row) = match.Success ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : (name, null);
        var field = ProfileCatalogue.Find(fieldName);
        error = field is null ? $"没有名为 {fieldName} 的资料项。"
            : row is null && field.Subject != FieldSubject.Community ? $"{field.Chinese}要写明是哪一处，如 {field.Name}[阳光花园]。"
            : row is not null && field.Subject == FieldSubject.Community ? $"{field.Chinese}属于整个社区，不分处填写。"
            : row is { Length: 0 or > 60 } ? "小区或用房的名称应为 1 至 60 字。"
            : null;
        if (error is not null)
        {
            return null;
        }

        (var value, error) = FigureText.Read(field!, typed);
        error = error is not null && row is not null ? $"{row}：{error}" : error;
        return error is null ? new FigureChange(field!, row, value) : null;
    }

    [GeneratedRegex(@"^([a-z_.]+)\[(.*)\]$")]
    private static partial Regex RowForm();
}
