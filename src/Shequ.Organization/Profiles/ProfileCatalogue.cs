using System.Collections.Frozen;
using Shequ.Organization.Profiles.Sections;

namespace Shequ.Organization.Profiles;

/// <summary>资料目录: all sections and fields of the profile, in the order of the form.</summary>
public static class ProfileCatalogue
{
    public static IReadOnlyList<ProfileSection> Sections { get; } =
    [
        SizeSections.Size, SizeSections.Estates, SizeSections.Groups,
        CommitteeSections.Committee, CommitteeSections.Bodies, CommitteeSections.Party,
        CommitteeSections.Recurring, CommitteeSections.Training,
        FacilitySections.Premises, FacilitySections.Features, FacilitySections.Area,
        ResourceSections.Workforce, ResourceSections.Money, ResourceSections.Society, ResourceSections.Burden,
        SizeSections.Conversion,
    ];

    public static IReadOnlyList<ProfileField> Fields { get; } = Number(Sections.SelectMany(s => s.Fields).ToArray());

    private static readonly int[] Counts = Enum.GetValues<FieldSubject>().Select(s => Fields.Count(f => f.Subject == s)).ToArray();

    private static readonly FrozenDictionary<string, ProfileField> ByName = Fields.ToFrozenDictionary(f => f.Name);

    private static readonly FrozenDictionary<string, ProfileField>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many fields a community, or one row of estates or premises, has.</summary>
    public static int CountOf(FieldSubject subject) => Counts[(int)subject];

    public static ProfileField? Find(string name) => ByName.GetValueOrDefault(name);

    internal static ProfileField? Find(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var field) ? field : null;

    public static ProfileSection? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);

    public static ProfileSection SectionOf(ProfileField field) => Sections.First(s => s.Fields.Contains(field));

    /// <summary>The name under which entries keep the rows of a subject.</summary>
    public static string GroupOf(FieldSubject subject) => subject == FieldSubject.Estate ? "estates" : "premises";

    private static ProfileField[] Number(ProfileField[] fields)
    {
        foreach (var subject in fields.GroupBy(f => f.Subject))
        {
            foreach (var (i, field) in subject.Index())
            {
                field.Index = i;
            }
        }

        return fields;
    }
}
