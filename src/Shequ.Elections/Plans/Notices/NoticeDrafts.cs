using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Notices;

/// <summary>拟公告: drafts a notice from the election, its seats, its plan and the norms in force.</summary>
public sealed partial class NoticeDrafts(Session session, NormLibrary library)
{
    /// <summary>The kinds that are published as notices of their own in an election.</summary>
    public static IReadOnlyList<NoticeTemplate> Kinds(Election election)
    {
        var rows = StepRow.Of(election);
        return [.. NoticeTemplate.All.Where(t => t.Act is null && (t.Step is null || rows.Any(r => r.Step == t.Step)))];
    }

    public async Task<NoticeDraft> Of(Election election, NoticeTemplate template, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(template);
        session.RequireView(election);
        var plan = await StepOrder.Plan(session, library, election, stop);
        var rules = await ElectionRules.For(session, library, election, session.Today, stop);
        var contests = await session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Position).ToListAsync(stop);
        var more = Asked().Matches(template.Body).Select(m => (Name: m.Groups[1].Value, Text: Say(m.Groups[1].Value, plan, rules))).Where(k => k.Text is not null).DistinctBy(k => k.Name)
            .Select(k => (k.Name, k.Text!)).Append(("seats", Seats(contests)));
        return template.Fill(election, more);
    }

    /// <summary>主任 1 名、副主任 1 名、委员 3 名; of many groups only the sum.</summary>
    public static string Seats(IReadOnlyList<Contest> contests)
    {
        ArgumentNullException.ThrowIfNull(contests);
        return contests.All(c => c.GroupId is not null)
            ? $"{contests.Sum(c => c.Seats)} 名（{contests.Select(c => c.GroupId).Distinct().Count()} 个居民小组）"
            : string.Join("、", contests.Select(c => $"{c.Title} {c.Seats} 名"));
    }

    private static string? Say(string placeholder, ElectionPlan plan, ElectionRules rules)
    {
        var at = placeholder.IndexOf(':', StringComparison.Ordinal);
        var (what, name) = (placeholder[..at], placeholder[(at + 1)..]);
        return what switch
        {
            "date" => plan.Find(name) is { } step ? Chinese.Date(step.DoneOn ?? step.Due) : null,
            "number" => KeyCatalogue.Find(name) is { } key && rules.Least(key) is > 0 and var least ? least.ToString(CultureInfo.InvariantCulture) : null,
            _ => KeyCatalogue.Find(name) is { } cited && rules.Holding(cited)?.Norm.Norm is { } norm ? $"《{norm.Pack.Title}》{norm.Article}" : null,
        };
    }

    [GeneratedRegex(@"\{(\w+:[\w.]+)\}")]
    private static partial Regex Asked();
}
