using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles;

/// <summary>A profile as programs read it; only what is known is listed.</summary>
public sealed record ProfileView(string Division, string Name, DateOnly On, int Revision, bool Demonstration, IReadOnlyList<FigureView> Figures)
{
    public static ProfileView Of(Division division, CommunityProfile profile, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(division);
        ArgumentNullException.ThrowIfNull(profile);
        var figures = new List<FigureView>();
        foreach (var field in ProfileCatalogue.Fields)
        {
            var rows = field.Subject == FieldSubject.Community
                ? [(null, profile.Values[field])]
                : profile.Values.Rows(field.Subject).Select(r => ((string?)r.Key, r.Value[field.Index]));
            figures.AddRange(rows.Where(r => r.Item2.Known).Select(r => FigureView.Of(field, r.Item1, r.Item2, profile.Entries[r.Item2.Revision])));
        }

        return new(division.Code, division.Name, on, profile.LastRevision, profile.IsDemonstration, figures);
    }
}

/// <summary>One figure with its unit, day and source.</summary>
public sealed record FigureView(string Field, string? Row, string Name, string Value, string Shown, string Unit, DateOnly AsOf, string Source)
{
    internal static FigureView Of(ProfileField field, string? row, Figure figure, EntryHead entry) =>
        new(field.Name, row, field.Chinese, figure.Value.Text(field), figure.Value.Describe(field), field.Unit, figure.AsOf, entry.Source);
}
