using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.Checkups;
using Shequ.Organization.Profiles;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Checkups;

/// <summary>What the reader chose to see of a checkup.</summary>
public sealed record CheckupFilter(Outcome? Outcome, Force? Force, string? Pack, string? Chapter, bool Print)
{
    public bool Shows(ReportLine line) =>
        (Outcome is null || line.Finding.Outcome == Outcome) && (Force is null || line.Norm.Force == Force)
        && (Pack is null || line.Norm.Pack.Id == Pack) && (Chapter is null || WorkChapter.Of(line.Norm.Module).Id == Chapter);

    /// <summary>The address of the same page with this choice.</summary>
    public string Query()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("outcome", Outcome?.ToString()), ("force", Force?.ToString()), ("pack", Pack), ("chapter", Chapter), ("print", Print ? "true" : null),
        };
        return "?" + string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }
}

/// <summary>The page of one community's checkup.</summary>
public sealed class CommunityPage(CheckupReport report, CheckupFilter filter, bool mayRecord, bool mayCount)
{
    public CheckupReport Report { get; } = report;

    public CheckupFilter Filter { get; } = filter;

    public bool MayRecord { get; } = mayRecord;

    /// <summary>May see what the register of households counts.</summary>
    public bool MayCount { get; } = mayCount;

    public OutcomeCounts Counts { get; } = OutcomeCounts.Of(report.Lines.Select(l => l.Finding.Outcome));

    /// <summary>The three that bind most and are missed: what to do first.</summary>
    public IEnumerable<ReportLine> First => Report.Lines.Where(l => l.Finding.Outcome == Outcome.NotMet)
        .OrderBy(l => l.Norm.Force).ThenBy(l => l.Norm.Pack.Rank).Take(3);

    public IEnumerable<(WorkChapter Chapter, IReadOnlyList<ReportLine> Lines)> Chapters => WorkChapter.All
        .Select(c => (c, Lines: (IReadOnlyList<ReportLine>)Report.Lines.Where(l => WorkChapter.Of(l.Norm.Module) == c && Filter.Shows(l))
            .OrderBy(l => OutcomeCounts.Order.ToList().IndexOf(l.Finding.Outcome)).ToArray()))
        .Where(c => c.Lines.Count > 0);

    public FilterChips OutcomeChips => new("按结论筛选", [
        new("全部", Address(Filter with { Outcome = null }), Report.Lines.Count, Filter.Outcome is null),
        .. OutcomeCounts.Order.Where(o => Counts[o] > 0).Select(o =>
            new FilterChip(o.Chinese(), Address(Filter with { Outcome = o }), Counts[o], Filter.Outcome == o, o)),
    ]);

    public FilterChips ForceChips => new("按效力筛选", [
        new("各种效力", Address(Filter with { Force = null }), null, Filter.Force is null),
        .. Report.Lines.GroupBy(l => l.Norm.Force).OrderBy(g => g.Key).Select(g =>
            new FilterChip(g.Key.Chinese(), Address(Filter with { Force = g.Key }), g.Count(), Filter.Force == g.Key)),
    ]);

    public FilterChips PackChips => new("按文件筛选", [
        new("各份文件", Address(Filter with { Pack = null }), null, Filter.Pack is null),
        .. Report.Lines.GroupBy(l => l.Norm.Pack.Id).Select(g =>
            new FilterChip(g.First().Norm.Pack.ShortTitle, Address(Filter with { Pack = g.Key }), g.Count(), Filter.Pack == g.Key)),
    ]);

    public FindingRow Row(ReportLine line)
    {
        var view = FindingView.Of(line);
        var parts = line.Finding.Parts;
        return new()
        {
            Norm = view.Norm,
            Outcome = view.Outcome,
            Title = view.Title,
            Requires = view.Requires,
            Value = view.Value,
            Margin = view.Margin,
            Document = view.Document,
            Article = view.Article,
            Force = view.Force,
            Because = view.Because,
            Source = view.Source,
            SourceHref = line.Origins.Count > 0 ? History(line.Origins) : null,
            Recorded = view.Recorded is null ? null : new(view.Recorded, RegisterOf(line).Href),
            Reported = view.Reported is null ? null : new(view.Reported, History(line.Recorded.First(r => r.Reported is not null).ReportedFrom)),
            Differs = view.Differs,
            Remedy = view.Outcome is Outcome.NotMet or Outcome.InConflict ? view.Remedy : null,
            Open = Filter.Print,
            Parts = parts.Count < 2 ? [] : parts.Select(p => new FindingPart(
                p.Outcome, p.Requirement.Key.Chinese, p.Requirement.Rule.Describe(p.Requirement.Key), p.Value?.Describe(p.Requirement.Key), p.Margin)).ToArray(),
            Links = [.. Links(line, view.Outcome)],
        };
    }

    private Link RegisterOf(ReportLine line) => MayCount && line.Recorded.All(r => r.Counted)
        ? new("看人口概况", $"/residents/{Report.Community.Code}/figures")
        : new("看任职登记", $"/organization/{Report.Community.Code}");

    private string History(IReadOnlyList<Origin> origins) => $"/profiles/{Report.Community.Code}/history/{origins[0].Field.Name}";

    private IEnumerable<Link> Links(ReportLine line, Outcome outcome)
    {
        if (line.Recorded.Count > 0)
        {
            yield return RegisterOf(line);
        }

        if (MayRecord && line.Origins.Count > 0)
        {
            yield return Change(line.Origins[0].Field, outcome);
        }
    }

    private Link Change(ProfileField field, Outcome outcome) => new(
        outcome == Outcome.Unknown ? "补填这个数" : "改这个数",
        $"/profiles/{Report.Community.Code}/{ProfileCatalogue.SectionOf(field).Id}#{Field.IdOf(field.Name)}");

    private string Address(CheckupFilter other) => $"/checkup/{Report.Community.Code}{other.Query()}";
}
