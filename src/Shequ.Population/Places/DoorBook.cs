using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Population.Places;

/// <summary>门牌簿: finds estates, buildings, entrances and dwellings of a community, and makes those that are missing.</summary>
public sealed class DoorBook(Session session, PinyinInitials pinyin)
{
    private const int Longest = 40;

    internal static IEnumerable<InputError> Faults(DoorFields door, string at)
    {
        if (door.Dwelling is not null)
        {
            yield break;
        }

        if (DoorNames.Name(door.Building).Length == 0 || DoorNames.Number(door.Number).Length == 0)
        {
            yield return new(
                $"{at}.{(DoorNames.Name(door.Building).Length == 0 ? nameof(door.Building) : nameof(door.Number))}",
                "住户必须有住房。请选择已登记的住房，或填写楼栋和房号，如 3幢、501；没有门牌的，楼栋填所在道路和位置，房号填 1。");
        }

        foreach (var (field, text) in new[] { (nameof(door.Estate), door.Estate), (nameof(door.Building), door.Building), (nameof(door.Entrance), door.Entrance), (nameof(door.Number), door.Number) })
        {
            if (DoorNames.Name(text).Length > Longest)
            {
                yield return new($"{at}.{field}", $"门牌的每一段不超过 {Longest} 字，请核对是否填到了别的格里。");
            }
        }
    }

    /// <summary>The dwelling that is meant. One that is typed and not known is made, with what it stands in.</summary>
    /// <exception cref="BadInputException">The one that was chosen is not there, or a name looks like one that is known by another word.</exception>
    internal async Task<Dwelling> FindOrMake(Division community, DoorFields door, DateOnly from, string at, CancellationToken stop)
    {
        if (door.Dwelling is { } id)
        {
            return await session.Db.Dwellings.SingleOrDefaultAsync(d => d.DivisionId == community.Id && d.Id == id && d.EndedOn == null, stop)
                ?? throw new BadInputException($"{at}.{nameof(door.Dwelling)}", "所选的住房不在本社区，或已经停用。请重新选择。");
        }

        var estate = DoorNames.Name(door.Estate) is { Length: > 0 } name ? await Estate(community, name, from, stop) : null;
        var building = await Building(community, estate, DoorNames.Name(door.Building), from, at, stop);
        var entrance = await Entrance(community, building, DoorNames.Name(door.Entrance), at, stop);
        var number = DoorNames.Number(door.Number);
        return await session.Db.Dwellings.SingleOrDefaultAsync(d => d.DivisionId == community.Id && d.EntranceId == entrance.Id && d.Number == number && d.EndedOn == null, stop)
            ?? Make(estate?.Name, building, entrance, number);
    }

    internal Dwelling Make(string? estate, ResidentialBuilding building, Entrance entrance, string number)
    {
        var dwelling = new Dwelling
        {
            DivisionId = building.DivisionId, Id = Id<Dwelling>.New(session.Now), EntranceId = entrance.Id, Number = number,
            Door = DoorNames.Door(estate, building.Name, entrance.Name, number), DoorKey = DoorNames.Key(estate, building.Name, entrance.Name, number, pinyin),
        };
        session.Db.Dwellings.Add(dwelling);
        return dwelling;
    }

    /// <summary>The entrance of that name, found or made.</summary>
    internal async Task<Entrance> Entrance(Division community, ResidentialBuilding building, string name, string at, CancellationToken stop)
    {
        var known = await session.Db.Entrances.Where(e => e.DivisionId == community.Id && e.BuildingId == building.Id).ToListAsync(stop);
        if (known.Find(e => e.Name == name) is { } same)
        {
            return same;
        }

        if (known.Find(e => name.Length > 0 && DoorNames.Stem(e.Name) == DoorNames.Stem(name)) is { } alike)
        {
            throw new BadInputException($"{at}.{nameof(DoorFields.Entrance)}", $"{building.Name}已登记有“{alike.Name}”，与“{name}”应是同一单元。请按已登记的写法填写。");
        }

        return New(building, name);
    }

    internal Entrance New(ResidentialBuilding building, string name)
    {
        var made = new Entrance { DivisionId = building.DivisionId, Id = Id<Entrance>.New(session.Now), BuildingId = building.Id, Name = name };
        session.Db.Entrances.Add(made);
        return made;
    }

    /// <summary>A building that the estate already has by this name or by another word for building.</summary>
    internal async Task<ResidentialBuilding?> Alike(Division community, Id<Estate>? estate, string name, CancellationToken stop)
    {
        var known = await session.Db.ResidentialBuildings.Where(b => b.DivisionId == community.Id && b.EstateId == estate && b.EndedOn == null).ToListAsync(stop);
        return known.Find(b => b.Name == name) ?? known.Find(b => DoorNames.Stem(b.Name) == DoorNames.Stem(name));
    }

    internal ResidentialBuilding New(Division community, Id<Estate>? estate, string name, DateOnly from)
    {
        var made = new ResidentialBuilding { DivisionId = community.Id, Id = Id<ResidentialBuilding>.New(session.Now), EstateId = estate, Name = name, FromDay = from };
        session.Db.ResidentialBuildings.Add(made);
        return made;
    }

    internal Estate NewEstate(Division community, string name, DateOnly from)
    {
        var made = new Estate { DivisionId = community.Id, Id = Id<Estate>.New(session.Now), Name = name, FromDay = from };
        session.Db.Estates.Add(made);
        return made;
    }

    private async Task<Estate> Estate(Division community, string name, DateOnly from, CancellationToken stop) =>
        await session.Db.Estates.SingleOrDefaultAsync(e => e.DivisionId == community.Id && e.Name == name && e.EndedOn == null, stop) ?? NewEstate(community, name, from);

    private async Task<ResidentialBuilding> Building(Division community, Estate? estate, string name, DateOnly from, string at, CancellationToken stop) =>
        await Alike(community, estate?.Id, name, stop) switch
        {
            null => New(community, estate?.Id, name, from),
            { } found when found.Name == name => found,
            { } alike => throw new BadInputException($"{at}.{nameof(DoorFields.Building)}", $"{estate?.Name}已登记有“{alike.Name}”，与“{name}”应是同一栋。请按已登记的写法填写。"),
        };
}
