using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Search;

/// <summary>
/// 住户检索: one box over name, initials, telephone, document and door, in the scope of whoever asks. Every query names the
/// communities and looks through one narrow index of each, whatever part of a name is typed.
/// </summary>
public sealed class ResidentSearch(ResidentScope scope, SealedFacts facts, SearchReader reader)
{
    internal const int Most = 20;
    private const int MostTerms = 4;

    /// <summary>Doors keep some lines where a number can also be the end of a telephone number.</summary>
    private const int LeastDoors = 5;

    /// <exception cref="ForbiddenException">Whoever asks may see nobody there.</exception>
    public async Task<SearchResults> Find(Division place, string? typed, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var visible = await scope.Of(place, stop);
        var terms = SearchTerm.Read(typed, facts, MostTerms);
        if (terms.Count == 0 || visible.Communities.Count == 0 || visible.Entrances is { Count: 0 })
        {
            return new([], [], 0, SearchAdvice.For(typed, terms, visible));
        }

        var found = await reader.Find(terms, visible, stop);
        var doors = found.Doors.Take(Math.Max(Math.Min(LeastDoors, found.Doors.Count), Most - found.People.Count)).ToArray();
        var people = found.People.Take(Most - doors.Length).ToArray();
        var more = found.AllPeople - people.Length + found.AllDoors - doors.Length;
        return new(people, doors, more, people.Length + doors.Length > 0 ? [] : SearchAdvice.For(typed, terms, visible));
    }
}
