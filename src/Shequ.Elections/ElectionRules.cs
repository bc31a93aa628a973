using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections;

/// <summary>选举规则: what the norms in force in a place on a day say about an election; no figure of a norm stands anywhere else.</summary>
public sealed class ElectionRules(NormSet set)
{
    public NormSet Set { get; } = set;

    public static async Task<ElectionRules> For(Session session, NormLibrary library, Election election, DateOnly day, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(election);
        var (book, _) = await library.Current(session.Db, stop);
        return new(book.InForce(election.Division!.Place, day));
    }

    public Holding? Holding(NormKey key) => Set.Holding(key);

    public string? Citation(NormKey key) => Set.Holding(key)?.Norm.Norm.Citation.ToString();

    /// <summary>Whether a number satisfies what holds under a key; true where nothing does.</summary>
    public bool Allows(NormKey key, int value) => Rules(key).All(r => r.IsMetBy(key, Measured.Number(value), Set.On));

    public bool Allows(NormKey key, string word) => Rules(key).All(r => r.IsMetBy(key, Measured.Kinds(key.Words!, [word]), Set.On));

    /// <summary>Whether a word of the key's vocabulary is among what a norm asks to be there.</summary>
    public bool Names(NormKey key, string word) => Rules(key).Any(r => r switch
    {
        Includes i => key.Words!.In(i.Required).Contains(word),
        Only o => key.Words!.In(o.Allowed).Contains(word),
        _ => false,
    });

    /// <summary>The least number that a norm asks for; zero where none does.</summary>
    public int Least(NormKey key) => (int)(Rules(key).OfType<Bounds>().FirstOrDefault()?.Least ?? 0);

    /// <summary>A period that a norm gives; null where none does.</summary>
    public Within? Period(NormKey key) => Rules(key).OfType<Within>().FirstOrDefault();

    /// <summary>By which rule a contest is decided in its first vote.</summary>
    public ContestRule RuleOf(ElectedOffice office, ElectionKind kind, PostKind post) => (office, kind) switch
    {
        (_, ElectionKind.Recall) => ContestRule.Recall,
        (ElectedOffice.Committee, _) => ContestRule.Majority,
        (ElectedOffice.GroupLeaders, _) => Names(ElectionActKeys.GroupLeaderWinRule, "over_half_of_participants") ? ContestRule.Majority : ContestRule.Plurality,
        (ElectedOffice.SupervisoryCommittee, _) =>
            post != PostKind.Chair && Names(SupervisionActKeys.MemberWinRule, "ranked_by_votes") ? ContestRule.Plurality : ContestRule.Majority,
        _ => ContestRule.Plurality,
    };

    /// <summary>How many must take part; null where no norm says.</summary>
    public Threshold? Turnout(ElectedOffice office, ElectionKind kind, ElectionMode mode) => (office, kind) switch
    {
        (ElectedOffice.Committee, ElectionKind.Recall) => In(mode, TermOfOfficeActKeys.RecallTurnoutVoters, TermOfOfficeActKeys.RecallTurnoutHouseholds, TermOfOfficeActKeys.RecallTurnoutRepresentatives),
        (ElectedOffice.Committee, _) => In(mode, VotingActKeys.TurnoutVoters, VotingActKeys.TurnoutHouseholds, VotingActKeys.TurnoutRepresentatives),
        (ElectedOffice.GroupLeaders, _) => Threshold.In(Set, ElectionActKeys.GroupLeaderTurnout),
        (ElectedOffice.Representatives, _) => null,
        _ => In(mode, AssemblyActKeys.QuorumResidents, AssemblyActKeys.QuorumHouseholds, AssemblyActKeys.MeetingQuorum),
    };

    /// <summary>Which share of the votes a candidate needs; null where more votes are enough.</summary>
    public Threshold? Votes(ElectedOffice office, ElectionMode mode, ContestRule rule, PostKind post) => rule switch
    {
        ContestRule.Recall => Threshold.In(Set, TermOfOfficeActKeys.RecallVotes),
        ContestRule.SecondRound => Threshold.In(Set, VotingActKeys.SecondRoundVotes),
        ContestRule.Majority when office == ElectedOffice.SupervisoryCommittee && post == PostKind.Chair && Threshold.In(Set, SupervisionActKeys.ChairVotes) is { } chair => chair,
        ContestRule.Majority when office is ElectedOffice.SupervisoryCommittee =>
            In(mode, AssemblyActKeys.AssemblyVotes, AssemblyActKeys.AssemblyVotes, AssemblyActKeys.MeetingVotes),
        ContestRule.Majority => Threshold.In(Set, VotingActKeys.ElectedVotes),
        _ => null,
    };

    /// <summary>Everything that the decision of one contest needs beside its count.</summary>
    public ContestCase Case(Election election, PostKind post, ContestCount count)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(count);
        return new(count, Turnout(election.Office, election.Kind, election.Mode), Votes(election.Office, election.Mode, count.Rule, post));
    }

    /// <summary>The norms in force that a value does not meet; one that an alternative replaces is left out where that is met.</summary>
    public IReadOnlyList<NormInForce> Broken(NormKey key, in Measured value)
    {
        var (broken, met) = (new List<NormInForce>(), new List<NormInForce>());
        foreach (var norm in Set.Governing(key))
        {
            var kept = true;
            foreach (var requirement in norm.Requirements)
            {
                kept &= requirement.Key != key || requirement.Rule.IsMetBy(key, value, Set.On);
            }

            (kept ? met : broken).Add(norm);
        }

        return [.. broken.Where(b => !met.Any(m => m.Norm.AlternativeTo == b.Norm.Id || b.Norm.AlternativeTo == m.Norm.Id))];
    }

    private Threshold? In(ElectionMode mode, NormKey voters, NormKey households, NormKey representatives) => Threshold.In(Set, mode switch
    {
        ElectionMode.AllVoters => voters,
        ElectionMode.HouseholdRepresentatives => households,
        _ => representatives,
    });

    private IEnumerable<Rule> Rules(NormKey key) => Set.Holding(key)?.Norm.Requirements.Where(r => r.Key == key).Select(r => r.Rule) ?? [];
}
