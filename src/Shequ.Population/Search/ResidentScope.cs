using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Population.Places;

namespace Shequ.Population.Search;

/// <summary>查看范围: the communities whose residents whoever asks may see, and of those the entrances where it is not all of them.</summary>
/// <param name="By">The permission that lets them.</param>
/// <param name="Entrances">Those of a building head; null for all.</param>
public sealed record VisibleResidents(IReadOnlyList<Division> Communities, Permission By, IReadOnlyCollection<Id<Entrance>>? Entrances)
{
    public bool Shows(Id<Entrance> entrance) => Entrances?.Contains(entrance) != false;
}

/// <summary>范围查询: a community, the communities of a street, or for a building head the entrances of their own area.</summary>
public sealed class ResidentScope(Session session, DivisionQueries divisions)
{
    /// <summary>The post is asked for by itself: the grant alone does not say of which building.</summary>
    private const string Own = """
        select a.entrance_id as "Value" from organization_appointment p
        join organization_post s on s.division_id = p.division_id and s.id = p.post_id and s.kind = @head
        join population_area_assignment a on a.division_id = p.division_id and a.body_id = p.body_id and a.kind = @area
        where p.division_id = @division and p.person_id = @person and p.from_day <= @day and p.held_until > @day
            and a.from_day <= @day and (a.ended_on is null or a.ended_on > @day)
        """;

    /// <exception cref="ForbiddenException">Whoever asks may see nobody there.</exception>
    public async Task<VisibleResidents> Of(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Level == DivisionLevel.Community)
        {
            return await OfCommunity(place, stop);
        }

        var below = session.Actor.Grants.Any(g => g.Permission == PopulationPermissions.ViewResidents && g.Below && g.Covers(place.Path));
        return below && place.Level == DivisionLevel.Street
            ? new(await divisions.Children(place.Id, stop), PopulationPermissions.ViewResidents, null)
            : throw new ForbiddenException(PopulationPermissions.ViewResidents, place);
    }

    private async Task<VisibleResidents> OfCommunity(Division community, CancellationToken stop)
    {
        if (session.Actor.May(PopulationPermissions.ViewResidents, community.Path))
        {
            return new([community], PopulationPermissions.ViewResidents, null);
        }

        return session.Actor is { Person: { } person } actor && actor.May(PopulationPermissions.ViewOwnBuilding, community.Path)
            ? new([community], PopulationPermissions.ViewOwnBuilding, await OwnEntrances(community, person, stop))
            : throw new ForbiddenException(PopulationPermissions.ViewResidents, community);
    }

    private async Task<IReadOnlyCollection<Id<Entrance>>> OwnEntrances(Division community, Guid person, CancellationToken stop)
    {
        NpgsqlParameter[] values =
        [
            new("head", (short)PostKind.BuildingHead), new("area", (short)AreaKind.BuildingHead), new("division", community.Id.Value), new("person", person),
            new("day", session.Today),
        ];
        return [.. (await session.Db.Database.SqlQueryRaw<Guid>(Own, values).ToListAsync(stop)).Distinct().Select(e => new Id<Entrance>(e))];
    }
}
