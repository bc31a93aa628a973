using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions.Search;
using Shequ.Population.Places;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Writes estates, buildings, entrances and dwellings that a workbook names and nobody had registered.</summary>
internal sealed class PlaceWriter(Batch batch, PinyinInitials pinyin, DateOnly day)
{
    internal async Task Write(DoorPlaces places, CancellationToken stop)
    {
        await Copy("population_estate (division_id, id, name, from_day, demonstration, version)", "population_estate", places.NewEstates, e => e.Id, async (copy, estate) =>
        {
            await copy.Put(estate.Name);
            await copy.Put(day);
            await copy.Put(false);
            await copy.Put(0);
        }, stop);
        await Copy("population_building (division_id, id, estate_id, name, from_day, version)", "population_building", places.NewBuildings, b => b.Id, async (copy, building) =>
        {
            await copy.Put(building.Estate);
            await copy.Put(building.Name);
            await copy.Put(day);
            await copy.Put(0);
        }, stop);
        await Copy("population_entrance (division_id, id, building_id, name)", "population_entrance", places.NewEntrances, e => e.Id, async (copy, entrance) =>
        {
            await copy.Put(entrance.Building);
            await copy.Put(entrance.Name);
        }, stop);
        await Copy("population_dwelling (division_id, id, entrance_id, number, door, door_key)", "population_dwelling", places.NewDwellings, d => d.Place.Id, async (copy, dwelling) =>
        {
            await copy.Put(dwelling.Place.Entrance);
            await copy.Put(dwelling.Place.Number);
            await copy.Put(dwelling.Place.Door);
            await copy.Put(DoorNames.Key(dwelling.Estate, dwelling.Building, dwelling.Entrance, dwelling.Place.Number, pinyin));
        }, stop);
    }

    private async Task Copy<T>(string into, string table, IReadOnlyList<T> rows, Func<T, Guid> id, Func<CopyRows, T, Task> rest, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using (var copy = await CopyRows.Into(batch.Connection, into, stop))
        {
            foreach (var row in rows)
            {
                await copy.Row();
                await copy.Put(batch.Division);
                await copy.Put(id(row));
                await rest(copy, row);
            }

            await copy.Done();
        }

        await batch.Added(table, [.. rows.Select(id)], stop);
    }
}
