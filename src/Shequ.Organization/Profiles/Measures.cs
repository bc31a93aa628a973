using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.Sections.CommitteeSections;
using static Shequ.Organization.Profiles.Sections.FacilitySections;
using static Shequ.Organization.Profiles.Sections.ResourceSections;
using static Shequ.Organization.Profiles.Sections.SizeSections;

namespace Shequ.Organization.Profiles;

/// <summary>度量: how the value of a key follows from the profile. Reported, because somebody typed the figures.</summary>
/// <param name="Inputs">The fields that it is made of, so that a finding can name where its value comes from.</param>
public sealed record Measure(NormKey Key, IReadOnlyList<ProfileField> Inputs, Func<ProfileValues, Measured?> Value);

/// <summary>度量目录: one measure for every key that the profile answers.</summary>
public static class Measures
{
    public static IReadOnlyList<Measure> All { get; } = [.. Direct(), .. Pairs(), .. Derived()];

    private static readonly Dictionary<NormKey, Measure> ByKey = All.ToDictionary(m => m.Key);

    private static readonly (int Key, Func<ProfileValues, Measured?> Value)[] Fast =
        All.Select(m => (KeyCatalogue.IndexOf(m.Key), m.Value)).ToArray();

    public static IReadOnlySet<NormKey> Keys { get; } = All.Select(m => m.Key).ToHashSet();

    public static Measure? For(NormKey key) => ByKey.GetValueOrDefault(key);

    /// <summary>Everything that the profile answers, into an object that can be used again.</summary>
    public static void Fill(Facts facts, ProfileValues profile)
    {
        foreach (var (key, value) in Fast)
        {
            facts.Set(key, value(profile));
        }
    }

    /// <summary>A field that bears the name of a key answers it as it is.</summary>
    private static IEnumerable<Measure> Direct() =>
        from field in ProfileCatalogue.Fields
        let key = KeyCatalogue.Find(field.Name)
        where key is not null && field.Subject == FieldSubject.Community
        select new Measure(key, [field], p => p[field] is { Known: true } f ? new Measured(f.Value.Number, 0, f.Value.Bits) : null);

    /// <summary>Two fields, the smallest and the largest, answer a key of items.</summary>
    private static IEnumerable<Measure> Pairs() =>
        from key in KeyCatalogue.All
        where key.Shape == KeyShape.Items && key.Use == KeyUse.State
        let smallest = ProfileCatalogue.Find(key.Name + ".smallest")
        let largest = ProfileCatalogue.Find(key.Name + ".largest")
        where smallest is not null && largest is not null
        select new Measure(key, [smallest, largest], p => p.Number(smallest) is { } a && p.Number(largest) is { } b ? Measured.Items(a, b) : null);

    private static IEnumerable<Measure> Derived() =>
    [
        Ratio(CommunityKeys.BuildingHeadHouseholds, BuildingHeads, Households),
        Ratio(CommunityKeys.GridCoverage, GridHouseholds, Households),
        Ratio(CommunityKeys.NonfarmLabour, ProfileCatalogue.Find("conversion.nonfarm_workers")!, ProfileCatalogue.Find("conversion.labour")!),
        Ratio(CommitteeKeys.HouseholdsPerRepresentative, Households, Representatives),
        new(CommitteeKeys.RepresentativeShare, [Representatives, Members], p =>
            p.Number(Representatives) is { } r && p.Number(Members) is { } m && r + m > 0 ? Measured.Ratio(r, r + m) : null),
        Ratio(MeetingKeys.VisitCoverage, VisitedHouseholds, Households),
        Ratio(ResourceKeys.StaffByPopulation, ProfileCatalogue.Find(ResourceKeys.TwoCommittees.Name)!, Population),
        Ratio(ResourceKeys.CollegeShare, College, Staff),
        Ratio(ResourceKeys.PayToCountyWage, AveragePay, CountyWage),
        Ratio(ResourceKeys.PayToCityWage, AveragePay, CityWage),
        Ratio(ResourceKeys.FundsShareCity, FundsCity, Funds),
        Ratio(ResourceKeys.FundsShareCounty, FundsCounty, Funds),
        Ratio(ResourceKeys.VolunteerRegistration, Volunteers, Population),
        Ratio(ResourceKeys.VolunteerParty, PartyVolunteers, PartyMembers),
        Ratio(ResourceKeys.VolunteerResidents, ResidentVolunteers, Population),
        Percent(ResourceKeys.RegularAssessment, RegularWeight),
        Percent(ResourceKeys.ResidentWeightCommunity, ResidentWeight),
        .. EstateMeasures.All,
        .. PremisesMeasures.All,
    ];

    /// <summary>A part of a whole; a whole of nothing is not known rather than a share of nothing.</summary>
    private static Measure Ratio(NormKey key, ProfileField part, ProfileField whole) => new(key, [part, whole], p =>
        p.Number(part) is { } a && p.Number(whole) is { } b and > 0 ? Measured.Ratio(a, b) : null);

    private static Measure Percent(NormKey key, ProfileField field) =>
        new(key, [field], p => p.Number(field) is { } percent ? Measured.Ratio(percent, 100) : null);
}
