using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions.Search;
using Shequ.Population.Places;

namespace Shequ.Population.Demonstrations;

/// <summary>A made-up dwelling and where it stands.</summary>
internal sealed record Door(Dwelling Dwelling, int Group, Id<Body>? Building, DateOnly BuiltOn);

/// <summary>The made-up estates with six-storey houses of many entrances or with towers, so many dwellings as the groups have households.</summary>
internal sealed class SimulatedPlaces(PeopleDraft draft, CommunityFrame frame, PinyinInitials pinyin)
{
    /// <summary>Of a hundred dwellings so many have a household.</summary>
    private const int Taken = 92;
    private const int Storeys = 6;
    private const int TallestStoreys = 33;
    private readonly Dictionary<string, (Estate Estate, bool Tall)> estates = [];
    private readonly List<Door> doors = [];

    internal IReadOnlyList<Door> Add()
    {
        var dwellings = Math.Max(1, frame.Households * 100 / Taken);
        var needed = Math.Clamp(dwellings / 12, 1, frame.Buildings.Count);
        var used = Enumerable.Range(0, needed).Select(i => frame.Buildings[i * frame.Buildings.Count / needed]).ToArray();
        var groups = used.GroupBy(b => b.Group).ToArray();
        var (tooLarge, headless) = (draft.Chance(60) ? draft.Between(1, groups.Length - 1) : -1, draft.Chance(60) ? draft.Pick(used) : null);
        foreach (var (group, i) in groups.Select((g, i) => (g, i)))
        {
            var share = (dwellings * (i + 1) / groups.Length) - (dwellings * i / groups.Length);
            var left = share;
            foreach (var (building, j) in group.Select((b, j) => (b, j)))
            {
                var wanted = left / (group.Count() - j);
                left -= wanted;

                // The first building of a group that nobody moved when the groups were drawn still counts with its neighbour.
                Build(building, wanted, i == tooLarge && j == 0 ? groups[i - 1].Key : group.Key, building != headless);
            }
        }

        return doors;
    }

    private void Build(FrameBuilding plan, int wanted, int group, bool headed)
    {
        var (estate, tall) = EstateOf(frame.Estates[plan.Group]);
        var building = new ResidentialBuilding
        {
            DivisionId = draft.Community.Id, Id = draft.NewId<ResidentialBuilding>(), EstateId = estate.Id, Name = plan.Name, FromDay = estate.FromDay,
        };
        draft.Buildings.Add(building);
        var perFloor = !tall ? 2 : wanted >= 60 ? 4 : wanted >= 30 ? 3 : 2;
        var highest = tall ? TallestStoreys : Storeys;
        var entrances = Math.Max(1, tall ? (wanted + 99) / 100 : (wanted + 6) / (Storeys * perFloor));
        var floors = Math.Clamp((wanted + (entrances * perFloor) - 1) / (entrances * perFloor), 1, highest);
        for (var e = 1; e <= entrances; e++)
        {
            var entrance = new Entrance
            {
                DivisionId = draft.Community.Id, Id = draft.NewId<Entrance>(), BuildingId = building.Id, Name = entrances == 1 ? "" : $"{e}单元",
            };
            draft.Entrances.Add(entrance);
            Assign(entrance, plan, group, headed);
            AddDwellings(floors, perFloor, number => doors.Add(new(
                new()
                {
                    DivisionId = draft.Community.Id, Id = draft.NewId<Dwelling>(), EntranceId = entrance.Id, Number = number,
                    Door = DoorNames.Door(estate.Name, building.Name, entrance.Name, number), DoorKey = DoorNames.Key(estate.Name, building.Name, entrance.Name, number, pinyin),
                },
                group, plan.Body?.Id, estate.FromDay)));
        }
    }

    private static void AddDwellings(int floors, int perFloor, Action<string> add)
    {
        for (var floor = 1; floor <= floors; floor++)
        {
            for (var door = 1; door <= perFloor; door++)
            {
                add($"{floor}{door:00}");
            }
        }
    }

    private void Assign(Entrance entrance, FrameBuilding plan, int group, bool headed)
    {
        Add(AreaKind.Group, frame.Groups[group]);
        Add(AreaKind.Grid, frame.Grids.Count == 0 ? null : GridOf(plan.Group));
        Add(AreaKind.BuildingHead, headed ? plan.Body : null);

        void Add(AreaKind kind, Body? body)
        {
            if (body is not null)
            {
                draft.Areas.Add(new()
                {
                    DivisionId = draft.Community.Id, Id = draft.NewId<AreaAssignment>(), EntranceId = entrance.Id, Kind = kind, BodyId = body.Id,
                    FromDay = body.FoundedOn, RecordedBy = PeopleDraft.Source,
                });
            }
        }
    }

    /// <summary>Each grid begins with the group that its area begins with.</summary>
    private Body GridOf(int group) =>
        frame.Grids[Enumerable.Range(0, frame.Grids.Count).Last(i => i == 0 || i * frame.Groups.Count / frame.Grids.Count <= group)];

    private (Estate Estate, bool Tall) EstateOf(string name)
    {
        if (!estates.TryGetValue(name, out var known))
        {
            var tall = draft.Chance(45);
            var estate = new Estate
            {
                DivisionId = draft.Community.Id, Id = draft.NewId<Estate>(), Name = name, Demonstration = true,
                FromDay = tall ? new(draft.Between(2002, 2016), 9, 1) : new(draft.Between(1984, 2001), 6, 1),
            };
            draft.Estates.Add(estate);
            estates.Add(name, known = (estate, tall));
        }

        return known;
    }
}
