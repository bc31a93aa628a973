using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Checkups;

/// <summary>体检报告: the findings of one community on one day, with where each value comes from.</summary>
public sealed record CheckupReport(
    Division Community, DateOnly On, IReadOnlyList<ReportLine> Lines, IReadOnlyList<Conflict> Conflicts, CommunityProfile Profile)
{
    public int Count(Outcome outcome) => Lines.Count(l => l.Finding.Outcome == outcome);
}

/// <summary>One finding with the origins of its figures.</summary>
public sealed record ReportLine(Finding Finding, IReadOnlyList<Origin> Origins)
{
    public Norm Norm => Finding.Norm.Norm;
}

/// <summary>数据来源: which fields made a value, as of which day, from which source; fields that are not known are named too.</summary>
public sealed record Origin(ProfileField Field, EntryHead? Entry);

/// <summary>体检: holds the profile of a community, as it is now, against the norms in force there.</summary>
public sealed class CommunityCheckup(Session session, NormLibrary library, ProfileReader profiles)
{
    public async Task<CheckupReport> Run(Division community, DateOnly? on = null, CancellationToken stop = default)
    {
        var day = session.DayOf(on);
        var (book, _) = await library.Current(session.Db, stop);
        var profile = await profiles.Read(community.Id, day, stop);
        var set = book.InForce(community.Place, day);
        var facts = new Facts();
        Measures.Fill(facts, profile.Values);
        var lines = new Checkup(set).Explain(facts, day).Select(f => new ReportLine(f, Origins(f, profile))).ToArray();
        var conflicts = set.Conflicts.Where(c => set.Evaluated.Contains(c.First) && set.Evaluated.Contains(c.Second)).ToArray();
        return new(community, day, lines, conflicts, profile);
    }

    private static Origin[] Origins(Finding finding, CommunityProfile profile) => finding.Parts
        .SelectMany(p => Measures.For(p.Requirement.Key)?.Inputs ?? [])
        .Distinct()
        .Select(field => new Origin(field, EntryOf(profile, field)))
        .ToArray();

    private static EntryHead? EntryOf(CommunityProfile profile, ProfileField field)
    {
        var figures = field.Subject == FieldSubject.Community
            ? [profile.Values[field]]
            : profile.Values.Rows(field.Subject).Values.Select(r => r[field.Index]).ToArray();
        var known = figures.Where(f => f.Known).ToArray();
        return known.Length == 0 ? null : profile.Entries[known.MaxBy(f => f.AsOf).Revision];
    }
}
