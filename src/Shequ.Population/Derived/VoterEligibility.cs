using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Derived;

/// <summary>
/// 选民资格核算: holds everybody in the registers of a community against the norms on voters in force on a day. Age counts by
/// birthday, and the day itself counts; an election gives its election day.
/// </summary>
public sealed class VoterEligibility(Session session, NormLibrary library, BodyRosters rosters)
{
    private static readonly NormKey[] Keys =
    [
        VotingActKeys.VoterAge, VotingActKeys.Exclusion, VotingActKeys.Registration, VotingActKeys.WorkerMonths, CommunitySupportActKeys.NonlocalResidence,
    ];

    private const string Sql = """
        select r.resident_id as "Resident", r.name as "Name", r.born_on as "BornOn", r.registered_here as "RegisteredHere",
            r.resident_since as "Since", r.deprived_of_political_rights as "Deprived", s.lives_here as "LivesHere", s.household_id as "Household",
            p.person_id as "Person"
        from population_stay s
        join population_resident_dated r on r.division_id = s.division_id and r.resident_id = s.resident_id and r.from_day <= @day and r.until_day > @day
        join population_resident p on p.division_id = s.division_id and p.id = s.resident_id and p.merged_into_id is null
        where s.division_id = @division and s.from_day <= @day and (s.ended_on is null or s.ended_on > @day)
        order by r.name, r.resident_id
        """;

    private const string GroupSql = """
        with grouped as materialized (
            select entrance_id, body_id from population_area_assignment
            where division_id = @division and kind = 0 and from_day <= @day and (ended_on is null or ended_on > @day)
        )
        select h.household_id as "Household", g.body_id as "Group"
        from grouped g
        join population_dwelling w on w.division_id = @division and w.entrance_id = g.entrance_id
        join population_household_dated h on h.division_id = @division and h.dwelling_id = w.id and h.from_day <= @day and h.until_day > @day
        """;

    /// <exception cref="ForbiddenException">The actor may not see single residents there.</exception>
    public async Task<VoterStandings> Of(Division community, DateOnly on, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        if (!session.Actor.May(PopulationPermissions.ViewResidents, community.Path) && !session.Actor.May(ElectionPermissions.RegisterVoters, community.Path))
        {
            throw new ForbiddenException(PopulationPermissions.ViewResidents, community);
        }

        return await Judge(community, on, stop);
    }

    /// <summary>For those who only count and show no names.</summary>
    internal async Task<VoterStandings> Judge(Division community, DateOnly on, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var rules = new VoterRules(book.InForce(community.Place, on));
        var rows = await Ask<Row>(Sql, community, on, stop);
        var groups = (await Ask<GroupRow>(GroupSql, community, on, stop)).ToDictionary(g => g.Household, g => g.Group);
        var residents = rows.Select(r => Standing(r, rules, groups)).OfType<VoterStanding>().ToList();
        var known = rows.Where(r => r.Person is not null && (r.RegisteredHere || r.LivesHere)).Select(r => r.Person!.Value).ToHashSet();
        var workers = await Workers(community, on, rules, known, stop);
        return new(on, [.. residents, .. workers], rules.Citations(Keys));
    }

    private Task<List<T>> Ask<T>(string sql, Division community, DateOnly on, CancellationToken stop) =>
        session.Db.Database.SqlQueryRaw<T>(sql, new NpgsqlParameter("day", on), new NpgsqlParameter("division", community.Id.Value)).ToListAsync(stop);

    private static VoterStanding? Standing(Row row, VoterRules rules, Dictionary<Guid, Guid> groups)
    {
        Guid? group = groups.TryGetValue(row.Household, out var found) ? found : null;
        var standing = new VoterStanding(row.Resident, row.Person, row.Name, row.BornOn, VoterClass.Unknown, row.Since, false, row.Household, group);
        if (!row.RegisteredHere && !row.LivesHere)
        {
            return null;
        }

        if (row.BornOn is not { } born)
        {
            return standing;
        }

        return !rules.IsOfAge(born) ? standing with { Class = VoterClass.TooYoung }
            : row.Deprived ? standing with { Class = VoterClass.Excluded }
            : row.RegisteredHere ? standing with { Class = VoterClass.RegisteredHere }
            : standing with { Class = VoterClass.LivesHere, Newcomer = rules.IsNewcomer(row.Since) };
    }

    /// <summary>Who works for the community and neither lives nor is registered in it.</summary>
    private async Task<IEnumerable<VoterStanding>> Workers(Division community, DateOnly on, VoterRules rules, HashSet<Guid> known, CancellationToken stop)
    {
        var agencies = (await rosters.On(on, [community], stop)).Where(r => r.Body.Kind == BodyKind.ServiceAgency);
        return agencies.SelectMany(a => a.Posts).SelectMany(p => p.Holders).Where(h => !known.Contains(h.Person.Value)).DistinctBy(h => h.Person)
            .Select(h => new VoterStanding(
                null, h.Person.Value, h.Name ?? "", null, rules.HasWorkedEnough(h.From) ? VoterClass.CommunityWorker : VoterClass.TooShort, h.From, false, null, null));
    }

    private sealed record Row(
        Guid Resident, string Name, DateOnly? BornOn, bool RegisteredHere, DateOnly Since, bool Deprived, bool LivesHere, Guid Household, Guid? Person);

    private sealed record GroupRow(Guid Household, Guid Group);
}
