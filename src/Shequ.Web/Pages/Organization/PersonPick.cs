using Shequ.Organization.People;

namespace Shequ.Web.Pages.Organization;

/// <summary>选人: a name that somebody typed, and whom it means; somebody not registered yet can be added in place.</summary>
public sealed class PersonPick
{
    public string? Name { get; set; }

    /// <summary>Whom the name means, once that is clear.</summary>
    public Guid? Person { get; set; }

    /// <summary>Asked only of somebody who is added.</summary>
    public Sex? Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && Person is null;
}

/// <summary>选人结果: whom a typed name can mean.</summary>
/// <param name="Missing">Whether nobody of that name is registered, so that one may be added.</param>
public sealed record PickState(PersonView? Chosen, IReadOnlyList<PersonView> Candidates, bool Missing)
{
    public static PickState None { get; } = new(null, [], false);
}

/// <summary>选人框: the question for one person in a form.</summary>
/// <param name="Prefix">What stands before the posted names, e.g. Rows[2]. or nothing.</param>
public sealed record PersonQuestion(string Prefix, string Label, PersonPick Pick, PickState State, string? Error, string? Hint = null, string AddStep = "add");
