using System.Globalization;
using Shequ.Kernel.Acts;
using Shequ.Organization.Profiles;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Profiles;

/// <summary>Turns a section of the profile into fields of a form, and what was posted back into figures.</summary>
public static class SectionForm
{
    /// <summary>Where rows of estates and premises are posted.</summary>
    public const string RowsName = "rows";

    private const int MostRows = 200;

    /// <param name="recorded">What the register of posts says of fields that nobody needs to type.</param>
    /// <param name="typed">What was posted, shown again after an error; null to show what is known.</param>
    public static IEnumerable<Field> Fields(
        ProfileSection section, CommunityProfile profile, ILookup<ProfileField, string> askedBy, IReadOnlyDictionary<ProfileField, string> recorded,
        IFormCollection? typed, IReadOnlyDictionary<string, string> errors)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(askedBy);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(errors);
        return section.Subject == FieldSubject.Community
            ? section.Fields.Select(f => One(f, profile, recorded.GetValueOrDefault(f), typed, errors.GetValueOrDefault(f.Name)) with
            {
                AskedBy = askedBy.Contains(f) ? string.Join("、", askedBy[f]) : null,
            })
            : [Rows(section, profile, typed, errors)];
    }

    /// <summary>The figures that differ from what is known, so that saving an unchanged form states nothing new.</summary>
    public static Dictionary<string, string?> Changes(ProfileSection section, CommunityProfile profile, IFormCollection typed, out List<string> removed)
    {
        removed = [];
        return section.Subject == FieldSubject.Community
            ? section.Fields.Select(f => (Field: f, Text: Posted(f, typed)))
                .Where(p => Differs(p.Field, profile.Values[p.Field], p.Text))
                .ToDictionary(p => p.Field.Name, p => p.Text)
            : RowChanges(section, profile, typed, removed);
    }

    private static Field One(ProfileField field, CommunityProfile profile, string? recorded, IFormCollection? typed, string? error)
    {
        var figure = profile.Values[field];
        var value = typed is null ? (figure.Known ? figure.Value.Text(field) : null) : Posted(field, typed);
        var known = figure.Known ? $"现为 {figure.Value.Describe(field)}（{figure.AsOf:yyyy-MM-dd}，{profile.Entries[figure.Revision].Source}）" : null;
        known = recorded is null ? known : $"任职登记：{recorded}，以登记为准{(known is null ? "，可以不填" : "；填报" + known)}";
        var hint = field.Help.Length > 0 ? field.Help : null;
        return field.Shape switch
        {
            FieldShape.YesNo => new ChoiceField { Name = field.Name, Label = field.Chinese, Value = value ?? "", Hint = hint, Error = error, Known = known },
            FieldShape.Day => new DateField { Name = field.Name, Label = field.Chinese, Value = value, Hint = hint, Error = error, Known = known },
            FieldShape.Kinds => new CheckboxField
            {
                Name = field.Name,
                Label = field.Chinese,
                Options = field.Words!.Words.Select(w => new Option(w, field.Words.Chinese(w))).ToArray(),
                Values = (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                None = new("none", "以上都没有"),
                Hint = hint ?? "一项都不选表示不详。",
                Error = error,
                Known = known,
            },
            _ => new NumberField
            {
                Name = field.Name,
                Label = field.Chinese,
                Unit = field.Unit,
                Decimals = field.Shape == FieldShape.Amount,
                Value = value,
                Hint = hint,
                Error = error,
                Known = known,
            },
        };
    }

    private static RowsField Rows(ProfileSection section, CommunityProfile profile, IFormCollection? typed, IReadOnlyDictionary<string, string> errors)
    {
        var columns = new List<RowColumn> { new("name", "名称") };
        columns.AddRange(section.Fields.Select(f => new RowColumn(
            f.Name, f.Shape == FieldShape.Kinds ? $"{f.Chinese}（{string.Join("、", f.Words!.Words.Select(f.Words.Chinese))}）" : f.Chinese + (f.Shape == FieldShape.YesNo ? "（是/否）" : ""),
            f.Shape is FieldShape.Count or FieldShape.Amount ? "number" : "text", f.Unit.Length > 0 ? f.Unit : null)));
        var rows = typed is null
            ? profile.Values.Rows(section.Subject).Select(r => (IReadOnlyList<string?>)[r.Key, .. section.Fields.Select(f => Shown(f, r.Value[f.Index]))]).ToArray()
            : PostedRows(section, typed).Select(r => (IReadOnlyList<string?>)[r.Name, .. section.Fields.Select(f => r.Cells[f])]).ToArray();
        return new()
        {
            Name = RowsName,
            Label = section.Chinese,
            Hint = "删去名称即删去这一行。",
            Columns = columns,
            Rows = rows,
            Blank = 2,
            Noun = "处",
            Error = errors.Count > 0 ? string.Join(" ", errors.Values.Distinct()) : null,
        };
    }

    private static string? Shown(ProfileField field, Figure figure) => !figure.Known ? null
        : field.Shape is FieldShape.Kinds or FieldShape.YesNo ? figure.Value.Describe(field) : figure.Value.Text(field);

    private static Dictionary<string, string?> RowChanges(ProfileSection section, CommunityProfile profile, IFormCollection typed, List<string> removed)
    {
        var known = profile.Values.Rows(section.Subject);
        var rows = PostedRows(section, typed).Where(r => !string.IsNullOrWhiteSpace(r.Name)).ToArray();
        Refuse(section, rows, typed);
        var names = rows.Select(r => r.Name!.Trim()).ToHashSet();
        removed.AddRange(known.Keys.Where(k => !names.Contains(k)).Select(k => $"{ProfileCatalogue.GroupOf(section.Subject)}[{k}]"));
        var changes = new Dictionary<string, string?>();
        foreach (var row in rows)
        {
            var name = row.Name!.Trim();
            foreach (var field in section.Fields)
            {
                var figure = known.TryGetValue(name, out var present) ? present[field.Index] : default;
                if (Differs(field, figure, row.Cells[field]))
                {
                    changes[$"{field.Name}[{name}]"] = row.Cells[field];
                }
            }
        }

        return changes;
    }

    /// <summary>A row that would be lost without a word is an error instead.</summary>
    private static void Refuse(ProfileSection section, (string? Name, Dictionary<ProfileField, string?> Cells)[] rows, IFormCollection typed)
    {
        var errors = rows.GroupBy(r => r.Name!.Trim()).Where(g => g.Count() > 1)
            .Select(g => new InputError(RowsName, $"“{g.Key}”写了 {g.Count()} 行，请合并成一行，或者改成不同的名称。"))
            .Concat(rows.Where(r => r.Cells.Values.All(string.IsNullOrWhiteSpace))
                .Select(r => new InputError(RowsName, $"“{r.Name!.Trim()}”只有名称，请至少填一项，或者删去名称。"))).ToList();
        if (typed.ContainsKey(Cell(MostRows, "name")))
        {
            errors.Add(new(RowsName, $"{section.Chinese}在网页上最多填 {MostRows} 行，更多的请用表格导入。"));
        }

        if (errors.Count > 0)
        {
            throw new BadInputException(errors);
        }
    }

    private static string Cell(int row, string key) => string.Create(CultureInfo.InvariantCulture, $"{RowsName}[{row}].{key}");

    private static IEnumerable<(string? Name, Dictionary<ProfileField, string?> Cells)> PostedRows(ProfileSection section, IFormCollection typed)
    {
        for (var i = 0; i < MostRows && typed.ContainsKey(Cell(i, "name")); i++)
        {
            yield return (typed[Cell(i, "name")], section.Fields.ToDictionary(f => f, f => (string?)typed[Cell(i, f.Name)]));
        }
    }

    private static string? Posted(ProfileField field, IFormCollection typed) =>
        field.Shape == FieldShape.Kinds ? string.Join(' ', typed[field.Name].Where(w => w is not null)) : (string?)typed[field.Name];

    private static bool Differs(ProfileField field, Figure figure, string? text)
    {
        var (value, error) = FigureText.Read(field, text);
        return error is not null || (value is null ? figure.Known : !figure.Known || figure.Value != value);
    }
}
