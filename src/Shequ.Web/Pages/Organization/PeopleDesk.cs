using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Web.Pages.Organization;

/// <summary>选人窗口: finds whom a typed name means among the people that whoever acts may see, and adds who is not registered yet.</summary>
public sealed class PeopleDesk(Session session, PeopleReader people, PersonQueries queries, RegisterPerson register)
{
    /// <summary>Names to suggest while somebody types; none to whoever may not see people there.</summary>
    public async Task<IReadOnlyList<string>> Names(Division place, CancellationToken stop) =>
        session.Actor.May(OrganizationPermissions.ViewPeople, place.Path) ? await queries.NamesIn(place, stop) : [];

    /// <summary>
    /// Whom the name means: settled where it is one person, otherwise those to choose from. Nobody to whoever may not see people
    /// there, who is told so by the act and not by a look at them.
    /// </summary>
    public async Task<PickState> Look(PersonPick pick, Division place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(pick);
        if (pick.IsEmpty || !session.Actor.May(OrganizationPermissions.ViewPeople, place.Path))
        {
            return PickState.None;
        }

        var name = pick.Name?.Trim() ?? "";
        var chosen = pick.Person is { } id ? await people.Person(new(id), stop) : null;
        if (chosen is not null && (name.Length == 0 || chosen.Name == name))
        {
            pick.Name = chosen.Name;
            return new(chosen, [], false);
        }

        pick.Person = null;
        var same = (await people.Page(place, name, stop: stop)).People.Where(p => p.Name == name).ToArray();
        if (same is [var only])
        {
            pick.Person = only.Id;
            return new(only, [], false);
        }

        return new(null, same, same.Length == 0);
    }

    /// <summary>Why it is not settled whom the name means, with what to do; null where it is.</summary>
    public static string? Fault(PersonPick pick, PickState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return pick switch
        {
            { Person: not null } => null,
            { IsEmpty: true } => "请填写姓名。",
            _ when state.Candidates.Count > 0 => $"有 {state.Candidates.Count} 个“{pick.Name}”，请在下面选定是哪一个。",
            _ => $"人员登记中没有“{pick.Name}”。请核对姓名；确未登记的，补填性别后按“登记此人并选用”。",
        };
    }

    /// <summary>The same as a fault of a field; none where it is settled.</summary>
    public static IEnumerable<InputError> Faults(PersonPick pick, PickState state, string field) => Fault(pick, state) is { } fault ? [new(field, fault)] : [];

    public async Task Add(PersonPick pick, Division place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(pick);
        pick.Person = (await register.Run(
            new() { Division = place.Code, Name = pick.Name ?? "", Sex = pick.Sex, BornOn = pick.BornOn, LivesHere = place.Level == DivisionLevel.Community }, stop)).Value;
    }
}
