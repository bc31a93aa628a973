using System.Text.Json;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Norms.Resolution;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Elections.Counting;

/// <summary>The thresholds are those of the packs; the tests stand at each boundary and one on each side.</summary>
public sealed class CountingTests
{
    private static readonly ElectionRules Rules = new(new RuleBook(Given.Library.Packs, [], []).InForce(new Place("32/3201/320102/320102001/320102001001"), Given.Today));

    [Theory]
    [InlineData(ElectionMode.AllVoters, 1000, 500, false)]
    [InlineData(ElectionMode.AllVoters, 1000, 501, true)]
    [InlineData(ElectionMode.AllVoters, 1001, 500, false)]
    [InlineData(ElectionMode.AllVoters, 1001, 501, true)]
    [InlineData(ElectionMode.HouseholdRepresentatives, 300, 150, false)]
    [InlineData(ElectionMode.HouseholdRepresentatives, 300, 151, true)]
    [InlineData(ElectionMode.ResidentRepresentatives, 90, 60, false)]
    [InlineData(ElectionMode.ResidentRepresentatives, 90, 61, true)]
    [InlineData(ElectionMode.ResidentRepresentatives, 91, 60, false)]
    [InlineData(ElectionMode.ResidentRepresentatives, 91, 61, true)]
    public void A_vote_is_valid_when_more_than_the_share_of_its_mode_took_part(ElectionMode mode, int electors, int papers, bool valid)
    {
        var outcome = Decide(mode, ContestRule.Majority, 1, electors, papers, papers, 0);

        outcome.Valid.ShouldBe(valid);
        outcome.Next.ShouldBe(valid ? NextVote.None : NextVote.Repeat);
        outcome.Elected.Count().ShouldBe(valid ? 1 : 0);
    }

    [Theory]
    [InlineData(600, 300, CandidateFate.BelowThreshold)]
    [InlineData(600, 301, CandidateFate.Elected)]
    [InlineData(601, 300, CandidateFate.BelowThreshold)]
    [InlineData(601, 301, CandidateFate.Elected)]
    public void Whoever_has_more_than_half_of_those_voting_is_elected(int papers, int votes, CandidateFate fate)
    {
        var outcome = Decide(ElectionMode.AllVoters, ContestRule.Majority, 1, 1000, papers, votes, 10);

        outcome.Candidates[0].Fate.ShouldBe(fate);
        outcome.Candidates[0].Votes!.Threshold.Citation.Norm.ShouldBe("LAW-19d");
    }

    [Fact]
    public void Invalid_and_blank_papers_count_among_those_voting()
    {
        var count = new ContestCount(default, "主任", 1, ContestRule.Majority, 1000, 600, Valid: 500, Invalid: 60, Blank: 40, [One(300)]);

        ContestDecision.Of(Rules.Case(Committee(ElectionMode.AllVoters), PostKind.Chair, count)).Candidates[0].Fate.ShouldBe(CandidateFate.BelowThreshold);
    }

    [Theory]
    [InlineData(600, 199, CandidateFate.BelowThreshold)]
    [InlineData(600, 200, CandidateFate.Elected)]
    [InlineData(601, 200, CandidateFate.BelowThreshold)]
    [InlineData(601, 201, CandidateFate.Elected)]
    public void In_a_second_round_a_third_of_the_ballots_is_enough_but_not_less(int papers, int votes, CandidateFate fate)
    {
        var outcome = Decide(ElectionMode.AllVoters, ContestRule.SecondRound, 1, 1000, papers, votes, votes - 1);

        outcome.Candidates[0].Fate.ShouldBe(fate);
        outcome.Next.ShouldBe(fate == CandidateFate.Elected ? NextVote.None : NextVote.ByElection);
    }

    [Fact]
    public void A_tie_for_the_last_seat_elects_those_above_and_calls_the_tied_again()
    {
        var outcome = Decide(ElectionMode.AllVoters, ContestRule.Majority, 3, 1000, 800, 700, 600, 500, 500, 200);

        outcome.Candidates.Select(c => c.Fate).ShouldBe([CandidateFate.Elected, CandidateFate.Elected, CandidateFate.Tied, CandidateFate.Tied, CandidateFate.BelowThreshold]);
        (outcome.Open, outcome.Next).ShouldBe((1, NextVote.RunOff));
        outcome.StandNext(1).ShouldBe([outcome.Candidates[2].Count.Candidate, outcome.Candidates[3].Count.Candidate]);
    }

    [Fact]
    public void Missing_seats_go_to_a_second_round_of_the_best_who_were_not_elected()
    {
        var outcome = Decide(ElectionMode.AllVoters, ContestRule.Majority, 3, 1000, 800, 700, 390, 380, 370, 100);

        (outcome.Open, outcome.Next).ShouldBe((2, NextVote.SecondRound));
        outcome.StandNext(1).Count.ShouldBe(3);
        Decide(ElectionMode.AllVoters, ContestRule.Majority, 3, 1000, 800, 700, 390, 380, 370, 370).StandNext(1).Count.ShouldBe(4, "the last two have the same votes");
    }

