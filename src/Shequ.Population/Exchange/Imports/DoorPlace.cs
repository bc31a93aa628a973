using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions.Search;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Places;

namespace Shequ.Population.Exchange.Imports;

/// <summary>A dwelling that is known or will be made.</summary>
internal sealed record DoorPlace(Guid Id, Guid Entrance, Guid Building, string Number, string Door, bool IsNew);

/// <summary>Finds the dwellings that a workbook names among those of the community, however they are written, and plans those that are missing.</summary>
internal sealed class DoorPlaces(Session session)
{
    private readonly Dictionary<string, (Guid Id, string Name)> estates = new(StringComparer.Ordinal);
    private readonly Dictionary<(Guid Estate, string Key), (Guid Id, string Name)> buildings = [];
    private readonly Dictionary<string, List<(Guid Id, Guid Estate)>> buildingsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> estateNames = [];
    private readonly Dictionary<(Guid Building, string Key), (Guid Id, string Name)> entrances = [];
    private readonly Dictionary<(Guid Entrance, string Number), DoorPlace> dwellings = [];
    private readonly Dictionary<DoorText, DoorPlace> found = [];
    private readonly Dictionary<Guid, DoorPlace> byId = [];

    internal List<(Guid Id, string Name)> NewEstates { get; } = [];

    internal List<(Guid Id, Guid? Estate, string Name)> NewBuildings { get; } = [];

    internal List<(Guid Id, Guid Building, string Name)> NewEntrances { get; } = [];

    internal List<(DoorPlace Place, string Estate, string Building, string Entrance)> NewDwellings { get; } = [];

    internal DoorPlace? ById(Guid id) => byId.GetValueOrDefault(id);

    internal async Task Load(NpgsqlConnection connection, Guid division, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select e.id, e.name, null::uuid, null::uuid, 0 from population_estate e where e.division_id = $1 and e.ended_on is null
            union all select b.id, b.name, b.estate_id, null, 1 from population_building b where b.division_id = $1 and b.ended_on is null
            union all select n.id, n.name, n.building_id, null, 2 from population_entrance n where n.division_id = $1
            union all select w.id, w.number, w.entrance_id, n.building_id, 3 from population_dwelling w
                join population_entrance n on n.division_id = $1 and n.id = w.entrance_id where w.division_id = $1 and w.ended_on is null
            order by 5
            """, connection);
        command.Parameters.Add(new() { Value = division });
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var (id, name) = (reader.GetGuid(0), reader.GetString(1));
            var above = reader.IsDBNull(2) ? Guid.Empty : reader.GetGuid(2);
            Take(reader.GetInt32(4), id, name, above, reader.IsDBNull(3) ? Guid.Empty : reader.GetGuid(3));
        }
    }

    private void Take(int level, Guid id, string name, Guid above, Guid building)
    {
        switch (level)
        {
            case 0:
                estates[name] = (id, name);
                estateNames[id] = name;
                break;
            case 1:
                AddBuilding(id, above, name);
                break;
            case 2:
                entrances.TryAdd((above, DoorText.BareNumber(name)), (id, name));
                break;
            default:
                byId[id] = dwellings[(above, name.ToUpperInvariant())] = new(id, above, building, name, "", false);
                break;
        }
    }

    /// <summary>The dwelling that a row means, known or planned.</summary>
    internal DoorPlace Of(DoorText door)
    {
        if (found.TryGetValue(door, out var place))
        {
            return place;
        }

        var (building, house, estate) = Building(door);
        if (!entrances.TryGetValue((building, DoorText.BareNumber(door.Entrance)), out var entrance))
        {
            entrances[(building, DoorText.BareNumber(door.Entrance))] = entrance = (New(), door.Entrance);
            NewEntrances.Add((entrance.Id, building, door.Entrance));
        }

        var key = (entrance.Id, door.Number.ToUpperInvariant());
        if (!dwellings.TryGetValue(key, out place))
        {
            dwellings[key] = place = new(New(), entrance.Id, building, door.Number, $"{estate}{house}{entrance.Name}{door.Number}", true);
            byId[place.Id] = place;
            NewDwellings.Add((place, estate, house, entrance.Name));
        }

        return found[door] = place;
    }

    private (Guid Id, string Name, string Estate) Building(DoorText door)
    {
        var key = DoorText.BuildingKey(door.Building);
        if (door.Estate.Length == 0 && !buildings.ContainsKey((Guid.Empty, key)) && buildingsByKey.TryGetValue(key, out var alike) && alike is [var only])
        {
            // The workbook leaves out the estate, and no other building is called so.
            return (only.Id, buildings[(only.Estate, key)].Name, estateNames.GetValueOrDefault(only.Estate, ""));
        }

        var estate = Guid.Empty;
        if (door.Estate.Length > 0)
        {
            if (!estates.TryGetValue(door.Estate, out var known))
            {
                estates[door.Estate] = known = (New(), door.Estate);
                NewEstates.Add(known);
                estateNames[known.Id] = known.Name;
            }

            estate = known.Id;
        }

        if (!buildings.TryGetValue((estate, key), out var building))
        {
            building = (New(), door.Building);
            AddBuilding(building.Item1, estate, door.Building);
            NewBuildings.Add((building.Item1, estate == Guid.Empty ? null : estate, door.Building));
        }

        return (building.Item1, building.Item2, door.Estate);
    }

    private void AddBuilding(Guid id, Guid estate, string name)
    {
        var key = DoorText.BuildingKey(name);
        buildings.TryAdd((estate, key), (id, name));
        (buildingsByKey.TryGetValue(key, out var list) ? list : buildingsByKey[key] = []).Add((id, estate));
    }

    private Guid New() => Id<Dwelling>.New(session.Now).Value;
}
