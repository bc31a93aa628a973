using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;

namespace Shequ.Elections.Candidates;

/// <summary>近亲属: what somebody is to somebody else, as it was declared, or as the register of residents says for certain.</summary>
/// <param name="FromRegister">Nobody declared it; to be confirmed.</param>
public sealed record NearRelative(Id<Person> Person, Id<Person> Relative, KinshipKind Kind, bool FromRegister);

/// <summary>近亲属 of people. What was declared goes before the register: who declared that they are not related are not.</summary>
internal static class NearRelatives
{
    internal static async Task<HashSet<Id<Person>>> Of(PlatformDb db, IReadOnlyCollection<Id<Person>> people, CancellationToken stop)
    {
        var homes = await db.RegisterOfPeople.Where(p => people.Contains(p.Id)).Select(p => p.DivisionId).Distinct().ToListAsync(stop);
        var found = new HashSet<Id<Person>>();
        foreach (var home in homes)
        {
            found.UnionWith((await Around(db, home, people, stop)).Select(r => r.Relative));
        }

        return found;
    }

    /// <summary>Everybody nearly related to one of them; a pair of two of them is told from both sides.</summary>
    internal static async Task<IReadOnlyList<NearRelative>> Around(PlatformDb db, Id<Division> community, IReadOnlyCollection<Id<Person>> people, CancellationToken stop)
    {
        var declared = await db.Kinships.AsNoTracking().Where(k => people.Contains(k.PersonId) || people.Contains(k.RelativeId)).ToListAsync(stop);
        var known = declared.Select(k => (k.PersonId, k.RelativeId)).SelectMany(p => new[] { p, (p.RelativeId, p.PersonId) }).ToHashSet();
        var near = declared.Where(k => k.IsNear).SelectMany(k => new[] { new NearRelative(k.PersonId, k.RelativeId, k.Kind, false), new(k.RelativeId, k.PersonId, k.Kind, false) });
        var registered = await InHouseholds(db, community, people, stop);
        return [.. near.Where(r => people.Contains(r.Person)), .. registered.Where(r => !known.Contains((r.Person, r.Relative)))];
    }

    private static async Task<IReadOnlyList<NearRelative>> InHouseholds(PlatformDb db, Id<Division> community, IReadOnlyCollection<Id<Person>> people, CancellationToken stop)
    {
        var households = from s in db.HouseholdMembers
                         join r in db.Residents on new { s.DivisionId, Id = s.ResidentId } equals new { r.DivisionId, r.Id }
                         where s.DivisionId == community && s.EndedOn == null && r.PersonId != null && people.Contains(r.PersonId!.Value)
                         select s.HouseholdId;
        var members = await (from s in db.HouseholdMembers
                             join r in db.Residents on new { s.DivisionId, Id = s.ResidentId } equals new { r.DivisionId, r.Id }
                             where s.DivisionId == community && s.EndedOn == null && r.PersonId != null && households.Contains(s.HouseholdId)
                             select new { s.HouseholdId, s.Relation, Person = r.PersonId!.Value }).AsNoTracking().ToListAsync(stop);
        return [.. from home in members.GroupBy(m => m.HouseholdId)
                   from one in home
                   from other in home
                   where one.Person != other.Person && people.Contains(one.Person)
                   let kind = KindOf(Kin.SeenFrom(one.Relation, other.Relation))
                   where kind is not null
                   select new NearRelative(one.Person, other.Person, kind.Value, true)];
    }

    private static KinshipKind? KindOf(HouseholdRelation? relation) => relation switch
    {
        HouseholdRelation.Spouse => KinshipKind.Spouse,
        HouseholdRelation.Child or HouseholdRelation.Parent => KinshipKind.ParentOrChild,
        HouseholdRelation.Sibling => KinshipKind.Sibling,
        HouseholdRelation.Grandchild or HouseholdRelation.Grandparent => KinshipKind.GrandparentOrGrandchild,
        _ => null,
    };
}