    [Fact]
    public void A_paper_that_nobody_was_given_makes_nobody_a_participant()
    {
        var count = new ContestCount(default, "主任", 1, ContestRule.Majority, 1000, CheckedIn: 500, Valid: 501, Invalid: 0, Blank: 0, [One(501)]);

        ContestDecision.Of(Rules.Case(Committee(ElectionMode.AllVoters), PostKind.Chair, count)).Valid.ShouldBeFalse();
    }

    [Fact]
    public void Whoever_withdrew_after_printing_is_not_elected_whatever_the_votes()
    {
        var count = new ContestCount(default, "主任", 1, ContestRule.Majority, 1000, 800, 800, 0, 0, [One(700) with { Withdrawn = true }, One(90)]);

        var outcome = ContestDecision.Of(Rules.Case(Committee(ElectionMode.AllVoters), PostKind.Chair, count));

        outcome.Elected.ShouldBeEmpty();
        outcome.StandNext(1).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500, 250, 0)]
    [InlineData(501, 251, 1)]
    public void A_recall_passes_with_more_than_half_and_enough_who_vote(int papers, int votes, int passes) =>
        Decide(ElectionMode.AllVoters, ContestRule.Recall, 1, 1000, papers, votes).Elected.Count().ShouldBe(passes);

    [Fact]
    public void The_last_seat_is_kept_for_a_woman_where_only_men_have_the_votes()
    {
        ContestCase[] cases =
        [
            Case(1, One(700) with { Woman = false }, One(90)),
            Case(3, One(650) with { Woman = false }, One(640) with { Woman = false }, One(630) with { Woman = false }, One(200)),
        ];

        var kept = PollDecision.Of(cases, new(KeepsSeatForWoman: true, WomanElected: false, OpenElsewhere: 0));

        kept.Contests[1].Candidates.Select(c => c.Fate).ShouldBe(
            [CandidateFate.Elected, CandidateFate.Elected, CandidateFate.HeldForWoman, CandidateFate.BelowThreshold]);
        (kept.Contests[1].Open, kept.Contests[1].Next, kept.Contests[1].OnlyWomenNext).ShouldBe((1, NextVote.SecondRound, true));
        kept.Contests[1].StandNext(1).ShouldBe([kept.Contests[1].Candidates[3].Count.Candidate]);
        PollDecision.Of(cases, new(false, false, 0)).Elected.Count().ShouldBe(4);
        PollDecision.Of(cases, new(true, true, 0)).Elected.Count().ShouldBe(4, "an earlier vote elected a woman");
        PollDecision.Of(cases, new(true, false, 1)).Elected.Count().ShouldBe(4, "a seat elsewhere may still go to her");
    }

    [Fact]
    public void An_outcome_survives_the_database_with_every_inequality()
    {
        var outcome = new PollOutcome([Decide(ElectionMode.AllVoters, ContestRule.Majority, 1, 1000, 501, 251, 250)]);

        var again = JsonSerializer.Deserialize<PollOutcome>(JsonSerializer.Serialize(outcome, CountingMapping.Json), CountingMapping.Json)!;

        JsonSerializer.Serialize(again).ShouldBe(JsonSerializer.Serialize(outcome));
        again.Contests[0].Turnout!.ToString().ShouldBe("2×501 > 1×1000");
        again.Contests[0].Candidates[1].Votes!.ToString().ShouldBe("2×250 < 1×501");
    }

    internal static CandidateCount One(int votes) => new(new(Guid.CreateVersion7()), "候选", Woman: true, votes);

    internal static Election Committee(ElectionMode mode) => new()
    {
        DivisionId = default, Id = default, Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = mode, BodyId = default, Name = "选举", Day = Given.Today, CalledOn = Given.Today,
        Presider = Shequ.Organization.Bodies.BodyKind.ElectionCommittee, Document = "", RecordedAt = default, RecordedBy = "",
    };

    private static ContestCase Case(int seats, params CandidateCount[] candidates) =>
        Rules.Case(Committee(ElectionMode.AllVoters), PostKind.Member, new(default, "委员", seats, ContestRule.Majority, 1000, 800, 800, 0, 0, candidates));

    private static ContestOutcome Decide(ElectionMode mode, ContestRule rule, int seats, int electors, int papers, params int[] votes)
    {
        var election = Committee(mode);
        var kind = rule == ContestRule.Recall ? ElectionKind.Recall : ElectionKind.General;
        var count = new ContestCount(default, "主任", seats, rule, electors, papers, papers, 0, 0, [.. votes.Select(One)]);
        return ContestDecision.Of(new(count, Rules.Turnout(ElectedOffice.Committee, kind, mode), Rules.Votes(election.Office, mode, rule, PostKind.Chair)));
    }
}
