using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Rolls;

/// <summary>Writes voters and entries of a roll in bulk, within the transaction of the act.</summary>
internal sealed class RollWriter(Session session, Election election)
{
    private readonly string signature = RollGuard.Signature(session, election);

    private NpgsqlConnection Connection => (NpgsqlConnection)session.Db.Database.GetDbConnection();

    /// <summary>An entry from today on.</summary>
    internal RollEntry Entry(Voter voter, RollList list, bool joins, string reason) => new()
    {
        DivisionId = voter.DivisionId, Id = Id<RollEntry>.New(session.Now), ElectionId = voter.ElectionId, VoterId = voter.Id, List = list, On = session.Today, Joins = joins,
        Reason = reason, AfterFreeze = election.RollFrozenOn is not null, RecordedAt = session.Now, RecordedBy = signature,
    };

    /// <summary>New voters with an entry for each list on which they stand.</summary>
    internal async Task Add(IReadOnlyList<Voter> voters, string reason, CancellationToken stop)
    {
        if (voters.Count == 0)
        {
            return;
        }

        await BinaryCopy.Write(
            Connection,
            "elections_voter (division_id, id, election_id, number, resident_id, person_id, name, sex, born_on, class, household_id, group_id, door, declared_on, declaration, on_roll, for_household, for_group, version)",
            voters,
            v =>
            [
                v.DivisionId.Value, v.Id.Value, v.ElectionId.Value, v.Number, v.ResidentId?.Value, v.PersonId?.Value, v.Name, (short)v.Sex, v.BornOn, (short)v.Class, v.HouseholdId?.Value,
                v.GroupId?.Value, v.Door, v.DeclaredOn, (short)v.Declaration, v.OnRoll, v.ForHousehold, v.ForGroup, 0,
            ],
            stop);
        await Add([.. voters.SelectMany(Lists).Select(l => Entry(l.Voter, l.List, joins: true, reason))], stop);
    }

    internal Task Add(IReadOnlyList<RollEntry> entries, CancellationToken stop) => BinaryCopy.Write(
        Connection,
        "elections_roll_entry (division_id, id, election_id, voter_id, list, \"on\", joins, reason, after_freeze, recorded_at, recorded_by)",
        entries,
        e => [e.DivisionId.Value, e.Id.Value, e.ElectionId.Value, e.VoterId.Value, (short)e.List, e.On, e.Joins, e.Reason, e.AfterFreeze, e.RecordedAt.ToUniversalTime(), e.RecordedBy],
        stop);

    /// <summary>Puts one voter on a list or takes them off it, with its entry; nothing where it is so already.</summary>
    internal bool Set(Voter voter, RollList list, bool joins, string reason)
    {
        if (Stands(voter, list) == joins)
        {
            return false;
        }

        switch (list)
        {
            case RollList.Voters:
                voter.OnRoll = joins;
                break;
            case RollList.HouseholdRepresentatives:
                voter.ForHousehold = joins;
                break;
            default:
                voter.ForGroup = joins;
                break;
        }

        voter.Version++;
        session.Db.RollEntries.Add(Entry(voter, list, joins, reason));
        return true;
    }

    internal static bool Stands(Voter voter, RollList list) => list switch
    {
        RollList.Voters => voter.OnRoll,
        RollList.HouseholdRepresentatives => voter.ForHousehold,
        _ => voter.ForGroup,
    };

    private static IEnumerable<(Voter Voter, RollList List)> Lists(Voter voter) => Enum.GetValues<RollList>().Where(l => Stands(voter, l)).Select(l => (voter, l));
}
