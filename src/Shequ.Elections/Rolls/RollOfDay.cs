using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>某日的选民: somebody as they stood on the lists of an election on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Group">The residents' group, by id.</param>
public sealed record VoterOnDay(DateOnly On, Guid Voter, int Number, string Name, VoterClass Class, Guid? Group, bool OnRoll, bool ForHousehold, bool ForGroup);

/// <summary>某日名单: the roll as it stood on any day, told by the entries alone.</summary>
public sealed class RollOfDay(Session session)
{
    internal const string Sql = """
        with standing as (
            select distinct on (list, voter_id) list, voter_id, joins from elections_roll_entry
            where division_id = @division and election_id = @election and "on" <= @day
            order by list, voter_id, "on" desc, recorded_at desc, id desc
        ), lists as (
            select voter_id, bool_or(list = 0) as on_roll, bool_or(list = 1) as for_household, bool_or(list = 2) as for_group from standing where joins group by voter_id
        ), before as (
            select distinct on (voter_id) voter_id, name, class from elections_voter_correction
            where division_id = @division and election_id = @election and "on" > @day order by voter_id, "on", recorded_at, id
        )
        select v.id as "Voter", v.number as "Number", coalesce(b.name, v.name) as "Name", coalesce(b.class, v.class) as "Class", v.group_id as "Group",
            l.on_roll as "OnRoll", l.for_household as "ForHousehold", l.for_group as "ForGroup"
        from lists l join elections_voter v on v.division_id = @division and v.id = l.voter_id left join before b on b.voter_id = v.id
        order by v.number
        """;

    /// <exception cref="ForbiddenException">The actor may not look into the election.</exception>
    public async Task<IReadOnlyList<VoterOnDay>> RollOn(Election election, DateOnly day, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        session.RequireView(election);
        var rows = await session.Db.Database.SqlQueryRaw<Row>(
            Sql, new NpgsqlParameter("division", election.DivisionId.Value), new NpgsqlParameter("election", election.Id.Value), new NpgsqlParameter("day", session.DayOf(day))).ToListAsync(stop);
        return rows.ConvertAll(r => new VoterOnDay(day, r.Voter, r.Number, r.Name, (VoterClass)r.Class, r.Group, r.OnRoll, r.ForHousehold, r.ForGroup));
    }

    private sealed record Row(Guid Voter, int Number, string Name, short Class, Guid? Group, bool OnRoll, bool ForHousehold, bool ForGroup);
}
