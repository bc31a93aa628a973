using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Checkups;

/// <summary>体检报告: the findings of one community on one day, with where each value comes from.</summary>
public sealed record CheckupReport(
    Division Community, DateOnly On, IReadOnlyList<ReportLine> Lines, IReadOnlyList<Conflict> Conflicts, CommunityProfile Profile, CommunityRegister Register)
{
    /// <summary>Whether there is nothing to judge: neither figures nor a register.</summary>
    public bool IsEmpty => new Evidence(Profile.Values, Register).IsEmpty;

    /// <summary>Whether any of what it rests on was made up.</summary>
    public bool IsDemonstration => Profile.IsDemonstration || Register.IsDemonstration;

    public int Count(Outcome outcome) => Lines.Count(l => l.Finding.Outcome == outcome);
}

/// <summary>One finding with the origins of its figures, reported and recorded.</summary>
public sealed record ReportLine(Finding Finding, IReadOnlyList<Origin> Origins, IReadOnlyList<RecordedOrigin> Recorded)
{
    public Norm Norm => Finding.Norm.Norm;
}

/// <summary>数据来源: which fields made a value, as of which day, from which source; fields that are not known are named too.</summary>
public sealed record Origin(ProfileField Field, EntryHead? Entry);

/// <summary>登记来源: a value that the registers give, beside the one that was reported, if any.</summary>
/// <param name="People">How many people hold the posts that were looked at.</param>
/// <param name="Reported">What the profile says of the same key.</param>
/// <param name="ReportedFrom">Where the profile has it from.</param>
public sealed record RecordedOrigin(NormKey Key, int People, DateOnly On, Measured Value, Measured? Reported, IReadOnlyList<Origin> ReportedFrom)
{
    /// <summary>Counted by the register of households, not by that of posts.</summary>
    public bool Counted { get; init; }

    /// <summary>Whether what somebody typed says something else than the register.</summary>
    public bool Differs => Reported is { } reported && reported != Value;
}

/// <summary>体检: holds a community, as it is recorded and reported now, against the norms in force there.</summary>
public sealed class CommunityCheckup(Session session, NormLibrary library, ProfileReader profiles, RegisterReader registers)
{
    public async Task<CheckupReport> Run(Division community, DateOnly? on = null, CancellationToken stop = default)
    {
        var day = session.DayOf(on);
        var (book, _) = await library.Current(session.Db, stop);
        var profile = await profiles.Read(community.Id, day, stop);
        var register = await registers.Read(community.Id, day, stop);
        var set = book.InForce(community.Place, day);
        var facts = new Facts();
        new Evidence(profile.Values, register).Fill(facts);
        var lines = new Checkup(set).Explain(facts, day).Select(f => Line(f, profile, register)).ToArray();
        var conflicts = set.Conflicts.Where(c => set.Evaluated.Contains(c.First) && set.Evaluated.Contains(c.Second)).ToArray();
        return new(community, day, lines, conflicts, profile, register);
    }

    private static ReportLine Line(Finding finding, CommunityProfile profile, CommunityRegister register)
    {
        var recorded = new List<RecordedOrigin>();
        var origins = new List<Origin>();
        foreach (var key in finding.Parts.Select(p => p.Requirement.Key).Distinct())
        {
            var measure = RegisterMeasures.For(key);
            var value = measure?.Value(register, profile.Values);
            var reported = Origins(Measures.For(key)?.Inputs ?? [], profile);
            origins.AddRange(value is null ? reported : Origins(measure!.Inputs, profile));
            if (value is { } known)
            {
                var people = measure!.Bodies.SelectMany(register.People).DistinctBy(p => p.Id).Count();
                recorded.Add(new(key, people, register.Day, known, Measures.For(key)?.Value(profile.Values), reported) { Counted = measure.Bodies.Count == 0 });
            }
        }

        return new(finding, origins.DistinctBy(o => o.Field).ToArray(), recorded);
    }

    private static Origin[] Origins(IReadOnlyList<ProfileField> fields, CommunityProfile profile) =>
        [.. fields.Select(f => new Origin(f, EntryOf(profile, f)))];

    private static EntryHead? EntryOf(CommunityProfile profile, ProfileField field)
    {
        var figures = field.Subject == FieldSubject.Community
            ? [profile.Values[field]]
            : profile.Values.Rows(field.Subject).Values.Select(r => r[field.Index]).ToArray();
        var known = figures.Where(f => f.Known).ToArray();
        return known.Length == 0 ? null : profile.Entries[known.MaxBy(f => f.AsOf).Revision];
    }
}
