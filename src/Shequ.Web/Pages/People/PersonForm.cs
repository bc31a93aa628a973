using Shequ.Organization.People;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.People;

/// <summary>人员表单: the questions on a person, alike when they are registered and corrected.</summary>
/// <param name="Typed">What stands in a field.</param>
/// <param name="Place">The division whose register keeps them.</param>
public sealed record PersonForm(Func<string, string?> Typed, Func<string, string?> ErrorOf, string Place)
{
    public static IReadOnlyList<Option> YesNo { get; } = [new("true", "是"), new("false", "否")];

    public static IReadOnlyList<Option> Sexes { get; } = [new(nameof(Sex.Male), "男"), new(nameof(Sex.Female), "女")];

    /// <summary>What the form begins with for somebody who is registered already.</summary>
    public static string? First(PersonView person, string field)
    {
        ArgumentNullException.ThrowIfNull(person);
        return field switch
        {
            nameof(PersonFields.Name) => person.Name,
            nameof(PersonFields.Sex) => $"{person.Sex}",
            nameof(PersonFields.BornOn) => $"{person.BornOn:yyyy-MM-dd}",
            nameof(PersonFields.PartyMember) => Word(person.PartyMember),
            nameof(PersonFields.LivesHere) => Word(person.LivesHere),
            nameof(PersonFields.Accounting) => Word(person.Accounting),
            nameof(PersonFields.Management) => Word(person.Management),
            nameof(PersonFields.Dwelling) => person.Dwelling,
            _ => null,
        };
    }

    private static string Word(bool yes) => yes ? "true" : "false";
}
