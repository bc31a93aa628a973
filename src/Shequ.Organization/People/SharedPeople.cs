using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Organization.People;

/// <summary>共用资料: what the register of residents knows of somebody whom the register of posts keeps too.</summary>
/// <param name="Dwelling">Null for who does not live in the community.</param>
public sealed record SharedFacts(string Name, Sex Sex, DateOnly? BornOn, bool PartyMember, string? Dwelling, bool LivesHere)
{
    internal static SharedFacts Of(Person p) => new(p.Name, p.Sex, p.BornOn, p.PartyMember, p.Dwelling, p.LivesHere);
}

/// <summary>共用人员: takes facts of people from the register of residents, inside the act that changed them there, so that they are entered once.</summary>
public sealed class SharedPeople(Session session, RosterWatch watch)
{
    /// <summary>Somebody whom the register of the community keeps; null where nobody of that id is kept there.</summary>
    public Task<Person?> Of(Division community, Id<Person> id, CancellationToken stop = default) =>
        session.Db.People.Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == id && p.DivisionId == community.Id, stop);

    /// <summary>Whether the register of the community keeps somebody of that name and day of birth.</summary>
    public Task<bool> HasAlike(Division community, string name, DateOnly? bornOn, CancellationToken stop = default) =>
        session.Db.People.AnyAsync(p => p.DivisionId == community.Id && p.Name == name && (p.BornOn == bornOn || p.BornOn == null), stop);

    /// <summary>Puts somebody new into the register of the community.</summary>
    public Person Add(Division community, SharedFacts facts)
    {
        ArgumentNullException.ThrowIfNull(community);
        ArgumentNullException.ThrowIfNull(facts);
        var person = new Person { Id = Id<Person>.New(session.Now), DivisionId = community.Id, Name = facts.Name, Sex = facts.Sex };
        Carry(person, facts);
        session.Db.People.Add(person);
        return person;
    }

    /// <summary>Carries the facts over and tells what they mean for the bodies in which these people hold posts.</summary>
    public async Task<IReadOnlyList<RosterWarning>> Take(Division community, IReadOnlyDictionary<Id<Person>, SharedFacts> facts, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var ids = facts.Keys.ToArray();
        var people = await session.Db.People.Where(p => p.DivisionId == community.Id && ids.Contains(p.Id)).ToListAsync(stop);
        var different = people.Where(p => !p.HasResidentFile || Differs(p, facts[p.Id])).ToArray();
        return different.Length == 0 ? [] : await watch.Around([.. different.Select(p => p.Id)], () => Array.ForEach(different, p => Carry(p, facts[p.Id])), stop);
    }

    /// <summary>The two files are of different people after all; what was carried over stays until somebody corrects it.</summary>
    public async Task Release(Division community, Id<Person> id, CancellationToken stop = default)
    {
        if (await Of(community, id, stop) is { } person)
        {
            person.HasResidentFile = false;
            person.Version++;
        }
    }

    private static bool Differs(Person p, SharedFacts f) => SharedFacts.Of(p) != f;

    private static void Carry(Person person, SharedFacts facts)
    {
        (person.Name, person.Sex, person.BornOn, person.PartyMember) = (facts.Name, facts.Sex, facts.BornOn, facts.PartyMember);
        (person.Dwelling, person.LivesHere, person.HasResidentFile) = (facts.Dwelling, facts.LivesHere, true);
        person.Version++;
    }
}
