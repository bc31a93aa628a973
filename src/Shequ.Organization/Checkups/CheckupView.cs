using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Checkups;

/// <summary>A checkup as programs and tables read it: API, command line and workbook say the same.</summary>
public sealed record CheckupView(
    string Division, string Name, DateOnly On, bool Demonstration, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<FindingView> Findings)
{
    public static CheckupView Of(CheckupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Community.Code,
            report.Community.Name,
            report.On,
            report.IsDemonstration,
            Enum.GetValues<Outcome>().ToDictionary(o => o.Chinese(), report.Count),
            report.Lines.Select(FindingView.Of).ToArray());
    }
}

/// <summary>One finding with everything that a person needs to act on it.</summary>
public sealed record FindingView(
    string Norm, string Title, string Chapter, string Document, string Article, Force Force, string Requires, string? Value, string? Margin,
    Outcome Outcome, string OutcomeName, string? Because, string? Source, string? Remedy, string? Recorded, string? Reported, bool Differs)
{
    public static FindingView Of(ReportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Finding.Parts;
        return new(
            line.Norm.Id,
            line.Norm.Title,
            WorkChapter.Of(line.Norm.Module).Chinese,
            line.Norm.Pack.Title,
            line.Norm.Article,
            line.Norm.Force,
            string.Join("；", parts.Select(p => Named(parts, p, p.Requirement.Rule.Describe(p.Requirement.Key)))),
            parts.All(p => p.Value is null) ? null : string.Join("；", parts.Select(p => Named(parts, p, p.Value?.Describe(p.Requirement.Key) ?? "缺数"))),
            string.Join("；", parts.Where(p => p.Margin is not null).Select(p => p.Margin)) is { Length: > 0 } margin ? margin : null,
            line.Finding.Outcome,
            line.Finding.Outcome.Chinese(),
            line.Finding.Because,
            SourceOf(line),
            line.Norm.Remedy,
            RecordedOf(line),
            ReportedOf(line),
            line.Recorded.Any(r => r.Differs));
    }

    private static string Named(IReadOnlyList<RequirementFinding> parts, RequirementFinding part, string text) =>
        parts.Count > 1 ? $"{part.Requirement.Key.Chinese}：{text}" : text;

    /// <summary>What the register says, e.g. 任职登记（7 人，截至 2026-11-21） or 住户登记（截至 2026-11-21）.</summary>
    private static string? RecordedOf(ReportLine line) => line.Recorded.Count == 0 ? null
        : line.Recorded.All(r => r.Counted) ? $"住户登记（截至 {line.Recorded[0].On:yyyy-MM-dd}）"
        : $"任职登记（{line.Recorded.Max(r => r.People)} 人，截至 {line.Recorded[0].On:yyyy-MM-dd}）";

    /// <summary>What was reported of the same, e.g. 6 人（社区台账，2026-11-01）; the register outranks it.</summary>
    private static string? ReportedOf(ReportLine line)
    {
        var reported = line.Recorded.Where(r => r.Reported is not null).ToArray();
        var from = string.Join("、", reported.SelectMany(r => r.ReportedFrom).Where(o => o.Entry is not null)
            .Select(o => $"{o.Entry!.Source}，{o.Entry.AsOf:yyyy-MM-dd}").Distinct());
        return reported.Length == 0 ? null
            : string.Join("；", reported.Select(r => (line.Recorded.Count > 1 ? r.Key.Chinese + "：" : "") + r.Reported!.Value.Describe(r.Key))) + $"（{from}）";
    }

    private static string? SourceOf(ReportLine line)
    {
        var known = line.Origins.Where(o => o.Entry is not null).GroupBy(o => (o.Entry!.AsOf, o.Entry.Source))
            .Select(g => $"{g.Key.Source}（{g.Key.AsOf:yyyy-MM-dd}）").ToArray();
        var missing = line.Origins.Where(o => o.Entry is null).Select(o => o.Field.Chinese).ToArray();
        var text = string.Join("、", known) + (missing.Length > 0 && line.Finding.Outcome == Outcome.Unknown ? $"{(known.Length > 0 ? "；" : "")}缺：{string.Join("、", missing)}" : "");
        return text.Length > 0 ? text : null;
    }
}

/// <summary>An area's checkup as programs read it.</summary>
public sealed record AreaView(
    string Division, string Name, DateOnly On, int UrbanCommunities, int Judged, IReadOnlyList<AreaNormView> Norms, IReadOnlyList<AreaChildView> Children)
{
    public static AreaView Of(AreaReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Area.Code, report.Area.Name, report.On, report.Urban, report.Judged,
            report.Norms.Select(n => new AreaNormView(n.Norm.Id, n.Norm.Title, n.Counts)).ToArray(),
            report.Children.Select(c => new AreaChildView(c.Division.Code, c.Division.Name, c.Urban, c.Judged, c.Counts)).ToArray());
    }
}

/// <summary>How many communities of an area came to each outcome on one norm.</summary>
public sealed record AreaNormView(string Norm, string Title, OutcomeCounts Communities);

/// <summary>A division below an area, with all findings of its communities counted together.</summary>
public sealed record AreaChildView(string Division, string Name, int UrbanCommunities, int Judged, OutcomeCounts Findings);
