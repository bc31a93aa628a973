using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Reading;

/// <summary>Which residents a list shows.</summary>
public enum ResidentFilter
{
    /// <summary>住在本社区.</summary>
    LivingHere,

    /// <summary>住在本社区、户籍在外.</summary>
    RegisteredElsewhere,

    /// <summary>户在人不在.</summary>
    OnlyRegistered,

    /// <summary>中共党员.</summary>
    PartyMembers,
}

/// <summary>居民名单: who belongs to the community on a day, a page at a time by key, for whoever may see all of it.</summary>
public sealed class ResidentList(Session session)
{
    private const int PageSize = 50;

    /// <param name="after">The last one of the page before.</param>
    public async Task<ResidentPage> Page(Division community, ResidentFilter filter, DateOnly? on = null, Guid? after = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        if (community.Level != DivisionLevel.Community || !session.Actor.May(PopulationPermissions.ViewResidents, community.Path))
        {
            throw new ForbiddenException(PopulationPermissions.ViewResidents, community);
        }

        var day = session.DayOf(on);
        var rows = await session.Db.Database.SqlQueryRaw<Row>(
            Sql(filter), new Npgsql.NpgsqlParameter("division", community.Id.Value), new Npgsql.NpgsqlParameter("day", day),
            new Npgsql.NpgsqlParameter("after", after ?? Guid.Empty), new Npgsql.NpgsqlParameter("take", PageSize + 1)).ToListAsync(stop);
        return new([.. rows.Take(PageSize).Select(r => Line(r, day))], rows.Count > PageSize, day);
    }

    /// <summary>By the key of the resident, so that a page costs the same however far down it is.</summary>
    internal static string Sql(ResidentFilter filter) => $"""
        select r.id as "Id", d.name as "Name", d.sex as "Sex", d.born_on as "BornOn", d.registered_here as "RegisteredHere", d.registered_place as "RegisteredPlace",
            d.party_member as "PartyMember", s.household_id as "Household", s.lives_here as "LivesHere", w.door as "Door"
        from population_resident r
        join population_stay s on s.division_id = @division and s.resident_id = r.id and s.from_day <= @day and (s.ended_on is null or s.ended_on > @day) {Stays(filter)}
        join population_resident_dated d on d.division_id = @division and d.resident_id = r.id and d.from_day <= @day and d.until_day > @day {Facts(filter)}
        join population_household_dated h on h.division_id = @division and h.household_id = s.household_id and h.from_day <= @day and h.until_day > @day
        join population_dwelling w on w.division_id = @division and w.id = h.dwelling_id
        where r.division_id = @division and r.merged_into_id is null and r.id > @after
        order by r.id limit @take
        """;

    private static string Stays(ResidentFilter filter) => filter == ResidentFilter.OnlyRegistered ? "and not s.lives_here" : "and s.lives_here";

    private static string Facts(ResidentFilter filter) => filter switch
    {
        ResidentFilter.RegisteredElsewhere => "and not d.registered_here",
        ResidentFilter.PartyMembers => "and d.party_member",
        _ => "",
    };

    private static ResidentLine Line(Row r, DateOnly day) => new(
        new(r.Id), r.Name, (Sex)r.Sex, Ages.On(r.BornOn, day), r.RegisteredHere, r.RegisteredPlace, r.PartyMember, new(r.Household), r.LivesHere, r.Door);

    private sealed record Row(
        Guid Id, string Name, short Sex, DateOnly? BornOn, bool RegisteredHere, string? RegisteredPlace, bool PartyMember, Guid Household, bool LivesHere, string Door);
}

/// <summary>名单一页.</summary>
public sealed record ResidentPage(IReadOnlyList<ResidentLine> Residents, bool More, DateOnly On);

/// <summary>名单一行.</summary>
public sealed record ResidentLine(
    Id<Resident> Id, string Name, Sex Sex, int? Age, bool RegisteredHere, string? RegisteredPlace, bool PartyMember, Id<Household> Household, bool LivesHere, string Door);
