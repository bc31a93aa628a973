using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.People;

/// <summary>人员查询: the people that the registers of a division and of those below it keep, for whoever may view them there.</summary>
public sealed class PeopleReader(Session session)
{
    private const int PageSize = 50;

    /// <summary>By division and name, a page at a time.</summary>
    /// <param name="name">The beginning of the name; everybody where none is given.</param>
    public async Task<PeoplePage> Page(Division division, string? name = null, int page = 1, CancellationToken stop = default)
    {
        Require(division);
        var rows = await Scoped(division, name).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        return new([.. rows.Take(PageSize).Select(p => PersonView.Of(p, session.Today))], rows.Count > PageSize);
    }

    /// <summary>One person, or nobody: also where they may not be viewed, so that an id cannot be tried out.</summary>
    public async Task<PersonView?> Person(Id<Person> id, CancellationToken stop = default)
    {
        var person = await session.Db.People.AsNoTracking().Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == id, stop);
        return person is null || !session.Actor.May(OrganizationPermissions.ViewPeople, person.Path) ? null : PersonView.Of(person, session.Today);
    }

    /// <summary>Paths are compared byte by byte, so what lies below one is a range of the index.</summary>
    internal IQueryable<Person> Scoped(Division division, string? name)
    {
        var (path, below, end, prefix) = (division.PathText, division.PathText + "/", division.PathText + "0", TypedText.Tidy(name));
        var people = session.Db.People.AsNoTracking().Include(p => p.Division).AsQueryable();
        people = division.Level == DivisionLevel.Country
            ? people
            : people.Where(p => p.Division!.PathText == path || (p.Division.PathText.CompareTo(below) >= 0 && p.Division.PathText.CompareTo(end) < 0));
        people = prefix is null ? people : people.Where(p => p.Name.StartsWith(prefix));
        return people.OrderBy(p => p.Division!.PathText).ThenBy(p => p.Name).ThenBy(p => p.Id);
    }

    /// <summary>A post that reaches only its own division shows only those kept there.</summary>
    private void Require(Division division)
    {
        var grants = session.Actor.Grants.Where(g => g.Permission == OrganizationPermissions.ViewPeople && g.Covers(division.Path));
        if (!grants.Any(g => g.Below || division.Level == DivisionLevel.Community))
        {
            throw new ForbiddenException(OrganizationPermissions.ViewPeople, division);
        }
    }
}

/// <summary>人员一页: some of the people of a register.</summary>
public sealed record PeoplePage(IReadOnlyList<PersonView> People, bool More);

/// <summary>A person as programs read it; the age is computed on the day.</summary>
public sealed record PersonView(
    Guid Id, string Division, string DivisionName, string Name, Sex Sex, DateOnly? BornOn, int? Age, bool PartyMember, bool Accounting, bool Management, bool LivesHere,
    string? Dwelling, int Version)
{
    internal static PersonView Of(Person p, DateOnly today) => new(
        p.Id.Value, p.Division!.Code, p.Division.Name, p.Name, p.Sex, p.BornOn, Ages.On(p.BornOn, today), p.PartyMember,
        p.Skills.HasFlag(Skills.Accounting), p.Skills.HasFlag(Skills.Management), p.LivesHere, p.Dwelling, p.Version);

}
