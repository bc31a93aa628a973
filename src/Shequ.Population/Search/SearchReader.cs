using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;

namespace Shequ.Population.Search;

/// <summary>What fits the typed words: ids of people and doors, the best first, with how many there are in all.</summary>
public sealed class SearchReader(Session session, SearchDetails details)
{
    /// <summary>More doors than this are not joined with names: the other side is looked at first.</summary>
    private const int MostJoined = 2_000;

    /// <summary>Somebody with the same end of a telephone number is told apart by the whole of it, so more are read.</summary>
    private const int MostPhones = 200;

    internal async Task<Found> Find(IReadOnlyList<SearchTerm> terms, VisibleResidents visible, CancellationToken stop)
    {
        var query = new SearchQuery(terms, visible, session.Today);
        var ids = new List<PersonRow>();
        long all = 0;
        foreach (var text in await Texts(query, terms, stop))
        {
            var rows = await Rows<PersonRow>(query, text, stop);
            ids.AddRange(rows.ExceptBy(ids.Select(i => i.Id), r => r.Id));
            all += rows.FirstOrDefault()?.Total ?? 0;
        }

        var people = await details.People([.. ids.OrderByDescending(i => i.Rank).ThenBy(i => i.Id)], terms, visible, stop);

        // A whole telephone number is known only after its seal was opened.
        all = terms.Any(t => t.Phone is not null) ? people.Count : Math.Max(all, people.Count);
        var doors = terms.All(t => t.Door is not null) ? await Rows<DoorRow>(query, query.Doors(ResidentSearch.Most), stop) : [];
        return new(people, all, await details.Doors(doors, visible, stop), doors.FirstOrDefault()?.Total ?? 0);
    }

    /// <summary>Each way to share the words between a person and the door behind which they live.</summary>
    private async Task<List<string>> Texts(SearchQuery query, IReadOnlyList<SearchTerm> terms, CancellationToken stop)
    {
        var texts = new List<string>();
        var limit = terms.Any(t => t.Phone is not null) ? MostPhones : ResidentSearch.Most;
        if (terms.All(t => t.OfPerson))
        {
            texts.Add(query.People(terms, limit));
        }

        for (var share = 1; share < (1 << terms.Count) - 1; share++)
        {
            var (person, door) = (terms.Where((_, i) => (share & (1 << i)) != 0).ToArray(), terms.Where((_, i) => (share & (1 << i)) == 0).ToArray());
            if (person.All(t => t.OfPerson) && door.All(t => t.Door is not null))
            {
                var doors = await session.Db.Database.SqlQueryRaw<Guid>(query.DoorIds(door, MostJoined + 1), [.. query.Values(query.DoorIds(door, 0))]).ToListAsync(stop);
                if (doors.Count > 0)
                {
                    texts.Add(doors.Count > MostJoined ? query.PeopleFirst(person, door, limit) : query.Behind(doors, person, limit));
                }
            }
        }

        return texts;
    }

    private async Task<List<T>> Rows<T>(SearchQuery query, string text, CancellationToken stop) =>
        await session.Db.Database.SqlQueryRaw<T>(text, [.. query.Values(text)]).ToListAsync(stop);

    internal sealed record PersonRow(Guid Id, int Rank, long Total);

    internal sealed record DoorRow(Guid Id, long Total);

    /// <summary>People and doors, with how many fit in all.</summary>
    internal sealed record Found(IReadOnlyList<ResidentHit> People, long AllPeople, IReadOnlyList<DoorHit> Doors, long AllDoors);
}
