using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.Profiles;
using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Checkups;

/// <summary>The head of an exported checkup: of whom, as of which day.</summary>
/// <param name="Profile">Names day and source of each figure where it is given.</param>
public sealed record CheckupHeading(string Community, string Code, DateOnly On, CommunityProfile? Profile = null);

/// <summary>体检表: the findings of one community as a workbook that can be filtered and printed.</summary>
public static class CheckupWorkbook
{
    private const int HeaderRow = 2;

    private static readonly (string Header, double Width)[] Columns =
    [
        ("编号", 11), ("规范", 16), ("条款", 18), ("效力", 8), ("要求", 44), ("现状", 24), ("差距", 20), ("结论", 10), ("数据来源", 32), ("整改", 40),
    ];

    public static void Write(Stream to, CheckupHeading heading, IReadOnlyList<Finding> findings)
    {
        using var book = new WorkbookWriter(to);
        using var sheet = book.Sheet("体检结果", new([.. Columns.Select(c => new SheetColumn(c.Width))])
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 1,
            FilterRow = HeaderRow,
            Landscape = true,
        });
        sheet.Row(Cell.Of($"{heading.Community}（{heading.Code}）规范化建设体检，{Norms.Chinese.Date(heading.On)}"
            + (heading.Profile?.IsDemonstration == true ? "（含演示数据）" : ""), CellStyle.Title));
        sheet.Row([.. Columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
        foreach (var finding in findings)
        {
            sheet.Row(Row(finding, heading.Profile));
        }
    }

    private static Cell[] Row(Finding finding, CommunityProfile? profile)
    {
        var norm = finding.Norm.Norm;
        string?[] texts =
        [
            norm.Id, norm.Pack.Short, norm.Article, norm.Force.Chinese(), Lines(finding, p => $"{p.Requirement.Key.Chinese}：{p.Requirement.Rule.Describe(p.Requirement.Key)}"),
            Lines(finding, p => p.Value?.Describe(p.Requirement.Key) ?? (p.Outcome == Outcome.NotApplicable ? "—" : "不详")),
            Lines(finding, p => p.Margin ?? "—"), finding.Outcome.Chinese(), SourceOf(finding, profile), Remedy(finding, norm, profile),
        ];
        return [.. texts.Select((t, i) => Cell.Of(t, Columns[i].Header == "结论" ? Tone(finding.Outcome) : CellStyle.Wrapped))];
    }

    /// <summary>One line for each requirement of the norm, in the same order in every column.</summary>
    private static string Lines(Finding finding, Func<RequirementFinding, string> line) => string.Join('\n', finding.Parts.Select(line));

    private static CellStyle Tone(Outcome outcome) => outcome switch
    {
        Outcome.Met => CellStyle.Good,
        Outcome.NotMet => CellStyle.Bad,
        Outcome.Unknown => CellStyle.Warning,
        Outcome.InConflict => CellStyle.Clash,
        _ => CellStyle.Muted,
    };

    private static string Remedy(Finding finding, Norm norm, CommunityProfile? profile) => finding.Outcome switch
    {
        Outcome.NotMet => norm.Remedy ?? norm.Says,
        Outcome.Unknown => $"请补填：{string.Join("、", Inputs(finding).Where(f => profile is null || !profile.Values[f].Known).Select(f => f.Chinese))}",
        _ => finding.Because ?? "",
    };

    private static string SourceOf(Finding finding, CommunityProfile? profile) => string.Join('\n', Inputs(finding).Select(field =>
    {
        var figure = profile is null || field.Subject != FieldSubject.Community ? default : profile.Values[field];
        return figure.Known && profile!.Entries.TryGetValue(figure.Revision, out var entry)
            ? $"{field.Chinese}：{entry.Source}，{entry.AsOf:yyyy-MM-dd}"
            : $"填报：{field.Chinese}";
    }));

    /// <summary>The fields behind the norm, those that decide whether it applies included.</summary>
    private static IEnumerable<ProfileField> Inputs(Finding finding)
    {
        var requirements = finding.Parts.Select(p => p.Requirement).ToArray();
        var conditions = new[] { finding.Norm.Norm.Applies, finding.Norm.Norm.Unless }
            .Concat(requirements.SelectMany(r => new[] { r.Applies, r.Unless })).SelectMany(c => c).Select(c => c.Key);
        return requirements.Select(r => r.Key).Concat(conditions).SelectMany(k => Measures.For(k)?.Inputs ?? []).Distinct();
    }
}
