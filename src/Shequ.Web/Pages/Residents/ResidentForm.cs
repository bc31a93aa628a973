using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Residents;

/// <summary>居民表单: the questions on a resident, alike wherever they are asked.</summary>
/// <param name="Prefix">What stands before the posted names, e.g. Members[0]. or nothing.</param>
/// <param name="Typed">What stands in a field, by its posted name.</param>
/// <param name="Relation">Whether what they are to the representative and whether they live here is asked.</param>
/// <param name="Kept">What the register has, masked, where a blank leaves it as it is.</param>
public sealed record ResidentForm(string Prefix, Func<string, string?> Typed, Func<string, string?> ErrorOf, bool Relation, (string? Document, string? Phone)? Kept = null)
{
    private static readonly Option NoChoice = new("", "请选择");

    public static IReadOnlyList<Option> Sexes { get; } = [new("", "按身份证"), new(nameof(Sex.Female), "女"), new(nameof(Sex.Male), "男")];

    public static IReadOnlyList<Option> Relations { get; } = [NoChoice, .. Enum.GetValues<HouseholdRelation>().Select(r => new Option($"{r}", r.Chinese()))];

    public static IReadOnlyList<Option> Documents { get; } = [.. Enum.GetValues<DocumentKind>().Select(k => new Option($"{k}", DocumentNumber.Chinese(k)))];

    public static IReadOnlyList<Option> Educations { get; } = [new("", "不详"), .. Enum.GetValues<Education>().Select(e => new Option($"{e}", e.Chinese()))];

    public static IReadOnlyList<Option> Kinds { get; } = [NoChoice, .. Enum.GetValues<HouseholdKind>().Select(k => new Option($"{k}", k.Chinese()))];

    public static IReadOnlyList<Option> Areas { get; } = [.. Enum.GetValues<AreaKind>().Select(k => new Option($"{k}", k.Chinese()))];

    public static IReadOnlyList<Option> Registered { get; } = [new("true", "在本社区"), new("false", "在外地")];

    public static IReadOnlyList<Option> Living { get; } = [new("true", "住在这里"), new("false", "只有户籍，人不住这里")];

    public static IReadOnlyList<Option> NoYes { get; } = [new("false", "否"), new("true", "是")];

    public TextField Text(string field, string label, string? hint = null, bool optional = false, int most = 100) => new()
    {
        Name = Prefix + field, Label = label, Hint = hint, Optional = optional, MaxLength = most, Autocomplete = "off", Value = Typed(Prefix + field), Error = ErrorOf(Prefix + field),
    };

    public SelectField Choice(string field, string label, IReadOnlyList<Option> options, string? first = null) => new()
    {
        Name = Prefix + field, Label = label, Options = options, Value = Typed(Prefix + field) is { } typed ? typed : first, Error = ErrorOf(Prefix + field),
    };

    public DateField Day(string field, string label, string? hint = null, bool optional = false) => new()
    {
        Name = Prefix + field, Label = label, Hint = hint, Optional = optional, Value = Typed(Prefix + field), Error = ErrorOf(Prefix + field),
    };

    /// <summary>What the form begins with for somebody who is registered already; sealed numbers stay blank.</summary>
    public static string? First(ResidentFacts facts, string field)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return field switch
        {
            nameof(ResidentFields.Name) => facts.Name,
            nameof(ResidentFields.Sex) => $"{facts.Sex}",
            nameof(ResidentFields.BornOn) => $"{facts.BornOn:yyyy-MM-dd}",
            nameof(ResidentFields.DocumentKind) => $"{facts.DocumentKind}",
            nameof(ResidentFields.RegisteredHere) => facts.RegisteredHere ? "true" : "false",
            nameof(ResidentFields.RegisteredPlace) => facts.RegisteredPlace,
            nameof(ResidentFields.ResidentSince) => $"{facts.ResidentSince:yyyy-MM-dd}",
            nameof(ResidentFields.Ethnicity) => facts.Ethnicity,
            nameof(ResidentFields.PartyMember) => facts.PartyMember ? "true" : "false",
            nameof(ResidentFields.Education) => $"{facts.Education}",
            nameof(ResidentFields.Occupation) => facts.Occupation,
            nameof(ResidentFields.Workplace) => facts.Workplace,
            nameof(ResidentFields.DeprivedOfPoliticalRights) => facts.DeprivedOfPoliticalRights ? "true" : "false",
            _ => null,
        };
    }
}
