using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Households;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Puts rows together to households: one behind each door, unless numbers of households or a second head tell them apart.</summary>
internal sealed class HouseholdDrafts(Session session)
{
    internal List<HouseholdDraft> All { get; } = [];

    internal IReadOnlyDictionary<Guid, KnownHousehold> Known { get; private set; } = new Dictionary<Guid, KnownHousehold>();

    internal int ChangedKinds => All.Count(d => d.Known is { } known && known.Kind != d.Kind);

    internal void Make(IEnumerable<PersonRow> rows, IReadOnlyDictionary<Guid, KnownHousehold> known)
    {
        Known = known;
        var byNumber = new Dictionary<(Guid Dwelling, string Number), HouseholdDraft>();
        var latest = new Dictionary<Guid, HouseholdDraft>();
        foreach (var row in rows)
        {
            var draft = DraftOf(row, byNumber, latest);
            draft.Members.Add(row);
            row.Household = draft;
        }

        var taken = new HashSet<Guid>();
        foreach (var draft in All.OrderByDescending(d => d.Members.Count(m => m.Known is not null)))
        {
            draft.Known = Find(draft, taken);
            draft.Id = draft.Known?.Id ?? Id<Household>.New(session.Now).Value;
        }
    }

    private HouseholdDraft DraftOf(PersonRow row, Dictionary<(Guid, string), HouseholdDraft> byNumber, Dictionary<Guid, HouseholdDraft> latest)
    {
        var dwelling = row.Dwelling!;
        if (row.HouseholdNumber is { } number)
        {
            return byNumber.TryGetValue((dwelling.Id, number), out var numbered) ? numbered : byNumber[(dwelling.Id, number)] = New(dwelling);
        }

        // A second head behind the same door begins a household of its own.
        return latest.TryGetValue(dwelling.Id, out var draft) && !(row.Relation == HouseholdRelation.Self && draft.Head is not null)
            ? draft : latest[dwelling.Id] = New(dwelling);
    }

    private HouseholdDraft New(DoorPlace dwelling)
    {
        var draft = new HouseholdDraft(dwelling);
        All.Add(draft);
        return draft;
    }

    /// <summary>The household to which most of its known members belong, if it is behind this door or has come here as a whole.</summary>
    private KnownHousehold? Find(HouseholdDraft draft, HashSet<Guid> taken)
    {
        var most = draft.Members.Select(m => m.Known?.Household).OfType<Guid>().Where(h => Known.ContainsKey(h) && !taken.Contains(h))
            .CountBy(h => h).OrderByDescending(h => Known[h.Key].Dwelling == draft.Dwelling.Id).ThenByDescending(h => h.Value).FirstOrDefault();
        if (most.Value == 0)
        {
            return null;
        }

        var known = Known[most.Key];
        return (known.Dwelling == draft.Dwelling.Id || known.People == most.Value) && taken.Add(known.Id) ? known : null;
    }
}
